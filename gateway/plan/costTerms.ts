/** The cost of an operation as sums and products, with what depends on variables left open. */

/** What the variables hold, defaults filled in; undefined for one without a value. */
export type Values = (variableName: string) => unknown;

export const NO_VALUES: Values = () => undefined;

export interface Cost {
  /** What whoever answers the field around answers along with it: as often as it is asked of shards. */
  along: number;
  /** What is asked of the merged answer. */
  after: number;
}

/** A field whose cost depends on variables. */
export interface FieldTerm {
  weight: number;
  count: AmountTerm;
  /** Of its own lists, if `@listSize` is to be checked whether they are there or not. */
  checked: AmountTerm | undefined;
  arguments: AmountTerm;
  requirements: Sum;
  below: Sum;
  shards: AmountTerm | undefined;
}

/** Costs of a selection set: what is known, and what is not yet. */
export interface Sum {
  known: Cost;
  open: { term: FieldTerm; isAlong: boolean }[];
}

/** A number, or how it follows from variables. */
export type AmountTerm = number | ((values: Values) => number);

export function emptySum(): Sum {
  return { known: { along: 0, after: 0 }, open: [] };
}

/** Whether it costs the same whatever the variables hold. */
export function isKnown({ count, checked, arguments: given, requirements, below, shards }: FieldTerm): boolean {
  const amounts = [count, checked, given, shards];
  return amounts.every((amount) => typeof amount !== 'function') && requirements.open.length + below.open.length === 0;
}

export function evaluateTerm(term: FieldTerm, values: Values): Cost {
  const count = evaluate(term.count, values);
  if (term.checked !== undefined) evaluate(term.checked, values);
  const required = evaluateSum(term.requirements, values);
  const below = evaluateSum(term.below, values);
  const along = count * (term.weight + below.along) + evaluate(term.arguments, values);
  const after = count * below.after + required.along + required.after;
  // Rows of shards are merged before anything is asked of them.
  return term.shards === undefined
    ? { along, after }
    : { along: 0, after: evaluate(term.shards, values) * along + after };
}

export function evaluateSum({ known, open }: Sum, values: Values): Cost {
  if (open.length === 0) return known;
  const total = { ...known };
  for (const { term, isAlong } of open) addCost(total, evaluateTerm(term, values), isAlong);
  return total;
}

export function addCost(total: Cost, { along, after }: Cost, isAlong: boolean): void {
  if (isAlong) total.along += along;
  else total.after += along;
  total.after += after;
}

function evaluate(amount: AmountTerm, values: Values): number {
  return typeof amount === 'number' ? amount : amount(values);
}
