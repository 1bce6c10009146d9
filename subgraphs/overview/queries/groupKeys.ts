import { type RawBuilder, sql } from 'kysely';
import { findDivision } from '../../../schema/divisions.ts';
import { matterColumn } from '../../kit/filters/matterColumn.ts';
import { commonGroupKeys } from '../../kit/statistics/groups.ts';
import type { NamedKind } from '../feed/FeedStore.ts';
import type { MatterGroupBy } from '../generated/resolvers.ts';
import { latenessState } from './lateness.ts';
import { describeType } from './matterTypes.ts';
import { INDEX_STORAGE } from './storage.ts';

/** One key of a statistic: its expression over the matter `m`, and what a value of it is and is called. */
export interface OverviewKey {
  expression: RawBuilder<unknown>;
  /** The key as the contract has it, where a row holds another text. */
  keyOf?(value: string): string;
  /** A kind: as the directory names it. CATEGORY, SOURCE: as the matters or the configuration do. */
  label: NamedKind | 'CATEGORY' | 'SOURCE' | ((value: string) => string | null);
}

/** Every key that matters can be counted by on a day. */
export function overviewKeys(today: string): Record<MatterGroupBy, OverviewKey> {
  const common = commonGroupKeys(today, INDEX_STORAGE);
  const labelled = (name: string): OverviewKey => {
    const key = common[name];
    if (!key || key.label === 'NAMES') throw new Error(`Expected ${name} to be a key that the kit labels.`);
    return { expression: key.expression, label: key.label };
  };
  const monthOf = (column: string): OverviewKey => ({
    expression: sql`substr(${matterColumn(column)}, 1, 7)`,
    label: (month) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`,
  });
  const expressionOf = (name: string) => (common[name] as { expression: RawBuilder<unknown> }).expression;
  return {
    TYPE: {
      expression: matterColumn('type'),
      keyOf: (name) => describeType(name).type,
      label: (name) => describeType(name).label,
    },
    CITY: labelled('CITY'),
    COUNTY: labelled('COUNTY'),
    LEAD_BODY: { expression: matterColumn('leadBody'), label: 'Organization' },
    LEAD_OFFICIAL: { expression: expressionOf('LEAD_OFFICIAL'), label: 'Official' },
    LEADER_LEVEL: labelled('LEADER_LEVEL'),
    STATUS: labelled('STATUS'),
    LATENESS: { ...labelled('LATENESS'), expression: sql`${latenessState(today)}` },
    CATEGORY: { expression: matterColumn('categoryCode'), label: 'CATEGORY' },
    CHANNEL: { expression: matterColumn('channel'), label: 'Channel' },
    RESOLUTION: labelled('RESOLUTION'),
    SATISFACTION: labelled('SATISFACTION'),
    SOURCE: { expression: matterColumn('source'), label: 'SOURCE' },
    REGISTERED_MONTH: monthOf('registeredOn'),
    DUE_MONTH: monthOf('deadlineDate'),
    CLOSED_MONTH: monthOf('closedOn'),
  };
}

/** Name of a division in the code's own list; null for one that only the directory knows. */
export const divisionName = (code: string): string | null => findDivision(code)?.name ?? null;
