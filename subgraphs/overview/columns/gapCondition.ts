import type { MatterGap } from '../../kit/filters/matterFilter.ts';
import type { Block } from './Block.ts';
import { FLAGS } from './blockLayout.ts';
import { type ColumnCondition, every, hasFlag, holds } from './columnConditions.ts';
import type { DayRules } from './DayColumns.ts';
import { STATUS } from './Dictionaries.ts';
import { NONE } from './Dictionary.ts';

/** A row lacks something, as `MatterGap` of the contract says. */
export function hasGap(gap: MatterGap, rules: DayRules): ColumnCondition {
  switch (gap) {
    case 'DEADLINE':
      return holds(({ deadlineDate }, row) => deadlineDate[row] === NONE);
    case 'LEAD_BODY':
      return holds(({ leadBody }, row) => leadBody[row] === NONE);
    case 'LEAD_OFFICIAL':
      return isLedByNobody(rules);
    case 'CLAIM':
      return hasFlag(FLAGS.CLAIMED, false);
    case 'MEASURE':
      return hasFlag(FLAGS.MEASURE, false);
    case 'MEASURE_BODY':
      return hasFlag(FLAGS.BODILESS_MEASURE, true);
    case 'REPORT':
      return holds(({ lastReportOn }, row) => lastReportOn[row] === NONE);
    case 'SATISFACTION':
      return holds((block, row) => isClosed(block, row) && block.satisfaction[row] === NONE);
    case 'EVIDENCE':
      return every([holds(isClosed), hasFlag(FLAGS.EVIDENCE, false)]);
    default:
      return gap satisfies never;
  }
}

function isLedByNobody(rules: DayRules): ColumnCondition {
  return {
    narrow(block, selected) {
      const { leadOfficial } = block.days.on(rules);
      for (let row = 0; row < block.length; row++) if (leadOfficial[row] !== NONE) selected[row] = 0;
    },
    holdsOf: (block, row) => block.days.on(rules).leadOfficial[row] === NONE,
  };
}

const isClosed = ({ status }: Block, row: number): boolean => status[row] === STATUS.CLOSED;
