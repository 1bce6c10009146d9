/** `use(value)`, at once if the value is there already: a promise for each of a thousand fields costs more than the field. */
export function whenKnown<Value, Result>(
  value: Value | Promise<Value>,
  use: (value: Value) => Result,
): Result | Promise<Result> {
  return value instanceof Promise ? value.then(use) : use(value);
}
