import type { Warning } from '../../schema/contract.ts';
import type { RequestContext } from './SubgraphSource.ts';

/** Different warnings that one answer can have: more say nothing new. */
const MAX_WARNINGS = 100;

/** Keeps what a subgraph's `extensions.warnings` hold for the client, each different one once; what is no warning is left out. */
export function addWarnings(context: RequestContext, warnings: unknown): void {
  if (!Array.isArray(warnings)) return;
  for (const warning of warnings as unknown[]) {
    if (context.warnings.length >= MAX_WARNINGS) return;
    if (isWarning(warning)) addWarning(context, warning);
  }
}

/** Keeps a warning for the client, each different one once. */
export function addWarning({ warnings }: RequestContext, { code, message, value }: Warning): void {
  if (warnings.length >= MAX_WARNINGS) return;
  const isKnown = warnings.some((it) => it.code === code && it.message === message && it.value === value);
  if (!isKnown) warnings.push({ code, message, ...(value === undefined ? {} : { value }) });
}

function isWarning(value: unknown): value is Warning {
  if (typeof value !== 'object' || value === null) return false;
  const { code, message, value: about } = value as Record<string, unknown>;
  return typeof code === 'string' && typeof message === 'string' && (about === undefined || typeof about === 'string');
}
