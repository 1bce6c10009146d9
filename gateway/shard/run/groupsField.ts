/** Runs a GROUPS field: every shard's group rows, merged by key. */
import type { Gap } from '../coverage.ts';
import { type GroupRow, type MergedGroup, mergeGroups } from '../groups.ts';
import { createRecord } from '../names.ts';
import type { GroupsField, GroupsOutput } from '../program.ts';
import { pruneShards } from '../prune.ts';
import { type Omission, touchedKeys } from '../skew/omission.ts';
import type { RelativeError } from './asker.ts';
import {
  askOnce,
  checkAnswered,
  coverageOf,
  type FieldResult,
  type FieldTask,
  type Gathering,
  gapOf,
} from './gathering.ts';
import { selectOutput } from './output.ts';

/** Throws FieldError: too many rows, or shards that are missing and must not be. */
export async function runGroups(gathering: Gathering, task: FieldTask<GroupsField>): Promise<FieldResult> {
  const { field, parent } = task;
  const args = gathering.argumentsOf(field);
  const gaps: Gap[] = [];
  let parts: Part[] = [];
  const shards = pruneShards(field.prunes, args, parent?.value ?? null, gathering.placement);
  const answers = await Promise.all(shards.map((shard) => askShard(gathering, task, shard)));
  for (const answer of answers) {
    if ('reason' in answer) gaps.push(answer);
    else parts.push(answer);
  }
  const keyLength = Array.isArray(args.groupBy) ? args.groupBy.length : null;
  let merged = mergeOutputs(gathering, field, parts, keyLength);
  // A shard that breaks the contract in one list leaves all of them, so that lists of one answer agree.
  while (merged.gaps.length > 0) {
    gaps.push(...merged.gaps);
    const out = new Set(merged.gaps.map(({ shard }) => shard));
    parts = parts.filter(({ shard }) => !out.has(shard));
    merged = mergeOutputs(gathering, field, parts, keyLength);
  }
  const answered = parts.map(({ shard }) => shard);
  checkAnswered(gathering, field.coordinate, answered, gaps);
  const value = createRecord();
  for (const output of field.outputs) {
    value[output.responseKey] = writeOutput(output, merged.groupsOf, () =>
      coverageOf(gathering, answered, gaps, gathering.pieceOf(field.piece)),
    );
  }
  const rowCount = [...merged.groupsOf.values()].reduce((sum, groups) => sum + groups.length, 0);
  return { value, errors: moveErrors(parts, merged.groupsOf), rowCount };
}

interface Part {
  shard: string;
  value: Readonly<Record<string, unknown>>;
  /** What an older shard was not asked for. */
  omission: Omission | null;
  errors: readonly RelativeError[];
}

async function askShard(
  gathering: Gathering,
  { field, parent }: FieldTask<GroupsField>,
  shard: string,
): Promise<Part | Gap> {
  const piece = gathering.pieceOf(field.piece);
  const outcome = await askOnce(gathering, shard, piece, parent);
  if (outcome.kind === 'absent') return { shard, value: {}, omission: null, errors: [] };
  if (outcome.kind !== 'answer') return gapOf(shard, outcome);
  const value = outcome.value as Readonly<Record<string, unknown>>;
  for (const { kind, responseKey } of field.outputs) {
    if (kind !== 'groups') continue;
    const rows = value[responseKey];
    if (!Array.isArray(rows) || rows.some((row) => typeof row !== 'object' || row === null)) {
      return { shard, reason: 'BROKEN_CONTRACT', message: `Shard ${shard}: expected a list of groups.` };
    }
  }
  const fit = gathering.fitOf(shard, piece);
  return { shard, value, omission: fit?.kind === 'asked' ? fit.omission : null, errors: outcome.errors };
}

function unknownIn(omission: Omission | null, responseKey: string): ReadonlySet<string> | undefined {
  const rows = omission?.fields.find((field) => field.responseKey === responseKey);
  return rows && touchedKeys(rows.omission);
}

interface MergedOutputs {
  /** By response key. */
  groupsOf: ReadonlyMap<string, readonly MergedGroup[]>;
  gaps: readonly Gap[];
}

function mergeOutputs(
  { limits }: Gathering,
  { outputs }: GroupsField,
  parts: readonly Part[],
  keyLength: number | null,
): MergedOutputs {
  const groupsOf = new Map<string, readonly MergedGroup[]>();
  const gaps = new Map<string, Gap>();
  for (const output of outputs) {
    if (output.kind !== 'groups') continue;
    const merged = mergeGroups({
      plan: { key: output.key, fields: output.fields },
      keyLength,
      parts: parts.map(({ shard, value, omission }) => ({
        shard,
        rows: (value[output.responseKey] as readonly GroupRow[] | undefined) ?? [],
        unknown: unknownIn(omission, output.responseKey),
      })),
      maxRows: limits.maxRows,
    });
    groupsOf.set(output.responseKey, merged.groups);
    for (const gap of merged.gaps) gaps.set(gap.shard, gap);
  }
  return { groupsOf, gaps: [...gaps.values()] };
}

function writeOutput(output: GroupsOutput, groupsOf: MergedOutputs['groupsOf'], coverage: () => unknown): unknown {
  switch (output.kind) {
    case 'typename':
      return output.value;
    case 'groups':
      return (groupsOf.get(output.responseKey) ?? []).map(({ row }) => row);
    case 'coverage':
      return selectOutput(coverage(), output.fields);
    default:
      return output satisfies never;
  }
}

/** Errors of a shard's group row go to the merged row that it became part of. */
function moveErrors(parts: readonly Part[], groupsOf: MergedOutputs['groupsOf']): RelativeError[] {
  return parts.flatMap(({ shard, errors }) =>
    errors.flatMap(({ path: [list, index, ...rest], error }) => {
      const groups = groupsOf.get(String(list)) ?? [];
      const position = groups.findIndex(({ from }) => from.some((row) => row.shard === shard && row.index === index));
      return list === undefined || position < 0 ? [] : { path: [list, position, ...rest], error };
    }),
  );
}
