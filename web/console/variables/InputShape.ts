/** What can be put into a variable, as a form shows it. Made from the schema by `describeInputs`. */

export type InputShape =
  | { kind: ScalarKind }
  | { kind: 'enum'; values: readonly EnumChoice[] }
  | { kind: 'list'; of: InputShape; isElementRequired: boolean }
  /** The fields are made when they are asked for: input types may hold each other. */
  | { kind: 'object'; fields(): readonly InputField[] };

export type ScalarKind =
  | 'text'
  | 'id'
  | 'integer'
  | 'float'
  | 'boolean'
  /** A decimal number as text, exact. */
  | 'decimal'
  /** An ISO date. */
  | 'date'
  /** An ISO instant. */
  | 'instant'
  /** The code of an administrative division. */
  | 'division';

export interface EnumChoice {
  value: string;
  /** The Chinese word of the value's description, or the value. */
  word: string;
}

/** A variable, or a field of an input object. */
export interface InputField {
  name: string;
  /** The Chinese word for it, or for what a variable is put into, if there is one. */
  label: string | null;
  /** As the schema or the operation writes it, e.g. `[ID!]`. */
  typeName: string;
  shape: InputShape;
  /** It must be given: it is not nullable and has no default. */
  isRequired: boolean;
  /** JSON text of what stands in for it if it is not given; null without one. */
  defaultText: string | null;
}

/** From the variables down to one value: names of fields, positions in lists. */
export type InputPath = readonly (string | number)[];
