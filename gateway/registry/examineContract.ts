/** Tries a contract, or its withdrawal, before it goes live: does it compose, and what does it take from whom? */
import { setImmediate } from 'node:timers/promises';
import type { GraphQLSchema } from 'graphql';
import { printSchema } from 'graphql';
import type { ContractChange } from '../../schema/evolution/compareContracts.ts';
import type { OperationUse, Usage } from '../../schema/evolution/Usage.ts';
import { usersOf } from '../../schema/evolution/usersOf.ts';
import { lintShardedContract } from '../shard/lint.ts';
import { CannotComposeError, type Composition } from './composeInThread.ts';
import { type ConfiguredGraph, composePublished, contractSdlOf, type PublishedContracts } from './composePublished.ts';
import type { Examination } from './examineHolder.ts';
import { refusal } from './refusal.ts';

export interface ContractQuestion {
  /** Name of the contract that is published or withdrawn. */
  contract: string;
  /** Whether its rows are spread over shards. */
  isSharded: boolean;
  configured: ConfiguredGraph;
  /** As they would be. */
  contracts: PublishedContracts;
  served: GraphQLSchema;
  usage: Usage;
  /** Uses that are older do not count, and usage has to have been recorded for as long. */
  usageDays: number;
  now: Date;
  /** Go on although somebody uses what is removed. */
  removeInUse: boolean;
}

export interface ContractExamination extends Examination {
  /** Undefined if it does not compose. */
  supergraphSdl: string | undefined;
}

const MAX_REASONS = 20;
const DAY_MS = 86_400_000;

export async function examineContract(question: ContractQuestion): Promise<ContractExamination> {
  const examination: ContractExamination = { reasons: [], checks: [], notes: [], supergraphSdl: undefined };
  const composition = await compose(question, examination);
  if (!composition) return examination;
  examination.supergraphSdl = composition.supergraphSdl;
  examination.checks.push({ code: 'COMPOSES', found: 'Both composers compose it with the others.' });
  await examineRemovals(question, composition.changes, examination);
  return examination;
}

async function compose(
  { contract, isSharded, configured, contracts, served }: ContractQuestion,
  { reasons }: ContractExamination,
): Promise<Composition | undefined> {
  let composition: Composition;
  try {
    composition = await composePublished(configured, contracts, printSchema(served));
  } catch (error) {
    if (!(error instanceof CannotComposeError)) throw error;
    for (const problem of error.problems.slice(0, MAX_REASONS)) reasons.push(refusal('COMPOSES', problem));
    return undefined;
  }
  const findings = isSharded ? lintShardedContract(contractSdlOf(contract, contracts), contract) : [];
  for (const { type, field, message, advice } of findings.slice(0, MAX_REASONS)) {
    reasons.push(refusal('COMPOSES', `${field === null ? type : `${type}.${field}`}: ${message} ${advice}`));
  }
  return findings.length === 0 ? composition : undefined;
}

async function examineRemovals(
  { usage, usageDays, now, removeInUse }: ContractQuestion,
  changes: readonly ContractChange[],
  { reasons, checks, notes }: ContractExamination,
): Promise<void> {
  const removals = changes.filter(({ severity }) => severity === 'BREAKING');
  for (const { severity, message } of changes) if (severity === 'DANGEROUS') notes.push(message);
  if (removals.length === 0) {
    checks.push({ code: 'REMOVAL_IN_USE', found: 'It takes nothing from clients.' });
    return;
  }
  if (removeInUse) {
    notes.push(`${removals.length} removals were not held against usage, by order.`);
    return;
  }
  const since = new Date(now.getTime() - usageDays * DAY_MS).toISOString();
  if (usage.since > since) {
    const named = removals.slice(0, MAX_REASONS).map(({ coordinate }) => coordinate);
    const message =
      `Expected usage to have been recorded for ${usageDays} days before ${named.join(', ')} ` +
      `is removed or changed; it has been since ${usage.since}.`;
    reasons.push(refusal('USAGE_TOO_SHORT', message));
  }
  const counting: Usage = { ...usage, operations: usage.operations.filter(({ lastSeen }) => lastSeen >= since) };
  for (const removal of removals) {
    // Each is held against thousands of operations, and the hub answers meanwhile.
    await setImmediate();
    const users = joinDocuments(usersOf(removal, counting));
    if (users.length === 0) continue;
    reasons.push(
      refusal(
        'REMOVAL_IN_USE',
        `${removal.message.replace(/\.$/, '')}: expected nobody to use it in the last ${usageDays} days, got ${users.length} that did.`,
        users.slice(0, MAX_REASONS).map((user) => ({ coordinate: removal.coordinate, ...user })),
      ),
    );
  }
  if (reasons.length === 0) {
    checks.push({ code: 'REMOVAL_IN_USE', found: `Nobody asked for any of ${removals.length} removals.` });
  }
}

/** One of each operation and client, those seen last first: many documents of one client must not hide another. */
function joinDocuments(
  uses: readonly OperationUse[],
): Pick<OperationUse, 'operation' | 'client' | 'lastSeen' | 'count'>[] {
  const byName = Map.groupBy(uses, ({ operation, client }) => JSON.stringify([operation, client]));
  return Array.from(byName.values(), (same) => {
    const { operation, client, lastSeen } = same[0] as OperationUse;
    return { operation, client, lastSeen, count: same.reduce((sum, { count }) => sum + count, 0) };
  });
}
