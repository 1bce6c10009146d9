import { ERRORS, isErrorCode } from '../../gateway/errors.ts';
import { plainText } from '../terminal/textWidth.ts';
import type { HubError } from './HubClient.ts';

const MOST_LINES = 20;

/** A line each error, with its place in the query or in the answer; what to do about a code is said once. */
export function describeErrors(errors: readonly HubError[], queryName: string): string {
  const lines = errors.slice(0, MOST_LINES).map((error, i) => {
    const code = error.extensions?.code;
    const isLast = !errors.slice(i + 1, MOST_LINES).some((later) => later.extensions?.code === code);
    const remedy = code !== undefined && isLast && isErrorCode(code) ? `\n  do: ${ERRORS[code].remedy}` : '';
    return `${placeOf(error, queryName)}${code === undefined ? '' : `${code}: `}${plainText(error.message)}${remedy}`;
  });
  const more = errors.length - MOST_LINES;
  return [...lines, ...(more > 0 ? [`and ${more} more errors.`] : [])].join('\n');
}

function placeOf({ path, locations }: HubError, queryName: string): string {
  if (path) return `${path.join('.')}: `;
  const [place] = locations ?? [];
  return place ? `${queryName}:${place.line}:${place.column}: ` : '';
}
