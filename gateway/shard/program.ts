/**
 * What a fetch is compiled to: plain frozen data, made once per text and condition bits, only read when it runs.
 *
 * A *piece* is a text that one shard can be asked; a *gathered field* is a field whose pieces go to several shards; a
 * *cut* is a gathered field that stands below rows: the rows bring its representations, then it is gathered by itself.
 */
import type { ValueNode } from 'graphql';
import type { AnswerShape } from '../fetch/answerShape.ts';
import type { PreparedText } from '../fetch/prepareText.ts';
import type { MergeField } from './groups.ts';
import type { OrderRule } from './order.ts';
import type { PruneRule, ShardProof } from './prune.ts';
import type { ShardKeyRule } from './route.ts';

export interface Program {
  /** By id. */
  pieces: readonly Piece[];
  steps: readonly RootStep[];
}

export type RootStep =
  | { kind: 'typename'; responseKey: string }
  | { kind: 'service'; responseKey: string; fields: readonly OutputField[] }
  | { kind: 'entities'; responseKey: string; representations: ArgumentPlan; types: readonly EntityStep[] }
  | { kind: 'field'; responseKey: string; field: GatheredField };

/** What is asked of representations of one type. */
export type EntityStep = RowStep | SpanningStep;

/** Rows that live in one shard each. */
export interface RowStep {
  kind: 'row';
  type: string;
  key: readonly string[];
  shardKey: ShardKeyRule;
  piece: number;
  shape: Shape | null;
}

/** An entity to which every shard may contribute: its own fields come from the representation. */
export interface SpanningStep {
  kind: 'spanning';
  type: string;
  key: readonly string[];
  own: readonly { responseKey: string; name: string }[];
  fields: readonly { responseKey: string; field: GatheredField }[];
}

export type GatheredField = ConnectionField | GroupsField | RouteField | AnyField;

interface FieldBase {
  /** E.g. `Organization.municipalProjects`. */
  coordinate: string;
  /** Entity whose field it is; null: Query. */
  parent: string | null;
  arguments: readonly ArgumentPlan[];
}

export interface ConnectionField extends FieldBase {
  kind: 'connection';
  prunes: readonly PruneRule[];
  orderArgument: string;
  orders: readonly OrderRule[];
  /** Of the type of the rows; null if their ids name no shard. */
  shardKey: ShardKeyRule | null;
  /** Round one; null if no rows are wanted. */
  rowsPiece: number | null;
  /** Later rounds: what is counted once is left out. */
  nextRowsPiece: number | null;
  /** Without rows: totals, or anything that shows that the shard is there. */
  barePiece: number;
  hidden: PageNames;
  wantsTotal: boolean;
  outputs: readonly ConnectionOutput[];
  shape: Shape | null;
}

/** Response keys under which a shard's page has what the hub reads. */
export interface PageNames {
  edges: string;
  cursor: string;
  totalCount: string;
  pageInfo: string;
  hasNextPage: string;
  hasPreviousPage: string;
}

export type ConnectionOutput =
  | { kind: 'typename'; responseKey: string; value: string }
  /** `id`: response key of the rows' key, if they were asked for it. */
  | { kind: 'nodes'; responseKey: string; id: string | null }
  /** `sent`: the shard has more of an edge than its cursor; `cursors`: where the hub's cursor stands in an edge. */
  | { kind: 'edges'; responseKey: string; sent: boolean; cursors: readonly string[]; typenames: readonly Constant[] }
  | { kind: 'totalCount'; responseKey: string }
  | { kind: 'pageInfo'; responseKey: string; fields: readonly OutputField[] }
  | { kind: 'coverage'; responseKey: string; fields: readonly OutputField[] };

export interface Constant {
  responseKey: string;
  value: string;
}

export interface GroupsField extends FieldBase {
  kind: 'groups';
  prunes: readonly PruneRule[];
  piece: number;
  outputs: readonly GroupsOutput[];
  shape: Shape | null;
}

export type GroupsOutput =
  | { kind: 'typename'; responseKey: string; value: string }
  | { kind: 'groups'; responseKey: string; key: string; fields: readonly MergeField[] }
  | { kind: 'coverage'; responseKey: string; fields: readonly OutputField[] };

export interface RouteField extends FieldBase {
  kind: 'route';
  by: readonly string[];
  via: ShardProof;
  shardKey: ShardKeyRule | null;
  piece: number;
  shape: Shape | null;
}

export interface AnyField extends FieldBase {
  kind: 'any';
  piece: number;
  shape: Shape | null;
}

/** A field of an object that the hub makes itself; `value` is a constant (`__typename`). */
export interface OutputField {
  responseKey: string;
  name: string;
  value: string | null;
  fields: readonly OutputField[] | null;
}

/** What must be done to a shard's object before it is answered; null where an object is passed on as it is. */
export interface Shape {
  /** Response keys that the client did not ask for. */
  hidden: readonly string[];
  fields: readonly { responseKey: string; shape: Shape }[];
  cuts: readonly Cut[];
  /** Of an abstract type: where the object's type stands, and the shape of each type. */
  variants: { typename: string; shapes: readonly { type: string; shape: Shape }[] } | null;
}

export type Cut = SpanningCut | ReferCut;

/** A gathered field of a spanning entity below rows. */
export interface SpanningCut {
  kind: 'spanning';
  responseKey: string;
  type: string;
  key: readonly KeyName[];
  field: GatheredField;
}

/** A row that lives in the shard that its key names. */
export interface ReferCut {
  kind: 'refer';
  responseKey: string;
  key: readonly KeyName[];
  row: RowStep;
}

/** Where a key field of the entity stands in the shard's answer. */
export interface KeyName {
  name: string;
  responseKey: string;
}

/**
 * A text that one shard can be asked. With `field`: a field of Query or of an entity, its arguments as variables; without:
 * the selection of an entity itself.
 */
export interface Piece {
  id: number;
  /** Entity type whose representations it is asked with; null: a field of Query. */
  on: string | null;
  field: string | null;
  /** `first` and `after` come with each ask. */
  paged: boolean;
  /** E.g. `orderBy:$a0_0,filter:$a0_1`. */
  argumentText: string;
  /** In braces; empty for a leaf. */
  selection: string;
  /** Arguments of the field and of all fields in the selection. */
  variables: readonly PieceVariable[];
}

/** A request to a shard, made once for all requests of the same structure. */
export interface PreparedRequest {
  text: PreparedText;
  /** What the answer must look like. */
  shape: AnswerShape;
}

export interface PieceVariable {
  name: string;
  argument: ArgumentPlan;
}

/** One argument: a value known when compiling, or a literal or variable to evaluate with each request. */
export interface ArgumentPlan {
  coordinate: string;
  name: string;
  type: string;
  required: boolean;
  source: { kind: 'constant'; value: unknown } | { kind: 'node'; node: ValueNode; fallback: { value: unknown } | null };
}
