/** Exact sum of decimal texts without superfluous zeros: `0.1` + `0.2` → `0.3`. Null if one of them is not known. */
export function sumDecimals(texts) {
  if (texts.includes(null)) return null;
  const places = Math.max(0, ...texts.map((text) => fractionOf(text).length));
  const sum = texts.reduce((total, text) => total + scaled(text, places), 0n);
  const digits = String(sum < 0n ? -sum : sum).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  const fraction = digits.slice(digits.length - places).replace(/0+$/, '');
  return (sum < 0n ? '-' : '') + whole + (fraction && `.${fraction}`);
}

/** What is scheduled of a target, to four decimals. */
export function scheduledAmount(target, share) {
  return (Number(target) * share).toFixed(4).replace(/\.?0+$/, '');
}

function scaled(text, places) {
  return BigInt(text.replace('.', '')) * 10n ** BigInt(places - fractionOf(text).length);
}

function fractionOf(text) {
  return text.split('.')[1] ?? '';
}
