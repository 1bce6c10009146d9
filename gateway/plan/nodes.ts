/**
 * The query plan as it is executed: plain frozen data, made once for an operation and a supergraph, only read
 * afterwards. It can be printed (`printPlan.ts`), kept in a file and sent to another thread.
 *
 * Conditions are decided before planning, so a plan has none: each outcome of `@skip` and `@include` has its own.
 */

export interface QueryPlan {
  /** Null if no subgraph need be asked. */
  readonly node: PlanNode | null;
}

export type PlanNode = SequenceNode | ParallelNode | RootFetchNode | EntityFetchNode;

/** One after the other: what is fetched first is needed for what is fetched next. */
export interface SequenceNode {
  readonly kind: 'Sequence';
  readonly nodes: readonly PlanNode[];
}

/** Side by side. Those that ask one subgraph for entities at the same moment share a request. */
export interface ParallelNode {
  readonly kind: 'Parallel';
  readonly nodes: readonly PlanNode[];
}

interface FetchBase {
  /** Position among the fetches of the plan. */
  readonly id: number;
  readonly subgraph: string;
  readonly variables: readonly FetchVariable[];
  /** Of the answer, before it is merged. */
  readonly outputRewrites: readonly KeyRename[];
}

/** Asks for fields of Query or Mutation. */
export interface RootFetchNode extends FetchBase {
  readonly kind: 'RootFetch';
  readonly operation: 'query' | 'mutation';
  /** Objects that the answer is merged into; empty for the answer itself, else a field that returns `Query`. */
  readonly path: Path;
  /** The whole text. */
  readonly text: string;
  /** Response names of the root fields: what is null if the fetch fails. */
  readonly fields: readonly string[];
}

/** Asks one subgraph for more of the objects at `path`. */
export interface EntityFetchNode extends FetchBase {
  readonly kind: 'EntityFetch';
  readonly path: Path;
  /** What of an object its representation is made from. */
  readonly requires: readonly RequiredSelection[];
  readonly inputRewrites: readonly ValueSet[];
  /** By the type that a representation says it is of: names of the fields of each key that the subgraph resolves. */
  readonly keys: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** What comes out of an enclosing object, by variable: for arguments with `@fromContext`. */
  readonly contextRewrites: readonly KeyRename[];
  /** What is asked of each entity, from brace to brace. */
  readonly selection: string;
  /** Response names of the fields that are asked, by the type of the representation. */
  readonly fields: readonly EntityFields[];
}

export interface EntityFields {
  /** Names of the types, interfaces with objects of their own included, that a fragment on it takes. */
  readonly types: readonly string[];
  readonly names: readonly string[];
}

export interface FetchVariable {
  /** In the text of the fetch. */
  readonly name: string;
  /** In the client's request. */
  readonly clientName: string;
  /** As the text declares it: type and default, e.g. `Int = 10`. */
  readonly declaration: string;
}

/** A response name, or `@` for the items of a list. */
export type Path = readonly string[];

export type RequiredSelection = RequiredField | RequiredFragment;

export interface RequiredField {
  readonly kind: 'Field';
  /** Response name in the merged answer. */
  readonly from: string;
  /** Name in the representation. */
  readonly name: string;
  /** Empty for a leaf. */
  readonly selections: readonly RequiredSelection[];
}

export interface RequiredFragment {
  readonly kind: 'Fragment';
  /** As in `EntityFields`. */
  readonly types: readonly string[];
  readonly selections: readonly RequiredSelection[];
}

/** A step is a response name, or `... on` with the types that it takes. */
export type RewriteStep = string | { readonly types: readonly string[] };

/** Sets a field of a representation, e.g. `__typename` to the interface that a subgraph knows as an object. */
export interface ValueSet {
  readonly path: readonly RewriteStep[];
  readonly value: unknown;
}

/** Gives a field another name. */
export interface KeyRename {
  readonly path: readonly RewriteStep[];
  readonly name: string;
}
