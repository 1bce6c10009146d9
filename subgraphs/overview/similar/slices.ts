import { setImmediate } from 'node:timers/promises';

/** Work that stops between its steps, each of them well under a millisecond, and gives its result at the end. */
export type Steps<Result> = Generator<void, Result, void>;

/** The result, without a pause. */
export function runAtOnce<Result>(steps: Steps<Result>): Result {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The result, after giving the event loop back whenever `sliceMs` have passed. */
export async function runInSlices<Result>(steps: Steps<Result>, sliceMs = 8): Promise<Result> {
  let sliceEnd = performance.now() + sliceMs;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() < sliceEnd) continue;
    await setImmediate();
    sliceEnd = performance.now() + sliceMs;
  }
}
