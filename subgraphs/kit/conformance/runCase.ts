import type { Check, CheckCase, CheckNeed, FoundFault } from './CheckCase.ts';
import type { CaseResult, CheckOutcome } from './CheckReport.ts';
import { NotTried } from './NotTried.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';
import { isUnforeseen, unforeseen } from './unforeseen.ts';

/** Faults of one case that a reader is shown: the rest is mostly the same. */
const MAX_FAULTS = 3;

/** Tries one case: whatever a holder answers is its result. What it throws besides is a bug of the check's own. */
export async function runCase(
  { code, group, title, cure, needs, run }: CheckCase,
  check: Omit<Check, 'note'>,
  reached: boolean,
): Promise<CaseResult> {
  const startedAt = performance.now();
  const before = check.holder.requests;
  const notes: string[] = [];
  const faults: FoundFault[] = [];
  let outcome: CheckOutcome = 'PASSED';
  try {
    if (!reached) throw new NotTried('it does not answer');
    checkNeeds(needs, check);
    for await (const found of run({ ...check, note: (sentence) => notes.push(sentence) })) {
      faults.push(found);
      if (faults.length >= MAX_FAULTS) break;
    }
  } catch (error) {
    if (error instanceof UnexpectedAnswer) faults.push(error.fault);
    else if (isUnforeseen(error)) faults.push(unforeseen(error));
    else if (error instanceof NotTried && faults.length === 0) {
      outcome = 'NOT_TRIED';
      notes.push(error.message);
    } else if (!(error instanceof NotTried)) throw error;
  }
  if (faults.length > 0) outcome = faults.every(({ tolerable }) => tolerable) ? 'WARNING' : 'FAILED';
  return {
    ...{ code, group, title, outcome, cure },
    // What is wrong is told first, what is only tolerable after it.
    faults: faults
      .toSorted((a, b) => Number(a.tolerable ?? false) - Number(b.tolerable ?? false))
      .map(({ expected, came, request }) => ({ expected, came, request })),
    note: notes.length > 0 ? [...new Set(notes)].join('; ') : null,
    requests: check.holder.requests - before,
    durationMs: Math.round(performance.now() - startedAt),
  };
}

function checkNeeds(needs: readonly CheckNeed[], check: Omit<Check, 'note'>): void {
  for (const need of needs) {
    switch (need) {
      case 'MATTERS':
        check.face();
        break;
      case 'LEDGER':
        check.ledger();
        break;
      case 'ROWS':
        if (check.rows().length === 0) throw new NotTried('no rows');
        break;
      case 'STATISTICS':
        if (check.face().statistics === null) throw new NotTried('a contract without statistics');
        break;
      case 'SHARD':
        if (check.shard === null) throw new NotTried('no shard was named (--shard)');
        break;
      case 'SHARDED':
        if (!check.isSharded) throw new NotTried('a contract without shards');
        break;
      default:
        need satisfies never;
    }
  }
}
