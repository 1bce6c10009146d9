/**
 * Decimal numbers as text (`-12.50`), added and compared exactly. Money is in yuan; inside a database it is best kept
 * as whole fen. No exponents, no thousands separators, no `+`.
 */

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const FEN_DIGITS = 2;

/** `units` ÷ 10^`scale`. */
interface Scaled {
  units: bigint;
  scale: number;
}

/** Whether a text is a decimal number of the form that this module takes. */
export function isDecimal(text: string): boolean {
  return DECIMAL.test(text);
}

/** The one text of a number: `007.50` → `7.5`, `-0.0` → `0`. Throws RangeError if the text is no decimal number. */
export function normalizeDecimal(text: string): string {
  return format(parse(text));
}

/** Exact sum, normalised: `0.1` + `0.2` → `0.3`. */
export function addDecimals(left: string, right: string): string {
  const [a, b] = alignScales(parse(left), parse(right));
  return format({ units: a.units + b.units, scale: a.scale });
}

/** Negative if `left` is the smaller number, 0 if both are the same (`1.0` and `1`), positive if it is the greater. */
export function compareDecimals(left: string, right: string): -1 | 0 | 1 {
  const [a, b] = alignScales(parse(left), parse(right));
  if (a.units === b.units) return 0;
  return a.units < b.units ? -1 : 1;
}

/** Whole fen of an amount in yuan: `382.74` → 38274n. Throws RangeError if there is a part of a fen. */
export function yuanToFen(yuan: string): bigint {
  const { units, scale } = parse(normalizeDecimal(yuan));
  if (scale > FEN_DIGITS) throw new RangeError(`Expected yuan with at most ${FEN_DIGITS} decimals, got "${yuan}".`);
  return units * 10n ** BigInt(FEN_DIGITS - scale);
}

/** Yuan of whole fen, normalised: 14000000000n → `140000000`, 150n → `1.5`. */
export function fenToYuan(fen: bigint): string {
  return format({ units: fen, scale: FEN_DIGITS });
}

function parse(text: string): Scaled {
  const [, sign, whole, fraction = ''] = DECIMAL.exec(text) ?? [];
  if (whole === undefined) throw new RangeError(`Expected a decimal number such as "-12.5", got "${text}".`);
  return { units: BigInt(`${sign}${whole}${fraction}`), scale: fraction.length };
}

function alignScales(a: Scaled, b: Scaled): [Scaled, Scaled] {
  const scale = Math.max(a.scale, b.scale);
  return [rescale(a, scale), rescale(b, scale)];
}

function rescale({ units, scale }: Scaled, to: number): Scaled {
  return { units: units * 10n ** BigInt(to - scale), scale: to };
}

function format({ units, scale }: Scaled): string {
  const digits = (units < 0n ? -units : units).toString().padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  return (units < 0n ? '-' : '') + whole + (fraction && `.${fraction}`);
}
