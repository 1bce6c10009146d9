import type { LeadRow } from '../../ledger/MatterRow.ts';
import type { KnownNames } from './KnownNames.ts';
import type { TellProblem } from './TellProblem.ts';

/** Who leads, as a cell names them. */
export type ReadOfficial = Pick<LeadRow, 'official' | 'post'>;

const PHONE = /(?<!\d)(?:1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}|(?:0\d{2,3}[\s-]?)?\d{7,8})(?!\d)/g;
const POST_BEHIND = /^(?<name>[^（(]+)[（(](?<post>[^）)]+)[）)]$/;

/**
 * The officials of a cell who are known, the first one leading: `王某某（副市长）`, `副市长王某某`, `王某某、李某某`. The
 * post is what the cell says beside the name. Telephone numbers are passed over.
 */
export function readOfficials(text: string, known: KnownNames, tell: TellProblem): ReadOfficial[] {
  const found: ReadOfficial[] = [];
  for (const piece of text.replace(PHONE, ' ').split(/[、，,；;/\n]+/)) {
    const shown = piece.trim();
    if (shown === '' || /^[:：\s]*$/.test(shown)) continue;
    const { name = shown, post = null } = POST_BEHIND.exec(shown)?.groups ?? {};
    const match = known.match(shown) ?? known.match(name) ?? matchByEnd(name, known);
    if (match === undefined) tell('UNKNOWN_OFFICIAL', shown);
    else if ('candidates' in match) tell('AMBIGUOUS_OFFICIAL', shown, match.candidates.join('、'));
    else if (!found.some(({ official }) => official === match.id)) {
      found.push({ official: match.id, post: post ?? postBefore(name, known, match.id) });
    }
  }
  return found;
}

/** `副市长王某某`: the name of somebody known, at the end or at the start. */
function matchByEnd(text: string, known: KnownNames) {
  const key = text.replace(/\s+/g, '');
  const fitting = known.entries.filter(({ name }) => name.length >= 2 && (key.endsWith(name) || key.startsWith(name)));
  const [only] = fitting;
  return fitting.length === 1 && only ? { id: only.id } : undefined;
}

function postBefore(text: string, known: KnownNames, id: string): string | null {
  const rest = text.replace(/\s+/g, '').replace(known.nameOf(id) ?? '', '');
  return rest !== '' && rest !== text.replace(/\s+/g, '') ? rest : null;
}
