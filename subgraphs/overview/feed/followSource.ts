import { backoffMs } from './backoffMs.ts';
import type { FedPage, FeedStore, FollowedSource } from './FeedStore.ts';
import { type FollowerClock, instantOf } from './FollowerClock.ts';
import type { OverviewOptions } from './OverviewOptions.ts';
import type { PageSlots } from './pageSlots.ts';
import { type PageQuestion, type PageRead, type PageReading, readOwnMatters, readPage } from './readPage.ts';
import { SourceFailure } from './SourceFailure.ts';
import type { SourceClient } from './sourceClient.ts';
import { type FollowedStatus, keepSourceStatus, type SourceStatusKeeper } from './sourceStatus.ts';

/** Told of what went wrong on our side, e.g. in the store; `doing` says during what, `about` of which source. */
export type OnFollowerError = (error: unknown, doing: string, about: string) => void;

/** Told when a source begins to fail, and with null when it answers again. */
export type OnAnswering = (about: string, failure: SourceFailure | null) => void;

export interface FollowOptions {
  client: SourceClient;
  store: FeedStore;
  slots: PageSlots;
  clock: FollowerClock;
  options: OverviewOptions;
  onError: OnFollowerError;
  onAnswering: OnAnswering;
}

/** One source that is being followed. */
export interface SourceFollower {
  status(): FollowedStatus;
  /** Ends when it was read to its end once, or fails, or is stopped. */
  whenSettled(): Promise<void>;
  /** Breaks off what is asked; ends when nothing is written any more. */
  stop(): Promise<void>;
}

/** Refused matters that are asked again after one poll: a few, so that changes do not wait for them. */
const RETRIES_A_POLL = 50;

/** How often nothing of a page may be readable before it is refused, and those after it are read. */
const ATTEMPTS_BEFORE_REFUSING = 5;

/**
 * Follows one source: page after page as long as there are changes, then at each poll, until it is stopped. Whatever
 * fails is tried again, later each time; nothing ends the loop but `stop`.
 */
export function followSource(source: FollowedSource, options: FollowOptions): SourceFollower {
  const loop = new SourceLoop(source, options);
  const ended = loop.run();
  return {
    status: () => loop.status.status(),
    whenSettled: () => loop.whenSettled(),
    async stop() {
      loop.stop();
      await ended;
    },
  };
}

/** Each step gives the milliseconds to wait before the next. */
class SourceLoop {
  readonly status: SourceStatusKeeper;
  readonly #source: FollowedSource;
  readonly #with: FollowOptions;
  readonly #stopping = new AbortController();
  readonly #question: PageQuestion;
  #waiting: (() => void)[] = [];
  /** For whoever reads what went wrong. */
  #doing = 'reading progress';

  #cursor: string | null = null;
  /** The page after the one that is being taken in: owner and store work at the same time. */
  #ahead: Promise<PageReading> | undefined;
  /** Changes to ask for: halved by each failure, doubled by each page. */
  #first: number;
  /** The store knows that there is more: it must be told of the end, even if nothing else is on the last page. */
  #isEndNews = false;
  #notedAtMs = Number.NEGATIVE_INFINITY;
  #retryAtMs = Number.NEGATIVE_INFINITY;
  #toRetry: string[] = [];

  #failures = 0;
  #failuresOnOurSide = 0;
  /** Attempts in a row at which nothing of a page of changes could be read. */
  #unreadable = 0;
  /** How often the owner was filled anew since it was last read to its end. */
  #restarts = 0;

  constructor(source: FollowedSource, options: FollowOptions) {
    this.#source = source;
    this.#with = options;
    this.#question = { ...options, source, signal: this.#stopping.signal };
    this.#first = options.options.changesPerPage;
    this.status = keepSourceStatus(options.clock, options.options.lagAfterMs);
  }

  async run(): Promise<void> {
    const { signal } = this.#stopping;
    let next = () => this.#begin();
    while (!signal.aborted) {
      let waitMs = 0;
      try {
        waitMs = await next();
        next = () => this.#step();
      } catch (error) {
        if (!signal.aborted) waitMs = this.#failOnOurSide(error);
      }
      this.#tellWaiting();
      if (waitMs > 0) await this.#with.clock.sleep(waitMs, signal);
    }
    this.#dropAhead();
    this.#tellWaiting();
  }

  stop(): void {
    this.#stopping.abort();
  }

  whenSettled(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    this.#waiting.push(resolve);
    this.#tellWaiting();
    return promise;
  }

  #tellWaiting(): void {
    if (!this.status.isSettled() && !this.#stopping.signal.aborted) return;
    for (const resolve of this.#waiting.splice(0)) resolve();
  }

  async #begin(): Promise<number> {
    const { cursor, historyFrom = null } = await this.#with.store.progressOf(this.#source.id);
    if (cursor !== null || historyFrom !== null) this.status.wasSeenBefore();
    this.#cursor = cursor;
    return 0;
  }

