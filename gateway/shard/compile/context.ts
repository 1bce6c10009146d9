/** What the steps of compiling one program share: the fetch's selection, the pieces made so far, the hidden names. */
import type { GraphQLField, GraphQLObjectType } from 'graphql';
import { planArguments } from '../arguments.ts';
import type { ShardedContract } from '../contract.ts';
import type { GatheredField, Piece, PieceVariable } from '../program.ts';
import type { FieldGroup, SelectionContext } from './fields.ts';

export interface CompileContext extends SelectionContext {
  contract: ShardedContract;
  hiddenPrefix: string;
  /** By id. */
  pieces: Piece[];
  /** How many drafts were started: names their variables. */
  drafts: number;
  /** Compiles a gathered field of Query or of a spanning entity. */
  compileGathered(context: CompileContext, parent: GraphQLObjectType, group: FieldGroup): GatheredField;
}

/** A text that is being written: its variables collect here. */
export interface PieceDraft {
  number: number;
  variables: PieceVariable[];
}

export function startPiece(context: CompileContext): PieceDraft {
  context.drafts += 1;
  return { number: context.drafts, variables: [] };
}

/** Id of the new piece. Pieces of one draft may share its variables: they have the same names and values. */
export function addPiece(context: CompileContext, piece: Omit<Piece, 'id'>): number {
  const id = context.pieces.length;
  context.pieces.push({ id, ...piece });
  return id;
}

/** Entity whose representations a field's piece is asked with; null for fields of Query. */
export function parentEntity(parent: GraphQLObjectType): string | null {
  return parent.name === 'Query' ? null : parent.name;
}

/**
 * Text of a field's arguments, every one a variable of the piece. Those that the client did not write are left to the
 * shard's default, save those in `always`; those in `paging` are not written at all: they come with each ask.
 */
export function writeArguments(
  draft: PieceDraft,
  field: GraphQLField<unknown, unknown>,
  coordinate: string,
  group: FieldGroup,
  { always = [], paging = [] }: { always?: readonly string[]; paging?: readonly string[] } = {},
): string {
  const nodes = group.node.arguments ?? [];
  const written = new Set([...nodes.map((node) => node.name.value), ...always]);
  const texts: string[] = [];
  for (const argument of planArguments(field, coordinate, nodes)) {
    if (!written.has(argument.name) || paging.includes(argument.name)) continue;
    const name = `a${draft.number}_${draft.variables.length}`;
    draft.variables.push({ name, argument });
    texts.push(`${argument.name}:$${name}`);
  }
  return texts.join(',');
}

/** A response key that no client's alias equals. */
export function hiddenName(context: CompileContext, name: string): string {
  return `${context.hiddenPrefix}_${name}`;
}
