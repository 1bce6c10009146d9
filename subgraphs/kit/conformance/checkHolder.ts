import type { ContractName } from '../../../schema/contract.ts';
import type { Usage } from '../../../schema/evolution/Usage.ts';
import { todayInShanghai } from '../calendar/isoDate.ts';
import type { CaseResult, CheckReport } from './CheckReport.ts';
import { CHECK_CASES } from './cases.ts';
import { contractSchema } from './contractSchema.ts';
import { feedEnd } from './feed.ts';
import { Holder } from './Holder.ts';
import { prepareCheck } from './prepareCheck.ts';
import { judgeQuality } from './quality/judgeQuality.ts';
import { runCase } from './runCase.ts';

export interface CheckOptions {
  /** GraphQL address of the holder, e.g. `http://127.0.0.1:4101/graphql`. */
  url: string;
  contract: ContractName;
  /** The shard that the holder is; required to check what a shard alone has to do. Default null. */
  shard?: string | null;
  /** What clients were seen to ask; without it nothing is said of them. Default null. */
  usage?: Usage | null;
  /** "Today" that is asked with, an ISO date. Default: the clock in Shanghai. */
  today?: string;
  /** Codes of the cases to try; those that they need nothing of are left out. Default: all. */
  only?: readonly string[];
  /** Rows that are read and recomputed; of a larger ledger those that changed first. Default 2,000. */
  maxRows?: number;
  /** Longest wait for one answer. Default 10,000. */
  timeoutMs?: number;
  /** Ids of bodies that are known, e.g. from the directory; null: only their credit codes are looked at. */
  knownBodies?: ReadonlySet<string> | null;
  /** Milliseconds from any beginning on, which times of answers are told by. Default: `performance.now`. */
  now?(): number;
  /** Called as the check goes on: rows while they are read, then each case. */
  onProgress?(progress: CheckProgress): void;
}

export type CheckProgress =
  | { kind: 'READING'; read: number; total: number }
  | { kind: 'CASE'; title: string; done: number; total: number };

/** The longest wait for one answer unless the caller says otherwise. */
const DEFAULT_TIMEOUT_MS = 10_000;

/**
 * Checks a running subgraph against its contract from outside, over HTTP: reads rows, recomputes what the contract
 * says of them, and compares. It writes nothing. What is wrong is in the report, with the request that shows it;
 * a subgraph that does not answer at all is a failed report, not an error.
 *
 *     const report = await checkHolder({ url, contract: 'municipal-projects', shard: '340100' });
 *     report.passed // true
 */
export async function checkHolder(options: CheckOptions): Promise<CheckReport> {
  const { url, contract, shard = null, only, onProgress = () => {} } = options;
  const today = options.today ?? todayInShanghai(new Date());
  const startedAt = new Date().toISOString();
  const cases = only ? CHECK_CASES.filter(({ code }) => only.includes(code)) : CHECK_CASES;
  const holder = new Holder({
    ...{ url, shard, today, schema: contractSchema(contract) },
    timeoutMs: options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
    now: options.now ?? (() => performance.now()),
  });
  const { check, reached, feedBefore, ledger } = await prepareCheck(holder, cases, options);

  // What everything else waits for is told, also to whoever asked for something else.
  const awaited = [...(reached ? [] : ['ANSWERS']), ...(check.readingFault ? ['ROWS_READ'] : [])];
  const tried = CHECK_CASES.filter((it) => cases.includes(it) || awaited.includes(it.code));
  const results: CaseResult[] = [];
  for (const [i, checkCase] of tried.entries()) {
    onProgress({ kind: 'CASE', title: checkCase.title, done: i, total: tried.length });
    const canAnswer = reached && !holder.isLost;
    results.push(await runCase(checkCase, check, canAnswer || awaited.includes(checkCase.code)));
  }
  const feedAfter = feedBefore === null ? null : await feedEnd(holder);
  const { knownBodies = null } = options;
  return {
    ...{ version: 1, url, contract, shard, today, startedAt, endedAt: new Date().toISOString() },
    passed: reached && !holder.isLost && results.every(({ outcome }) => outcome !== 'FAILED'),
    rows: ledger && { read: ledger.rows.length, total: ledger.total },
    changedMeanwhile: feedAfter !== feedBefore,
    cases: results,
    quality: ledger && judgeQuality(ledger.rows, { today, knownBodies }),
  };
}
