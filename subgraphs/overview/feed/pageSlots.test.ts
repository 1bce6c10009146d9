import { describe, expect, it } from 'vitest';
import { createPageSlots } from './pageSlots.ts';

describe('slots for pages', () => {
  it('are as many as there are, and go on to whoever waits, in order', async () => {
    const slots = createPageSlots(2);
    const order: string[] = [];
    const first = await slots.acquire();
    const second = await slots.acquire();
    const third = slots.acquire().then((release) => {
      order.push('third');
      return release;
    });
    const fourth = slots.acquire().then(() => order.push('fourth'));
    await new Promise(setImmediate);
    expect(order).toEqual([]);
    second();
    await third;
    expect(order).toEqual(['third']);
    first();
    await fourth;
    expect(order).toEqual(['third', 'fourth']);
  });

  it('come free once, however often they are given back', async () => {
    const slots = createPageSlots(1);
    const release = await slots.acquire();
    release();
    release();
    await slots.acquire();
    let isGranted = false;
    slots.acquire().then(() => {
      isGranted = true;
    });
    await new Promise(setImmediate);
    expect(isGranted).toBe(false);
  });
});
