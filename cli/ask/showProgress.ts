import { SingleBar } from 'cli-progress';

/** How far something is that takes long. */
export interface Progress {
  /** `total` is null if nobody knows it, each time or never. */
  show(done: number, total: number | null): void;
  stop(): void;
}

export interface ProgressOptions {
  /** What is counted, e.g. `rows`. */
  unit: string;
  /** Default: only if standard error is a terminal. */
  wanted: boolean | undefined;
}

const LINE_EVERY_MS = 2_000;

/** On standard error: a bar on a terminal, lines elsewhere, nothing if it is not wanted. */
export function showProgress({ unit, wanted }: ProgressOptions): Progress {
  if (!(wanted ?? process.stderr.isTTY)) return { show: () => {}, stop: () => {} };
  return process.stderr.isTTY ? createBar(unit) : createLines(unit);
}

function createBar(unit: string): Progress {
  const startedAt = performance.now();
  let bar: SingleBar | undefined;
  return {
    show(done, total) {
      const payload = { unit, rate: rateOf(done, unit, startedAt) };
      if (bar) bar.update(done, payload);
      else {
        const format = total === null ? '{value} {unit}  {rate}' : BAR_FORMAT;
        // Signals are for whoever writes the file; a terminal that was changed would stay so if one ends the process.
        const options = {
          format,
          clearOnComplete: true,
          gracefulExit: false,
          hideCursor: null,
          linewrap: true,
          barsize: 24,
        };
        bar = new SingleBar(options);
        bar.start(total ?? Number.MAX_SAFE_INTEGER, done, payload);
      }
    },
    stop: () => bar?.stop(),
  };
}

const BAR_FORMAT = '{bar} {value} of {total} {unit}  {rate}  {eta_formatted} left';

function createLines(unit: string): Progress {
  const startedAt = performance.now();
  let toldAt = startedAt;
  return {
    show(done, total) {
      if (performance.now() - toldAt < LINE_EVERY_MS) return;
      toldAt = performance.now();
      const of = total === null ? '' : ` of ${total.toLocaleString('en')}`;
      console.error(`${done.toLocaleString('en')}${of} ${unit}, ${rateOf(done, unit, startedAt)}`);
    },
    stop: () => {},
  };
}

function rateOf(done: number, unit: string, startedAt: number): string {
  const seconds = Math.max((performance.now() - startedAt) / 1_000, 0.001);
  return `${Math.round(done / seconds).toLocaleString('en')} ${unit}/s`;
}
