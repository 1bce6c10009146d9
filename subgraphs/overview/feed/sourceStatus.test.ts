import { describe, expect, it } from 'vitest';
import { SourceFailure } from './SourceFailure.ts';
import { keepSourceStatus } from './sourceStatus.ts';
import { createManualClock } from './testing/manualClock.ts';

const START = '2021-06-17T01:00:00.000Z';
const instantAfter = (seconds: number) => new Date(Date.parse(START) + seconds * 1_000).toISOString();

describe('the status of a source', () => {
  const start = () => {
    const clock = createManualClock(START);
    return { clock, keeper: keepSourceStatus(clock, 10_000) };
  };
  const timedOut = new SourceFailure('TIMED_OUT', 'mp:340100 did not answer within 10000 ms.');

  it('is NEVER_SEEN until it answers, with the reason once an attempt has failed', () => {
    const { clock, keeper } = start();
    const status = { state: 'NEVER_SEEN', since: START, answeredAt: null, caughtUpAt: null };
    expect(keeper.status()).toEqual({ ...status, reason: null, failingSince: null });
    expect(keeper.isSettled()).toBe(false);
    clock.advance(3_000);
    keeper.failed(timedOut);
    clock.advance(3_000);
    keeper.failed(new SourceFailure('UNREACHABLE', 'mp:340100 cannot be reached.'));
    expect(keeper.status()).toEqual({ ...status, reason: 'UNREACHABLE', failingSince: instantAfter(3) });
    expect(keeper.isSettled()).toBe(true);
  });

  it('is LAGGING at the start of one that was read before, and DOWN if it fails', () => {
    const { clock, keeper } = start();
    keeper.wasSeenBefore();
    expect(keeper.status()).toMatchObject({ state: 'LAGGING', since: START, reason: 'LAGGING' });
    clock.advance(1_000);
    keeper.failed(timedOut);
    expect(keeper.status()).toMatchObject({
      state: 'DOWN',
      since: instantAfter(1),
      reason: 'TIMED_OUT',
      answeredAt: null,
    });
  });

  it('is LAGGING while it is read, and LIVE once it was read to its end', () => {
    const { clock, keeper } = start();
    clock.advance(1_000);
    keeper.answered(clock.now());
    expect(keeper.status()).toMatchObject({ state: 'LAGGING', since: START, reason: 'LAGGING' });
    keeper.caughtUp(clock.now());
    expect(keeper.status()).toEqual({
      ...{ state: 'LIVE', since: null, reason: null, failingSince: null },
      ...{ answeredAt: instantAfter(1), caughtUpAt: instantAfter(1) },
    });
    clock.advance(1_000);
    keeper.isBehind();
    clock.advance(1_000);
    keeper.isBehind();
    expect(keeper.status()).toMatchObject({ state: 'LAGGING', since: instantAfter(2), caughtUpAt: instantAfter(1) });
  });

  it('is DOWN from the first failure until it answers', () => {
    const { clock, keeper } = start();
    keeper.answered(clock.now());
    keeper.caughtUp(clock.now());
    clock.advance(1_000);
    keeper.failed(timedOut);
    clock.advance(5_000);
    keeper.failed(timedOut);
    expect(keeper.status()).toMatchObject({
      state: 'DOWN',
      since: instantAfter(1),
      failingSince: instantAfter(1),
      answeredAt: START,
    });
    keeper.answered(clock.now());
    expect(keeper.status()).toMatchObject({ state: 'LIVE', failingSince: null, answeredAt: instantAfter(6) });
  });

  it('is LAGGING if its last answer is too old', () => {
    const { clock, keeper } = start();
    keeper.answered(clock.now());
    keeper.caughtUp(clock.now());
    clock.advance(10_000);
    expect(keeper.status()).toMatchObject({ state: 'LIVE' });
    clock.advance(1);
    expect(keeper.status()).toMatchObject({ state: 'LAGGING', since: START, reason: 'LAGGING' });
  });
});
