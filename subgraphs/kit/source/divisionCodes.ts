import { DIVISIONS, placeOf, RETIRED_DIVISIONS } from '../../../schema/divisions.ts';

/** Codes that lie in a place, as a ledger may hold them: those equal to one of `codes`, or beginning with one of `prefixes`. */
export interface DivisionCodes {
  codes: readonly string[];
  prefixes: readonly string[];
}

const KNOWN_CODES = [...DIVISIONS, ...RETIRED_DIVISIONS].map(({ code }) => code);

/**
 * What an `IN_PLACE` means for a column of division codes as they stand: retired codes and codes filled up with zeros
 * are among them, so the ledger needs no column for the place.
 * `3401`, SUBTREE → prefixes `340100`, `340102`, …, and `341402`, which became a part of it. `340102001`, SELF → codes
 * `340102001` and `340102001000`.
 */
export function divisionCodes(place: string, scope: 'SUBTREE' | 'SELF'): DivisionCodes {
  const within = KNOWN_CODES.flatMap((code) => {
    const rest = restOf(place, code);
    return rest === undefined ? [] : [{ code, rest }];
  });
  if (scope === 'SELF') {
    return { codes: within.filter(({ code, rest }) => isSame(place, code, rest)).flatMap(waysToWrite), prefixes: [] };
  }
  return { codes: [], prefixes: shorten(within.map(({ code, rest }) => code + rest)) };
}

/** What stands behind a known code for what lies in a place: nothing if all of it does; undefined if none of it does. */
function restOf(place: string, code: string): string | undefined {
  const base = placeOf(code) ?? code;
  if (base.startsWith(place)) return '';
  if (!place.startsWith(base)) return undefined;
  const rest = place.slice(base.length);
  // Below a city or the province stand counties with codes of their own; only zones are written behind theirs.
  return base.length === 6 || rest.startsWith('Z') ? rest : undefined;
}

function isSame(place: string, code: string, rest: string): boolean {
  return (placeOf(code) ?? code) + rest === place;
}

/** Zeros may stand for the levels that a code does not name. */
function waysToWrite({ code, rest }: { code: string; rest: string }): string[] {
  const written = code + rest;
  if (written.length === 6) return [written, `${written}000`, `${written}000000`];
  return written.length === 9 && !rest.startsWith('Z') ? [written, `${written}000`] : [written];
}

/** A shorter prefix in place of several, where all known codes that begin with it are among them. */
function shorten(prefixes: readonly string[]): string[] {
  const held = new Set(prefixes);
  for (const length of [4, 2]) {
    const starts = new Set(KNOWN_CODES.map((code) => code.slice(0, length)));
    for (const start of starts) {
      const below = KNOWN_CODES.filter((code) => code.startsWith(start));
      if (!below.every((code) => held.has(code) || held.has(code.slice(0, 4)))) continue;
      for (const code of below) {
        held.delete(code);
        held.delete(code.slice(0, 4));
      }
      held.add(start);
    }
  }
  return [...held].sort();
}
