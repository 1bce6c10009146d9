/** Where a bar ends and its mark stands, in percent of the target. */
export interface IndicatorBar {
  actual: number;
  scheduled: number | null;
}

interface Indicator {
  target: string | null;
  actual: string | null;
  scheduled: string | null;
}

/** A picture only: whether it is behind, the graph says. Null if there is nothing to draw, e.g. nothing was reported. */
export function indicatorBar({ target, actual, scheduled }: Indicator): IndicatorBar | null {
  const whole = Number(target);
  if (target === null || actual === null || !(whole > 0)) return null;
  const percent = (value: string) => Math.min(100, Math.max(0, (Number(value) / whole) * 100));
  return { actual: percent(actual), scheduled: scheduled === null ? null : percent(scheduled) };
}
