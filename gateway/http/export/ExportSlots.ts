import { exportFailure } from './ExportFailure.ts';

/** How soon it may be worth to ask again, in seconds. */
export const RETRY_AFTER_SECONDS = 5;

/** So many exports at once, and no more: each takes the systems' time as long as it lasts. */
export class ExportSlots {
  readonly #most: number;
  #taken = 0;

  constructor(most: number) {
    this.#most = most;
  }

  get taken(): number {
    return this.#taken;
  }

  /** Returns what gives the place back, once. Throws ExportFailure EXPORT_BUSY. */
  take(): () => void {
    if (this.#taken >= this.#most) {
      const message = `Expected less than ${this.#most} exports under way, found as many; ask again in ${RETRY_AFTER_SECONDS} seconds.`;
      throw exportFailure('EXPORT_BUSY', message);
    }
    this.#taken += 1;
    let isBack = false;
    return () => {
      if (!isBack) this.#taken -= 1;
      isBack = true;
    };
  }
}
