/** A piece as an older shard can be asked it: made once for a piece and a version. */
import {
  type ArgumentNode,
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
} from 'graphql';
import type { ShardedContract } from '../contract.ts';
import type { Piece, PieceVariable } from '../program.ts';
import { type FitContext, fitField, fitSelection, UnknownToHolder } from './fitSelection.ts';
import type { HolderVersion } from './holderVersions.ts';
import type { Omission } from './omission.ts';

/** `refused`: the shard cannot be asked, whatever the variables are. */
export type FittedPiece = { kind: 'refused'; coordinate: string } | AskablePiece;

export interface AskablePiece {
  kind: 'askable';
  piece: Piece;
  omission: Omission | null;
  /** Coordinates that were left out of the text. */
  unknown: readonly string[];
  /** Of the text's arguments, by variable. */
  arguments: readonly FittedArgument[];
  /** Arguments that the shard does not know: it can be asked only if they say nothing. */
  dropped: readonly DroppedArgument[];
}

export interface FittedArgument {
  variable: string;
  coordinate: string;
  hubType: GraphQLInputType;
  holderType: GraphQLInputType;
  /** It must have a value. */
  isRequired: boolean;
  /** Every value of a list counts; else a list holds alternatives. */
  isExact: boolean;
}

export interface DroppedArgument {
  variable: string;
  coordinate: string;
  defaultValue: unknown;
}

export function fitPiece(contract: ShardedContract, holder: HolderVersion, piece: Piece): FittedPiece {
  const found: Found = { unknown: new Set(), arguments: [], dropped: [] };
  const context: FitContext = {
    hub: contract.schema,
    holder: holder.schema,
    unknown: found.unknown,
    fitArguments: (node, hubField, holderField, coordinate) =>
      fitArguments(contract, found, node, hubField, holderField, coordinate),
  };
  try {
    const { text, omission } = fitText(context, piece);
    const typeOf = new Map(found.arguments.map(({ variable, holderType }) => [variable, String(holderType)]));
    return {
      kind: 'askable',
      piece: { ...piece, ...text, variables: piece.variables.flatMap((variable) => retype(variable, typeOf)) },
      omission,
      unknown: [...found.unknown],
      arguments: found.arguments,
      dropped: found.dropped,
    };
  } catch (error) {
    if (error instanceof UnknownToHolder) return { kind: 'refused', coordinate: error.coordinate };
    throw error;
  }
}

interface Found {
  unknown: Set<string>;
  arguments: FittedArgument[];
  dropped: DroppedArgument[];
}

type PieceText = Pick<Piece, 'argumentText' | 'selection'>;

function fitText(context: FitContext, piece: Piece): { text: PieceText; omission: Omission | null } {
  const on = piece.on ?? 'Query';
  const hubType = context.hub.getType(on) as GraphQLObjectType;
  const holderType = piece.on === null ? context.holder.getQueryType() : context.holder.getType(on);
  if (!isObjectType(holderType)) throw new UnknownToHolder(on);
  if (piece.field === null) {
    const { selectionSet, omission } = fitSelection(context, selectionOf(piece.selection), hubType, holderType);
    return { text: { argumentText: '', selection: textOf(selectionSet) }, omission };
  }
  const argumentText = piece.argumentText === '' ? '' : `(${piece.argumentText})`;
  const [field] = selectionOf(`{${piece.field}${argumentText}${piece.selection}}`).selections;
  if (field?.kind !== Kind.FIELD) throw new Error(`Expected the text of ${on}.${piece.field} to be a field.`);
  const fitted = fitField(context, field, hubType, holderType);
  // Null in place of a whole list would say that there is none.
  if (fitted === null) throw new UnknownToHolder(`${on}.${piece.field}`);
  const { arguments: nodes = [], selectionSet } = fitted.node;
  return {
    text: {
      argumentText: nodes.map((node) => stripIgnoredCharacters(print(node))).join(','),
      selection: selectionSet ? textOf(selectionSet) : '',
    },
    omission: fitted.omission,
  };
}

function fitArguments(
  { gathers }: ShardedContract,
  found: Found,
  node: FieldNode,
  hubField: GraphQLField<unknown, unknown>,
  holderField: GraphQLField<unknown, unknown>,
  coordinate: string,
): FieldNode {
  const kept: ArgumentNode[] = [];
  for (const argument of node.arguments ?? []) {
    const name = argument.name.value;
    const variable = variableOf(argument);
    const hubArgument = argumentOf(hubField, name);
    const holderArgument = holderField.args.find((candidate) => candidate.name === name);
    const at = `${coordinate}(${name}:)`;
    if (!hubArgument) throw new Error(`Expected argument ${at} in the contract.`);
    if (!holderArgument) {
      found.dropped.push({ variable, coordinate: at, defaultValue: hubArgument.defaultValue });
      continue;
    }
    kept.push(argument);
    found.arguments.push({
      variable,
      coordinate: at,
      hubType: hubArgument.type,
      holderType: holderArgument.type,
      isRequired: isNonNullType(holderArgument.type) && holderArgument.defaultValue === undefined,
      isExact: gathers.get(coordinate)?.rule === 'GROUPS',
    });
  }
  return { ...node, arguments: kept };
}

function argumentOf(field: GraphQLField<unknown, unknown>, name: string): GraphQLArgument | undefined {
  return field.args.find((candidate) => candidate.name === name);
}

function variableOf({ name, value }: ArgumentNode): string {
  if (value.kind !== Kind.VARIABLE) throw new Error(`Expected argument "${name.value}" of a piece to be a variable.`);
  return value.name.value;
}

/** Variables that the fitted text still has, declared as the shard's contract has it. */
function retype(variable: PieceVariable, typeOf: ReadonlyMap<string, string>): PieceVariable[] {
  const type = typeOf.get(variable.name);
  return type === undefined ? [] : [{ ...variable, argument: { ...variable.argument, type } }];
}

function selectionOf(text: string): SelectionSetNode {
  const [definition] = parse(text, { noLocation: true }).definitions;
  if (definition?.kind !== Kind.OPERATION_DEFINITION)
    throw new Error('Expected the text of a piece to be a selection.');
  return definition.selectionSet;
}

function textOf(selectionSet: SelectionSetNode): string {
  return stripIgnoredCharacters(print(selectionSet));
}
