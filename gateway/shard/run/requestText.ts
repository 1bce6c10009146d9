/** Text of a request to one shard: the pieces it is asked, each under a name of its own. */
import type { Piece } from '../program.ts';

/** One piece asked once: of Query, or of all representations of its entry. */
export interface Call {
  piece: Piece;
  first: number | null;
  after: string | null;
}

/** Calls on the same representations: one `_entities` field. */
export interface EntityEntry<C extends Call> {
  type: string;
  calls: readonly C[];
}

export interface RequestShape<C extends Call = Call> {
  rootCalls: readonly C[];
  entries: readonly EntityEntry<C>[];
}

/** Names by position: calls count through the root's, then through the entries'. */
export const NAMES = {
  call: (index: number) => `f${index}`,
  entry: (index: number) => `e${index}`,
  first: (call: number) => `n${call}`,
  after: (call: number) => `c${call}`,
  representations: (entry: number) => `r${entry}`,
};

/** What the text depends on: two requests with the same structure have the same text. */
export function structureKey({ rootCalls, entries }: RequestShape): string {
  const ids = (calls: readonly Call[]) => calls.map(({ piece }) => piece.id).join(',');
  return `${ids(rootCalls)};${entries.map(({ calls }) => ids(calls)).join(';')}`;
}

export function writeRequestText({ rootCalls, entries }: RequestShape): string {
  const variables = new Map<string, string>();
  const fields: string[] = [];
  let count = 0;
  const write = (call: Call) => {
    const index = count;
    count += 1;
    return writeCall(call.piece, index, variables);
  };
  for (const call of rootCalls) fields.push(write(call));
  for (const [index, { type, calls }] of entries.entries()) {
    const representations = NAMES.representations(index);
    variables.set(representations, '[_Any!]!');
    // A row piece is a selection in braces of its own; fields of an entity are put into one pair.
    const [only] = calls;
    const selection = only?.piece.field === null ? write(only) : `{${calls.map(write).join(' ')}}`;
    fields.push(`${NAMES.entry(index)}:_entities(representations:$${representations}){... on ${type}${selection}}`);
  }
  const declarations = [...variables].map(([name, type]) => `$${name}:${type}`).join(',');
  return `query${declarations === '' ? '' : `(${declarations})`}{${fields.join(' ')}}`;
}

function writeCall(piece: Piece, index: number, variables: Map<string, string>): string {
  for (const { name, argument } of piece.variables) variables.set(name, argument.type);
  if (piece.field === null) return piece.selection;
  const texts = piece.argumentText === '' ? [] : [piece.argumentText];
  if (piece.paged) {
    variables.set(NAMES.first(index), 'Int!');
    variables.set(NAMES.after(index), 'String');
    texts.unshift(`first:$${NAMES.first(index)}`, `after:$${NAMES.after(index)}`);
  }
  const argumentText = texts.length === 0 ? '' : `(${texts.join(',')})`;
  return `${NAMES.call(index)}:${piece.field}${argumentText}${piece.selection}`;
}
