/** What is wrong with values, before they are sent. */

import { pathKey } from './editInputs.ts';
import type { InputField, InputPath, InputShape, ScalarKind } from './InputShape.ts';

export type InputProblem =
  | 'required'
  | 'notText'
  | 'notInteger'
  | 'notNumber'
  | 'notBoolean'
  | 'notDecimal'
  | 'notDate'
  | 'notInstant'
  | 'notChoice'
  | 'notObject'
  | 'unknownField';

/** By `pathKey` of the place. Nothing is asked of the hub: whether an id exists, only it knows. */
export type InputProblems = ReadonlyMap<string, InputProblem>;

/** Of all variables; `variables` is whatever JSON the editor holds. */
export function checkInputs(fields: readonly InputField[], variables: unknown): InputProblems {
  const problems = new Map<string, InputProblem>();
  // Variables that no operation declares are ignored by the hub.
  checkFields(fields, isObject(variables) ? variables : {}, [], problems);
  return problems;
}

const INTEGER_LIMIT = 2 ** 31;
const SCALAR_CHECKS: Readonly<Record<ScalarKind, [holds: (value: unknown) => boolean, problem: InputProblem]>> = {
  text: [(value) => typeof value === 'string', 'notText'],
  id: [(value) => typeof value === 'string' || Number.isSafeInteger(value), 'notText'],
  division: [(value) => typeof value === 'string' || Number.isSafeInteger(value), 'notText'],
  integer: [(value) => Number.isInteger(value) && Math.abs(value as number) < INTEGER_LIMIT, 'notInteger'],
  float: [(value) => typeof value === 'number', 'notNumber'],
  boolean: [(value) => typeof value === 'boolean', 'notBoolean'],
  decimal: [(value) => typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value), 'notDecimal'],
  date: [isDate, 'notDate'],
  instant: [isInstant, 'notInstant'],
};

function checkFields(
  fields: readonly InputField[],
  given: Readonly<Record<string, unknown>>,
  path: InputPath,
  problems: Map<string, InputProblem>,
): void {
  for (const { name, shape, isRequired, typeName } of fields) {
    const at = [...path, name];
    if (given[name] === undefined || given[name] === null) {
      // A default stands in for what is not given, not for null.
      const isNullRefused = given[name] === null && typeName.endsWith('!');
      if (isRequired || isNullRefused) problems.set(pathKey(at), 'required');
    } else {
      checkValue(shape, given[name], at, problems);
    }
  }
}

function checkValue(shape: InputShape, value: unknown, path: InputPath, problems: Map<string, InputProblem>): void {
  switch (shape.kind) {
    case 'list': {
      // One value stands for a list of it.
      const elements = Array.isArray(value) ? value : [value];
      for (const [i, element] of elements.entries()) {
        if (element !== null) checkValue(shape.of, element, [...path, i], problems);
        else if (shape.isElementRequired) problems.set(pathKey([...path, i]), 'required');
      }
      return;
    }
    case 'object': {
      if (!isObject(value)) {
        problems.set(pathKey(path), 'notObject');
        return;
      }
      const fields = shape.fields();
      checkFields(fields, value, path, problems);
      for (const name of Object.keys(value)) {
        if (!fields.some((field) => field.name === name)) problems.set(pathKey([...path, name]), 'unknownField');
      }
      return;
    }
    case 'enum':
      if (!shape.values.some((choice) => choice.value === value)) problems.set(pathKey(path), 'notChoice');
      return;
    default: {
      const [holds, problem] = SCALAR_CHECKS[shape.kind];
      if (!holds(value)) problems.set(pathKey(path), problem);
    }
  }
}

function isDate(value: unknown): boolean {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** With its zone: without one nobody knows which instant is meant. */
function isInstant(value: unknown): boolean {
  return (
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
    !Number.isNaN(Date.parse(value))
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