  async #step(): Promise<number> {
    this.#doing = 'reading a page';
    const reading = await (this.#ahead ?? this.#read(this.#cursor));
    this.#ahead = undefined;
    switch (reading.kind) {
      case 'page':
        return this.#take(reading);
      case 'refilled':
        return this.#restart();
      case 'failed':
        this.#unreadable = reading.part === 'matters' ? this.#unreadable + 1 : 0;
        return this.#fail(reading.failure);
      case 'broken':
        throw reading.error;
      default:
        return reading satisfies never;
    }
  }

  #read(after: string | null): Promise<PageReading> {
    return readPage(this.#question, after, this.#first, this.#unreadable >= ATTEMPTS_BEFORE_REFUSING);
  }

  async #take({ page, askedAtMs, answeredAtMs, release }: PageRead): Promise<number> {
    try {
      if (this.#stopping.signal.aborted) return 0;
      this.#answer(answeredAtMs);
      if (!page.isLast) {
        this.status.isBehind();
        this.#ahead = this.#read(page.cursor);
      }
      if (this.#isNews(page)) {
        this.#doing = 'taking in a page';
        await this.#with.store.take(page);
        this.#notedAtMs = this.#with.clock.now();
      }
    } finally {
      release();
    }
    this.#cursor = page.cursor;
    this.#isEndNews = !page.isLast;
    this.#unreadable = 0;
    this.#failuresOnOurSide = 0;
    if (!page.isLast) return 0;
    this.#restarts = 0;
    this.status.caughtUp(askedAtMs);
    this.#tellWaiting();
    return this.#retry();
  }

  #isNews({ cursor, isLast, matters, removed, refused }: FedPage): boolean {
    if (cursor !== this.#cursor || matters.length + removed.length + refused.length > 0) return true;
    const { clock, options } = this.#with;
    return (isLast && this.#isEndNews) || clock.now() - this.#notedAtMs >= options.noteAnswerEveryMs;
  }

  /** Asks again for some of the matters that were refused, if it is time. */
  async #retry(): Promise<number> {
    const { store, clock, options } = this.#with;
    this.#doing = 'asking again for what was refused';
    if (this.#toRetry.length === 0 && clock.now() >= this.#retryAtMs) {
      this.#toRetry = await store.refusedOf(this.#source.id);
      this.#retryAtMs = clock.now() + options.retryRefusedMs;
    }
    const ids = this.#toRetry.splice(0, RETRIES_A_POLL);
    if (ids.length === 0) return options.pollMs;
    try {
      const answeredAt = instantOf(clock.now());
      const read = await readOwnMatters(this.#question, ids, true);
      await store.takeAgain({ source: this.#source, answeredAt, ...read });
    } catch (error) {
      if (error instanceof SourceFailure) return this.#fail(error);
      throw error;
    }
    return options.pollMs;
  }

  /** The ledger that was followed is no more: whatever it has now is read from the start. */
  async #restart(): Promise<number> {
    this.status.isBehind();
    this.#doing = 'starting anew';
    await this.#with.store.restart(this.#source);
    this.#cursor = null;
    this.#restarts += 1;
    // One that is always new is not asked without a pause.
    return this.#restarts === 1 ? 0 : this.#backoffMs(this.#restarts - 1);
  }

  #answer(answeredAtMs: number): void {
    const wasFailing = this.#failures > 0;
    this.#failures = 0;
    this.#first = Math.min(this.#with.options.changesPerPage, this.#first * 2);
    this.status.answered(answeredAtMs);
    if (wasFailing) this.#with.onAnswering(this.#source.id, null);
  }

  #fail(failure: SourceFailure): number {
    this.#failures += 1;
    this.#first = Math.max(1, Math.floor(this.#first / 2));
    this.status.failed(failure);
    if (this.#failures === 1) this.#with.onAnswering(this.#source.id, failure);
    return this.#backoffMs(this.#failures);
  }

  /** The store, or a mistake of ours: the source is not to blame, and is behind all the same. */
  #failOnOurSide(error: unknown): number {
    this.#dropAhead();
    this.status.isBehind();
    this.#failuresOnOurSide += 1;
    this.#with.onError(error, this.#doing, this.#source.id);
    return this.#backoffMs(this.#failuresOnOurSide);
  }

  #dropAhead(): void {
    this.#ahead?.then((reading) => reading.kind === 'page' && reading.release());
    this.#ahead = undefined;
  }

  #backoffMs(failures: number): number {
    return backoffMs(failures, this.#with.options, this.#with.clock);
  }
}
