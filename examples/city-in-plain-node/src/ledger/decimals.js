/** Exact sum of two decimal texts, without superfluous zeros: `1000` + `500.50` → `1500.5`. */
export function addDecimals(left, right) {
  const places = Math.max(placesOf(left), placesOf(right));
  const units = unitsOf(left, places) + unitsOf(right, places);
  const sign = units < 0n ? '-' : '';
  const digits = String(units < 0n ? -units : units).padStart(places + 1, '0');
  const split = digits.length - places;
  return `${sign}${digits.slice(0, split)}.${digits.slice(split)}`.replace(/\.?0*$/, '');
}

function unitsOf(text, places) {
  return BigInt(text.replace('.', '').padEnd(text.replace('.', '').length + places - placesOf(text), '0'));
}

function placesOf(text) {
  return (text.split('.')[1] ?? '').length;
}
