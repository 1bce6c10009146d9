import { HISTORY_SINCE, type MatterStateAt, matterStates } from '../../../subgraphs/demo/province/history.ts';
import { followedLedgers } from '../../../subgraphs/demo/province/ledgers.ts';
import { generateProvince } from '../../../subgraphs/demo/province/province.ts';
import { removedMatters } from '../../../subgraphs/demo/province/removedMatters.ts';
import type { MatterRow } from '../../../subgraphs/kit/ledger/MatterRow.ts';

/** The demo province at any instant since its history begins, as its generator makes it: no index has a part in it. */
export interface PastProvince {
  /** What stood in the ledgers at an instant (null: now), by id; hardship aid is not among it. */
  at(instant: string | null): Map<string, MatterRow>;
  /** The last instant at which anything of a source changed. */
  lastChangeOf(source: string): string;
}

let made: PastProvince | undefined;

/** Made once a process: it takes seconds. */
export function pastProvince(): PastProvince {
  made ??= makePastProvince();
  return made;
}

function makePastProvince(): PastProvince {
  const province = generateProvince();
  const histories = [
    ...followedLedgers(province).flatMap(({ source, matters }) =>
      matters.map((matter) => ({ source, states: matterStates(matter, HISTORY_SINCE) })),
    ),
    ...removedMatters(province),
  ];
  function standingAt(instant: string | null): Map<string, MatterRow> {
    const holds = ({ from, to }: MatterStateAt) =>
      instant === null ? to === null : from <= instant && (to === null || to > instant);
    const standing = histories.flatMap(({ states }) => states.filter(holds));
    return new Map(standing.map(({ matter }) => [matter.id, matter]));
  }

  const known = new Map<string | null, Map<string, MatterRow>>();
  return {
    at(instant) {
      const standing = known.get(instant) ?? standingAt(instant);
      known.set(instant, standing);
      return standing;
    },
    lastChangeOf(source) {
      const states = histories.filter((history) => history.source === source).flatMap((history) => history.states);
      const instants = states.flatMap(({ matter, to }) => [matter.updatedAt, to ?? '']);
      return instants.reduce((last, instant) => (instant > last ? instant : last));
    },
  };
}
