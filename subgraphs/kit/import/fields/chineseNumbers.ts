const DIGITS = '〇一二三四五六七八九';

/**
 * Chinese numerals of years, months and days as digits, where they stand before their unit: `二〇二一年十一月三十日` →
 * `2021年11月30日`, `第三季度` → `第3季度`. Other text stays.
 */
export function arabicDates(text: string): string {
  return text
    .replace(/[〇零○一二三四五六七八九]{4}(?=年)/g, (year) => [...year].map(digitOf).join(''))
    .replace(/([一二三四五六七八九]?十[一二三四五六七八九]?|[一二三四五六七八九])(?=[月日号季])/g, (numeral) =>
      String(numberOf(numeral)),
    );
}

/** Up to 99: `十一` → 11, `二十` → 20, `三` → 3. NaN for anything else. */
export function numberOf(numeral: string): number {
  const [, tens, ten, ones] = /^([一二三四五六七八九])?(十)?([一二三四五六七八九])?$/.exec(numeral) ?? [];
  if (!ten) return numeral.length === 1 ? Number(digitOf(numeral)) || Number.NaN : Number.NaN;
  return (tens ? Number(digitOf(tens)) : 1) * 10 + (ones ? Number(digitOf(ones)) : 0);
}

function digitOf(character: string): string {
  return String(Math.max(0, DIGITS.indexOf(character)));
}
