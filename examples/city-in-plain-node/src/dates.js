/** Dates are texts such as `2021-06-17`: they compare as they should. */

/** Whether a text is a date that exists. */
export function isDate(text) {
  if (!/^[1-9]\d{3}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** China keeps UTC+8 all the year. */
export function dateInShanghai(instant) {
  return new Date(instant.getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
}

/** The part of its target that an indicator of a year should have reached by the end of `today`: linear by month and day. */
export function linearShare(today, year) {
  const [thisYear, month, day] = today.split('-').map(Number);
  if (thisYear < year) return 0;
  if (thisYear > year) return 1;
  const daysInMonth = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return (month - 1 + day / daysInMonth) / 12;
}

/** Amount due of a target, as text with at most four decimals. */
export function scheduledAmount(target, today, year) {
  return (Number(target) * linearShare(today, year)).toFixed(4).replace(/\.?0+$/, '');
}
