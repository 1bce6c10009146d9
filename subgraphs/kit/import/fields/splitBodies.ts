import { BODY_ALIAS_RULES } from '../../search/bodyNames.ts';
import { type KnownNames, nameKey } from './KnownNames.ts';

/** One body as a cell names it. */
export interface NamedBody {
  text: string;
  /** As the cell says itself: `市发改委（牵头）`, `配合单位：…`; null if it does not. */
  role: 'LEAD' | 'COOPERATING' | null;
  /** `各县、市、区政府`: every county's. */
  isCollective: boolean;
}

const SEPARATORS = /[、，,；;/\\|\n\t]+/;
const COLLECTIVE =
  /各(?:相关|有关)?(?:[县市区](?:[\s、,，/(（]*[县市区][)）]?)*)(?:级)?(?:区)?(?:人民)?政府|各[县市区][县市区、,，/()（）]*/g;
const ROLE_IN_FRONT = /(牵头|责任|主办|配合|协同|协办|参与)(?:责任)?(?:单位|部门)?[:：]/g;
const ROLE_BEHIND = /[（(](牵头|主办|责任|配合|协同|协办|参与)(?:单位|部门)?[)）]/;
const LEADING = /牵头|主办|责任/;

/**
 * The bodies that a cell names, glued or separated: `市发改委市自规局市财政局市经信局、市科技局` are five. A run without
 * separators is cut where known names, or names of well-known departments, follow each other without rest; what cannot
 * be cut so stays whole, for a part of a name would be another body.
 */
export function splitBodies(text: string, known: KnownNames): readonly NamedBody[] {
  const cache = known.cutTexts;
  const before = cache.get(text);
  if (before) return before;
  const bodies = cutText(text, known);
  if (cache.size >= MAX_CUT_TEXTS) cache.clear();
  cache.set(text, bodies);
  return bodies;
}

/** A ledger names the same bodies in row after row. */
const MAX_CUT_TEXTS = 1_000;

function cutText(text: string, known: KnownNames): NamedBody[] {
  return partsByRole(text).flatMap(({ text: part, role }) => {
    const collectives = [...part.matchAll(COLLECTIVE)].map(([match]) => match);
    const rest = part.replace(COLLECTIVE, '、');
    const bodies = rest.split(SEPARATORS).flatMap((piece) => bodiesOfPiece(piece.trim(), role, known));
    return [...bodies, ...collectives.map((it) => ({ text: it, role, isCollective: true }))];
  });
}

function partsByRole(text: string): { text: string; role: NamedBody['role'] }[] {
  const marks = [...text.matchAll(ROLE_IN_FRONT)];
  if (marks.length === 0) return [{ text, role: null }];
  const parts: { text: string; role: NamedBody['role'] }[] = [{ text: text.slice(0, marks[0]?.index), role: null }];
  marks.forEach((mark, i) => {
    const role = LEADING.test(mark[1] ?? '') ? 'LEAD' : 'COOPERATING';
    parts.push({ text: text.slice(mark.index + mark[0].length, marks[i + 1]?.index), role });
  });
  return parts;
}

function bodiesOfPiece(piece: string, stated: NamedBody['role'], known: KnownNames): NamedBody[] {
  const mark = ROLE_BEHIND.exec(piece);
  const role = mark ? (LEADING.test(mark[1] ?? '') ? 'LEAD' : 'COOPERATING') : stated;
  const name = piece
    .replace(ROLE_BEHIND, '')
    .replace(/等(?:有关|相关)?(?:单位|部门)?$/, '')
    .trim();
  if (name === '') return [];
  return cutGlued(name, known).map((text) => ({ text, role, isCollective: false }));
}

/** A known name costs least, a department of a common name more, a character of no name most. */
const COST = { known: 1, common: 4, character: 10 };
/** Longer texts are sentences. */
const MAX_GLUED_LENGTH = 300;

function cutGlued(text: string, known: KnownNames): string[] {
  if (text.length > MAX_GLUED_LENGTH || known.match(text)) return [text];
  const characters = [...text.normalize('NFKC')];
  const best = cheapestCut(characters, known);
  const pieces: string[] = [];
  let rest = '';
  for (const { piece, isName } of best) {
    if (!isName) {
      rest += piece;
      continue;
    }
    // 和县 is a county: no word between two names.
    const isCounty = rest === '和' && (pieces.length === 0 || piece.startsWith('县'));
    if (!isCounty && !isConjunction(rest)) pieces.push(rest);
    pieces.push(isCounty ? rest + piece : piece);
    rest = '';
  }
  if (!isConjunction(rest)) pieces.push(rest);
  const cut = pieces.flatMap(cutByEndings);
  // 市财政局国库支付中心 is one body: what follows a name and begins no name of its own belongs to it.
  return cut.every((piece) => known.match(piece) !== undefined || isCommon(piece) || BEGINS_A_NAME.test(piece))
    ? cut
    : [text];
}

/** Nothing, or a word between two names. */
function isConjunction(rest: string): boolean {
  return /^[和及与]?$/.test(rest);
}

const BEGINS_A_NAME = /^(?:省|市|县|区|中共|国家|各|\S{1,4}[市县区])/;
const ENDING = /(?<=局|委|办|厅|政府|中心|公司|集团|大队|银行)(?=(?:省|市|县|区)[^场政管长])/;

function cutByEndings(piece: string): string[] {
  return piece.split(ENDING);
}

interface Cut {
  cost: number;
  from: number;
  isName: boolean;
}

function cheapestCut(characters: readonly string[], known: KnownNames): { piece: string; isName: boolean }[] {
  const best: (Cut | undefined)[] = [{ cost: 0, from: 0, isName: false }];
  for (let end = 1; end <= characters.length; end++) {
    for (let from = Math.max(0, end - MAX_NAME_LENGTH); from < end; from++) {
      const before = best[from];
      if (!before) continue;
      const piece = characters.slice(from, end).join('');
      const isName = end - from > 1 && (known.keys.has(nameKey(piece)) || isCommon(piece));
      if (!isName && end - from > 1) continue;
      const cost =
        before.cost + (isName ? (known.keys.has(nameKey(piece)) ? COST.known : COST.common) : COST.character);
      const present = best[end];
      if (!present || cost < present.cost) best[end] = { cost, from, isName };
    }
  }
  const pieces: { piece: string; isName: boolean }[] = [];
  for (let end = characters.length; end > 0; ) {
    const { from, isName } = best[end] as Cut;
    pieces.unshift({ piece: characters.slice(from, end).join(''), isName });
    end = from;
  }
  return pieces;
}

/** Departments by their names alone: 市发改委 is the name of a body wherever it is known which. */
const DEPARTMENTS: ReadonlySet<string> = new Set(
  BODY_ALIAS_RULES.flatMap(({ stems, endings }) => endings.flatMap((ending) => stems.map((stem) => stem + ending))),
);
const LONGEST_DEPARTMENT = Math.max(...[...DEPARTMENTS].map((name) => name.length));
/** Place and department. */
const MAX_NAME_LENGTH = LONGEST_DEPARTMENT + 12;

function isCommon(piece: string): boolean {
  return /^[省市县区]/.test(piece) && DEPARTMENTS.has(piece.slice(1));
}
