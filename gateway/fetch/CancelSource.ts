/** What a sender needs of a signal. An AbortSignal is one. */
export interface CancelSignal {
  readonly aborted: boolean;
  readonly reason: unknown;
  addEventListener(type: 'abort', listener: () => void, options?: { once: boolean }): void;
  removeEventListener(type: 'abort', listener: () => void): void;
}

/** An AbortController and its signal in one: making and hearing a real one costs a tenth of a small request or more. */
export class CancelSource implements CancelSignal {
  aborted = false;
  reason: unknown;
  #listeners: (() => void)[] = [];

  /** Calls every listener, once. */
  cancel(reason: unknown): void {
    if (this.aborted) return;
    this.aborted = true;
    this.reason = reason;
    const listeners = this.#listeners;
    this.#listeners = [];
    for (const listener of listeners) listener();
  }

  addEventListener(_: 'abort', listener: () => void): void {
    this.#listeners.push(listener);
  }

  removeEventListener(_: 'abort', listener: () => void): void {
    const index = this.#listeners.indexOf(listener);
    if (index >= 0) this.#listeners.splice(index, 1);
  }
}

/** By signal: what hears it for all calls of the same request. */
const heard = new WeakMap<CancelSignal, CancelSource>();

/** Cancelled with the signal, which is heard once however many listen here. */
export function cancelSourceOf(signal: CancelSignal): CancelSource {
  if (signal instanceof CancelSource) return signal;
  const known = heard.get(signal);
  if (known) return known;
  const source = new CancelSource();
  heard.set(signal, source);
  if (signal.aborted) source.cancel(signal.reason);
  else signal.addEventListener('abort', () => source.cancel(signal.reason), { once: true });
  return source;
}
