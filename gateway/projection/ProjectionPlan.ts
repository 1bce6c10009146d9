/** How what was merged becomes what the client asked: plain data, made once for an operation. */

export interface ProjectionPlan {
  /** What is selected at the places of the answer; equal selections are one. */
  readonly selections: readonly Selection[];
  /** Of the root. */
  readonly root: number;
  /** Whether some field is denied: then there is something to say of it. */
  readonly hasDenials: boolean;
}

export interface Selection {
  /** Declared type, for sentences. */
  readonly type: string;
  /** Whether `__typename` tells which of the objects it is; else there is just one. */
  readonly isAbstract: boolean;
  readonly objects: readonly ObjectSelection[];
}

/** What is selected of objects of one type, in the order of the answer. */
export interface ObjectSelection {
  readonly type: string;
  /** Set if the client may see no object of this type: then there are no fields. */
  readonly denial: Denial | null;
  readonly fields: readonly ProjectedField[];
}

/** What a client is told of what it has no right to. */
export interface Denial {
  readonly code: string;
  readonly message: string;
}

export interface ProjectedField {
  readonly responseKey: string;
  /** Name in the merged answer. */
  readonly plannedName: string;
  /** Of the schema, for sentences: `Product.price`. */
  readonly coordinate: string;
  readonly value: ProjectedValue;
}

export type ProjectedValue =
  | { readonly kind: 'typename'; readonly name: string }
  /** What the schema says of itself: it is right as it is. */
  | { readonly kind: 'introspection' }
  | { readonly kind: 'denied'; readonly nonNull: boolean; readonly denial: Denial }
  | LeafValue
  | { readonly kind: 'list'; readonly nonNull: boolean; readonly type: string; readonly item: ProjectedValue }
  | { readonly kind: 'object'; readonly nonNull: boolean; readonly type: string; readonly selection: number };

export interface LeafValue {
  readonly kind: 'leaf';
  readonly nonNull: boolean;
  readonly type: string;
  readonly leaf: LeafRule;
}

/**
 * What a leaf must be. `text`: of a scalar whose values are texts; `any`: of one that can be anything. An enum has the
 * values that clients see.
 */
export type LeafRule =
  | { readonly kind: 'Int' | 'Float' | 'String' | 'Boolean' | 'ID' | 'text' | 'any' }
  | { readonly kind: 'enum'; readonly values: readonly string[] };
