/** From here on a double no longer tells neighbouring whole numbers of 16 digits apart: digits were lost. */
const MAX_EXACT_DIGITS = 15;

/** A number as its cell shows it: `0.85` under `0%` is `85%`, `2021.1` under `0.00` is `2021.10`, `1` under `000` is `001`. */
export function numberText(value: number, format: string): string {
  const shown = plainFormat(format);
  // 000 shows 1 as 001, which another file may hold as a text.
  if (/^0+$/.test(shown) && Number.isInteger(value) && value >= 0) return String(value).padStart(shown.length, '0');
  const decimals = /0\.(0+)/.exec(shown)?.[1]?.length;
  if (shown.includes('%')) return `${tidy(value * 100, decimals)}%`;
  return tidy(value, decimals);
}

/** Whether a whole number is so long that the spreadsheet program has already dropped digits of it. */
export function hasLostDigits(value: number): boolean {
  return Math.abs(value) >= 10 ** MAX_EXACT_DIGITS;
}

/** Whether a text is a number that a spreadsheet program has shortened: `1.1341E+17`. */
export function looksShortened(text: string): boolean {
  // Most texts have no E, and need not be normalised.
  return /[eEｅＥ]/.test(text) && /^[+-]?\d+(?:\.\d+)?[eE]\+?\d{2,}$/.test(text.normalize('NFKC'));
}

/** A number format without what it shows literally, of its first section (positive numbers) alone. */
export function plainFormat(format: string): string {
  return format
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?:\$[^\]]*|[A-Za-z]+\d*|[<>=][^\]]*|DBNum\d)\]/gi, '')
    .split(';', 1)
    .join('');
}

/** Doubles carry noise in their last digits: 0.1 + 0.2. Fifteen are what spreadsheet programs keep. */
function tidy(value: number, decimals: number | undefined): string {
  const exact = Number(value.toPrecision(MAX_EXACT_DIGITS));
  if (decimals === undefined) return String(exact);
  const fixed = exact.toFixed(decimals);
  // Rounded away is not there for us: the cell holds more than it shows.
  return Number(fixed) === exact ? fixed : String(exact);
}
