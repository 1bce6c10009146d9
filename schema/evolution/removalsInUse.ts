import { type ContractChange, compareContracts } from './compareContracts.ts';
import type { OperationUse, Usage } from './Usage.ts';
import { usersOf } from './usersOf.ts';

export interface RemovalInUse {
  change: ContractChange;
  /** At least one, those seen last first. */
  users: OperationUse[];
}

/**
 * What breaks of what is used: a change with any is refused. Takes any two SDL texts, of one contract or of the whole
 * graph; what one contract no longer gives, another may still, and only the whole graph shows that.
 *
 * @throws Error if one of the texts is no SDL
 */
export async function removalsInUse(oldSdl: string, newSdl: string, usage: Usage): Promise<RemovalInUse[]> {
  const changes = await compareContracts(oldSdl, newSdl);
  return changes
    .filter(({ severity }) => severity === 'BREAKING')
    .map((change) => ({ change, users: usersOf(change, usage) }))
    .filter(({ users }) => users.length > 0);
}
