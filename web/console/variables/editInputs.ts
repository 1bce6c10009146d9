/** Variables as a form changes them: every function returns new values and leaves the old ones alone. */
import type { InputField, InputPath, InputShape } from './InputShape.ts';

type Values = Readonly<Record<string, unknown>>;

/** Names a place in a set or map: `/filter/division/0`. */
export function pathKey(path: InputPath): string {
  return path.map((step) => `/${step}`).join('');
}

/** Undefined where there is nothing. */
export function readInput(values: unknown, path: InputPath): unknown {
  return path.reduce<unknown>(
    (value, step) => (typeof value === 'object' && value !== null ? (value as Values)[step] : undefined),
    values,
  );
}

/** Puts a value at a place, with objects on the way to it; undefined takes away what is there. */
export function writeInput(values: unknown, path: InputPath, value: unknown): unknown {
  const [step, ...below] = path;
  if (step === undefined) return value;
  const inner = (held: unknown) => (below.length === 0 ? value : writeInput(held, below, value));
  if (typeof step === 'number') {
    const list = Array.isArray(values) ? values : [];
    const written = inner(list[step]);
    if (written === undefined) return list.filter((_, i) => i !== step);
    return step < list.length ? list.with(step, written) : [...list, written];
  }
  const object: Values =
    typeof values === 'object' && values !== null && !Array.isArray(values) ? (values as Values) : {};
  const written = inner(object[step]);
  if (written !== undefined) return { ...object, [step]: written };
  const { [step]: _, ...rest } = object;
  return rest;
}

/** What a new element of a list, or a field that is added, begins with. */
export function emptyInput(shape: InputShape): unknown {
  switch (shape.kind) {
    case 'list':
      return [];
    case 'object':
      return emptyObject(shape.fields());
    case 'boolean':
      return true;
    case 'enum':
      return shape.values[0]?.value ?? '';
    case 'integer':
    case 'float':
      return 0;
    default:
      return '';
  }
}

function emptyObject(fields: readonly InputField[]): Values {
  return Object.fromEntries(
    fields.filter(({ isRequired }) => isRequired).map(({ name, shape }) => [name, emptyInput(shape)]),
  );
}

/** What a person typed, as the value that is meant; undefined if nothing was. What is no number stays text, to be seen. */
export function readTyped(kind: InputShape['kind'], text: string): unknown {
  if (text === '') return undefined;
  if (kind !== 'integer' && kind !== 'float') return text;
  const number = Number(text);
  return text.trim() === '' || Number.isNaN(number) ? text : number;
}

/** An instant as the field for date and time shows it, `2021-06-01T00:00`, in Shanghai; empty if it is none. */
export function toLocalTime(instant: unknown): string {
  const milliseconds = typeof instant === 'string' ? Date.parse(instant) : Number.NaN;
  if (Number.isNaN(milliseconds)) return '';
  return new Date(milliseconds + SHANGHAI_OFFSET_MS).toISOString().slice(0, 16);
}

/** The same backwards: `2021-06-01T00:00:00+08:00`. */
export function fromLocalTime(text: string): string | undefined {
  return text === '' ? undefined : `${text.length === 16 ? `${text}:00` : text}+08:00`;
}

/** Shanghai has had no summer time since 1991. */
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
