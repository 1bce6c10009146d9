import { setTimeout as wait } from 'node:timers/promises';
import { median } from '../../../gateway/bench/statistics.ts';
import { formatNumber } from '../report.ts';
import { Agreement } from './agreement.ts';
import type { Entry } from './Entry.ts';
import type { Question } from './load.ts';
import { distinctOperations, HEAVY_QUERY, LIST_QUERY, TINY_QUERY } from './queries.ts';

export interface SoakOptions {
  minutes: number;
  signal: AbortSignal;
  say: (text: string) => void;
}

export interface SoakResult extends MemoryVerdict {
  name: string;
  minutes: number;
  requests: number;
  /** Of the gateway's processes, oldest first, one every `sampleEveryMs`. */
  residentMb: number[];
  sampleEveryMs: number;
}

export interface MemoryVerdict {
  /** Medians of the second and of the last quarter of the samples: in the first, caches fill and code warms up. */
  secondQuarterMb: number;
  lastQuarterMb: number;
  isFlat: boolean;
}

const SAMPLES = 120;
const ASKERS = 16;
const KNOWN_OPERATIONS = 200;
/** Memory that may come on top between the second and the last quarter: a heap breathes. */
const TOLERATED_GROWTH = 1.1;
const TOLERATED_GROWTH_MB = 20;

/**
 * Mixed load for so many minutes: half of it tiny, a tenth heavy, a little of the big list, operations that come back, and
 * one in ten that never came before and never will again, for whatever is remembered must be bounded. Rejects where the
 * memory of a process cannot be measured.
 */
export async function soak(
  { contestant, gateway, load }: Entry,
  { minutes, signal, say }: SoakOptions,
): Promise<SoakResult> {
  const agreement = new Agreement();
  const ask = (query: string) => agreement.questionFor(query, load);
  const tiny = await ask(TINY_QUERY);
  const heavy = await ask(HEAVY_QUERY);
  const list = await ask(LIST_QUERY);
  const known: Question[] = [];
  for (const operation of distinctOperations(KNOWN_OPERATIONS)) known.push(await ask(operation));

  let sent = 0;
  const next = (): Question => {
    const turn = sent % 50;
    sent += 1;
    if (turn % 10 === 0) return renamed(known[((sent / 10) % known.length) | 0] as Question, sent);
    if (turn === 1) return list;
    if (turn % 10 === 3) return heavy;
    if (turn % 2 === 0) return known[(sent * 7) % known.length] as Question;
    return tiny;
  };

  const durationMs = minutes * 60_000;
  const sampleEveryMs = durationMs / SAMPLES;
  const residentMb: number[] = [];
  const sampling = new AbortController();
  const sample = async () => {
    while (!sampling.signal.aborted) {
      const usage = gateway.usage();
      if (!usage) throw new Error('The memory of a process cannot be measured here.');
      residentMb.push(usage.residentMb);
      if (residentMb.length % 12 === 0) say(`  ${formatNumber(usage.residentMb)} MB after ${sent} requests`);
      await wait(sampleEveryMs, undefined, { signal: sampling.signal }).catch(() => {});
    }
  };
  const sampled = sample();
  try {
    await Promise.race([load.closedLoop(next, { askers: ASKERS, durationMs, signal }), sampled]);
  } finally {
    sampling.abort();
    await Promise.allSettled([sampled]);
  }
  return { name: contestant.name, minutes, requests: sent, residentMb, sampleEveryMs, ...judgeMemory(residentMb) };
}

/** Whether memory stays flat, by samples in the order of time; at least four. */
export function judgeMemory(residentMb: readonly number[]): MemoryVerdict {
  const quarter = Math.floor(residentMb.length / 4);
  const secondQuarterMb = median(residentMb.slice(quarter, 2 * quarter));
  const lastQuarterMb = median(residentMb.slice(-quarter));
  const isFlat = lastQuarterMb <= secondQuarterMb * TOLERATED_GROWTH + TOLERATED_GROWTH_MB;
  return { secondQuarterMb, lastQuarterMb, isFlat };
}

/** The same operation under a name that nobody has used: another text, the same answer. */
function renamed({ body, expectedStart }: Question, number: number): Question {
  return { body: body.replace(/query Distinct\d+/, `query Never${number}`), expectedStart };
}

export function describeSoak({ name, minutes, requests, secondQuarterMb, lastQuarterMb, isFlat }: SoakResult): string {
  const verdict = isFlat ? 'stays flat' : 'GROWS';
  return `${name}: memory ${verdict} over ${formatNumber(minutes)} minutes and ${requests} requests: ${formatNumber(secondQuarterMb)} MB in the second quarter, ${formatNumber(lastQuarterMb)} MB in the last.`;
}
