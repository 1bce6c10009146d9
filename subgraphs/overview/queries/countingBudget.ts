import { requestError } from '../../kit/errors.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';

/** Most countings over many matters that one request may come to: each reads all of them. */
const MAX_COUNTINGS = 200;

const identity = {};

/**
 * Counts what a request has counted: statistics, facets, differences, clusters. Throws TOO_MANY_ROWS beyond what one may
 * come to: lists within lists multiply facets, and aliases everything.
 */
export function spendCounting(context: SubgraphContext, countings = 1): void {
  const budget = context.once(identity, () => ({ spent: 0 }));
  budget.spent += countings;
  if (budget.spent <= MAX_COUNTINGS) return;
  throw requestError(
    'TOO_MANY_ROWS',
    `Expected a request to ask for at most ${MAX_COUNTINGS} statistics, facets, differences and clusters in all, got more.`,
  );
}
