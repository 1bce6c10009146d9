import type { Warning } from '../../schema/contract.ts';
import type { RequestContext } from './SubgraphSource.ts';

/** Keeps a warning of a subgraph for the client, each different one once. */
export function addWarning({ warnings }: RequestContext, { code, message, value }: Warning): void {
  const isKnown = warnings.some((it) => it.code === code && it.message === message && it.value === value);
  if (!isKnown) warnings.push({ code, message, ...(value === undefined ? {} : { value }) });
}
