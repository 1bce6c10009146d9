import { changeCursor, checkChangeCount, checkEpoch, noCursor, readChangeCursor } from '../changes/changeCursor.ts';
import type { ChangeArguments, ChangePage } from '../ledger/Ledger.ts';
import type { LedgerSource } from './LedgerSource.ts';
import { holdsNul } from './refuseNul.ts';
import { SourceError } from './SourceError.ts';

/** Where a feed without a change begins: no source gives an empty position. */
const START = '';

/** Resolver of `matterChanges` over a source. */
export function createSourceChanges(source: Pick<LedgerSource, 'changes'>) {
  return async (_: unknown, { after, first }: ChangeArguments): Promise<ChangePage> => {
    checkChangeCount(first);
    const cursor = after === null || after === undefined ? null : readChangeCursor(after, isPosition);
    const from = cursor === null || cursor.position === START ? null : cursor.position;
    const answer = await source.changes({ after: from, first });
    if (answer === null) throw noCursor(after ?? '');
    const { epoch, changes, more } = answer;
    if (cursor !== null) checkEpoch(cursor.epoch, epoch);
    if (changes.length > first) throw new SourceError('changes', `at most ${first} changes`, `${changes.length}`);
    if (more && changes.length === 0) throw new SourceError('changes', 'changes, as more follow', 'none');
    return {
      changes: changes.map(({ id, deleted, at }) => ({ id, deleted, at })),
      endCursor: changeCursor(epoch, changes.at(-1)?.position ?? from ?? START),
      hasMore: more,
    };
  };
}

function isPosition(value: unknown): value is string {
  return typeof value === 'string' && !holdsNul(value);
}
