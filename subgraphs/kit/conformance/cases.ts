import type { CheckCase } from './CheckCase.ts';
import { countCases } from './cases/counts.ts';
import { cursorCases } from './cases/cursors.ts';
import { entityCases } from './cases/entities.ts';
import { feedCases } from './cases/feed.ts';
import { filterCases } from './cases/filters.ts';
import { hostileRequestCases } from './cases/hostileRequests.ts';
import { httpCases } from './cases/http.ts';
import { latenessCases } from './cases/lateness.ts';
import { limitCases } from './cases/limits.ts';
import { otherListCases } from './cases/otherLists.ts';
import { pageCases } from './cases/pages.ts';
import { reachCases } from './cases/reach.ts';
import { relationCases } from './cases/relations.ts';
import { schemaCases } from './cases/schema.ts';
import { shardCases } from './cases/shard.ts';
import { speedCases } from './cases/speed.ts';
import { valueCases } from './cases/values.ts';

/** Every case of a check, in the order in which they are tried. docs/guides/when-the-check-says-no.md is held against this table. */
export const CHECK_CASES: readonly CheckCase[] = [
  ...reachCases,
  ...shardCases,
  ...schemaCases,
  ...entityCases,
  ...relationCases,
  ...pageCases,
  ...cursorCases,
  ...otherListCases,
  ...filterCases,
  ...latenessCases,
  ...countCases,
  ...valueCases,
  ...feedCases,
  ...httpCases,
  ...hostileRequestCases,
  ...limitCases,
  ...speedCases,
];
