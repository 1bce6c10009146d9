/**
 * A stream of pseudo-random numbers that is the same for the same seed and name on every machine. Every part of the
 * province draws from a stream of its own, so that a part can be generated alone and a change in one moves no other.
 */
export class Random {
  #state: number;

  constructor(seed: number, streamName: string) {
    this.#state = seed >>> 0;
    for (const character of streamName)
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x01000193);
    for (let round = 0; round < 8; round += 1) this.#next();
  }

  /** From 0 up to, not including, 1. */
  fraction(): number {
    return this.#next() / 0x1_0000_0000;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1));
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(items: readonly T[]): T {
    if (items.length === 0) throw new Error('Expected items to pick from, got none.');
    return items[Math.floor(this.fraction() * items.length)] as T;
  }

  /** An item by its weight: `weighted([['often', 9], ['seldom', 1]])`. */
  weighted<T>(items: readonly (readonly [T, number])[]): T {
    const total = items.reduce((sum, [, weight]) => sum + weight, 0);
    let rest = this.fraction() * total;
    for (const [item, weight] of items) {
      rest -= weight;
      if (rest < 0) return item;
    }
    return (items.at(-1) as readonly [T, number])[0];
  }

  /** `count` different items (all, if there are fewer), in no particular order. */
  sample<T>(items: readonly T[], count: number): T[] {
    return this.shuffled(items).slice(0, count);
  }

  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let last = copy.length - 1; last > 0; last -= 1) {
      const other = Math.floor(this.fraction() * (last + 1));
      [copy[last], copy[other]] = [copy[other] as T, copy[last] as T];
    }
    return copy;
  }

  /** Mulberry32. */
  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }
}

/**
 * Splits a whole number into `count` whole parts that add up to it exactly, none below `least`, spread by chance.
 * Units are the caller's: `splitExactly(random, 14_000, 12, 300)` for 1.4亿元 in 万元.
 */
export function splitExactly(random: Random, total: number, count: number, least: number): number[] {
  const spare = total - least * count;
  if (count < 1 || spare < 0) throw new Error(`Expected ${total} to give ${count} parts of at least ${least} each.`);
  const weights = Array.from({ length: count }, () => 0.2 + random.fraction() ** 3);
  const sum = weights.reduce((left, right) => left + right, 0);
  const parts = weights.map((weight) => least + Math.floor((spare * weight) / sum));
  const rest = total - parts.reduce((left, right) => left + right, 0);
  for (let index = 0; index < rest; index += 1) parts[index % count] = (parts[index % count] as number) + 1;
  return parts;
}
