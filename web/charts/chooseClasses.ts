/** Classes of a colour scale, from least to most. A value belongs to the last class whose `from` it reaches. */
export interface ValueClass {
  from: number;
  to: number;
}

/** How numbers are told: `count` in whole numbers, `percent` of a ratio, `number` with decimals. */
export type NumberFormat = 'count' | 'percent' | 'number';

const MAX_CLASSES = 5;

/**
 * At most five classes with round borders that hold all values; none for no value. They are of equal width, because a
 * reader takes equal steps of colour for equal steps of value; only what lies far above all others has a last class of
 * its own, or it would leave them one colour.
 */
export function chooseClasses(values: readonly number[], format: NumberFormat): ValueClass[] {
  if (values.length === 0) return [];
  const most = Math.max(...values);
  const usual = withoutFarAbove(values);
  if (usual.length === values.length) return equalClasses(values, format, MAX_CLASSES);
  const classes = equalClasses(usual, format, MAX_CLASSES - 1);
  const end = classes.at(-1)?.to ?? most;
  return [...classes, { from: format === 'count' ? end + 1 : end, to: most }];
}

function equalClasses(values: readonly number[], format: NumberFormat, max: number): ValueClass[] {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  // Steps so small would be noise.
  if (most - least <= 1e-9 * Math.max(1, Math.abs(most))) return [{ from: least, to: most }];
  for (const step of roundSteps((most - least) / max, format)) {
    const first = Math.floor(rounded(least / step));
    // Whole numbers end before the next class begins: a class from 10 by 10 is 10 to 19.
    const last = Math.floor(rounded(most / step)) - (format !== 'count' && isWhole(most / step) ? 1 : 0);
    if (last - first + 1 > max) continue;
    return Array.from({ length: last - first + 1 }, (_, i) => ({
      from: rounded((first + i) * step),
      to: rounded((first + i + 1) * step - (format === 'count' ? 1 : 0)),
    }));
  }
  return [{ from: least, to: most }];
}

/** Tukey's outer fence: three times the middle half's width above it. All values, if the others would be one. */
function withoutFarAbove(values: readonly number[]): readonly number[] {
  const sorted = values.toSorted((a, b) => a - b);
  const quartile = (share: number) => sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
  const fence = quartile(0.75) + 3 * (quartile(0.75) - quartile(0.25));
  const usual = sorted.filter((value) => value <= fence);
  return new Set(usual).size > 2 ? usual : values;
}

/** Index of the class of a value; -1 if there is none. */
export function classOf(value: number, classes: readonly ValueClass[]): number {
  return classes.findLastIndex(({ from }) => value >= from);
}

/** Round steps not much under the least, ascending. */
function roundSteps(least: number, format: NumberFormat): number[] {
  const magnitude = 10 ** Math.floor(Math.log10(least));
  const steps = [1, 2, 2.5, 5, 10, 20, 25, 50].map((factor) => rounded(factor * magnitude));
  return steps.filter((step) => step >= least / 2 && (format !== 'count' || (step >= 1 && isWhole(step))));
}

function isWhole(value: number): boolean {
  return Number.isInteger(rounded(value));
}

/** Without the noise of binary fractions: 0.30000000000000004 → 0.3. */
function rounded(value: number): number {
  return Number(value.toPrecision(12));
}
