/** Which shards can hold rows, as far as the arguments and the parent prove it. */
import {
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  getDirectiveValues,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { shardDivisionsOf } from '../../schema/divisions.ts';
import type { ContractPlacement, Shard } from '../supergraph/placement.ts';

export type ShardProof = 'SHARD' | 'DIVISION';

/** One `@prunes`: where the value stands, and what it proves. */
export interface PruneRule {
  /** ARGUMENTS: the path starts with an argument's name. PARENT: with a key field of the entity. */
  origin: 'ARGUMENTS' | 'PARENT';
  path: readonly PruneStep[];
  via: ShardProof;
}

export interface PruneStep {
  name: string;
  /** The object that this field is in has `anyOf`, a list of alternatives of its own type. */
  alternatives: boolean;
}

/** The `@prunes` of a field. Throws if a path leads nowhere, as it would never prune. */
export function pruneRulesOf(schema: GraphQLSchema, field: GraphQLField<unknown, unknown>): PruneRule[] {
  const directive = schema.getDirective('prunes');
  if (!directive) return [];
  return (field.astNode?.directives ?? [])
    .filter(({ name }) => name.value === directive.name)
    .map((node) => {
      const values = getDirectiveValues(directive, { directives: [node] });
      return compileRule(field, values?.path as string, values?.via as ShardProof);
    });
}

/**
 * Shards to ask, in the order of the placement: every proof's, of several proofs those that all name. Of the values of
 * a list any may hold, so each must prove; an empty list has no rows anywhere. Null and an unknown division prove
 * nothing. Alternatives (`anyOf`) prove only if each of them does, besides what the object around them proves.
 */
export function pruneShards(
  rules: readonly PruneRule[],
  args: Readonly<Record<string, unknown>>,
  parent: Readonly<Record<string, unknown>> | null,
  contract: ContractPlacement,
): readonly string[] {
  const proofs = rules.map(({ origin, path, via }) => {
    const value = origin === 'PARENT' ? parent : args;
    return proofAt(value, path, (leaf) => proofOf(leaf, via, contract));
  });
  const proof = proofs.reduce<Proof>(both, NO_PROOF);
  return contract.shards.map(({ name }) => name).filter((name) => proof === NO_PROOF || proof.has(name));
}

/** The only shards that can hold rows, or that nothing is known. */
type Proof = ReadonlySet<string> | typeof NO_PROOF;
const NO_PROOF = 'NO_PROOF';

const PARENT_PREFIX = '$parent.';

function compileRule(field: GraphQLField<unknown, unknown>, path: string, via: ShardProof): PruneRule {
  if (path.startsWith(PARENT_PREFIX)) {
    const names = path.slice(PARENT_PREFIX.length).split('.');
    return { origin: 'PARENT', path: names.map((name) => ({ name, alternatives: false })), via };
  }
  const [argument = '', ...names] = path.split('.');
  const steps: PruneStep[] = [{ name: argument, alternatives: false }];
  let type: GraphQLInputType | undefined = field.args.find(({ name }) => name === argument)?.type;
  for (const name of names) {
    const object = type && getNamedType(type);
    const fields = isInputObjectType(object) ? object.getFields() : {};
    const anyOf = fields.anyOf;
    steps.push({ name, alternatives: anyOf !== undefined && getNamedType(anyOf.type) === object });
    type = fields[name]?.type;
  }
  if (!type)
    throw new Error(`Expected @prunes(path: "${path}") on "${field.name}" to name an argument or a field of one.`);
  return { origin: 'ARGUMENTS', path: steps, via };
}

function proofAt(value: unknown, path: readonly PruneStep[], prove: (leaf: unknown) => Proof): Proof {
  const [step, ...rest] = path;
  if (!step) return prove(value);
  if (typeof value !== 'object' || value === null) return NO_PROOF;
  const object = value as Record<string, unknown>;
  const own = proofAt(object[step.name], rest, prove);
  if (!step.alternatives || !Array.isArray(object.anyOf)) return own;
  return both(own, anyOne(object.anyOf.map((alternative) => proofAt(alternative, path, prove))));
}

function proofOf(value: unknown, via: ShardProof, contract: ContractPlacement): Proof {
  if (value === null || value === undefined) return NO_PROOF;
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return anyOne(values.map((it) => (via === 'SHARD' ? new Set([String(it)]) : divisionProof(String(it), contract))));
}

/** Shards that are no place are never ruled out by one. */
function divisionProof(code: string, contract: ContractPlacement): Proof {
  const divisions = shardDivisionsOf(code);
  if (divisions === undefined || divisions === 'ALL') return NO_PROOF;
  return new Set(contract.shards.filter((shard) => isWithin(shard, divisions)).map(({ name }) => name));
}

function isWithin({ division }: Shard, divisions: readonly string[]): boolean {
  return division === null || divisions.some((it) => isSameOrNested(placePrefix(it), placePrefix(division)));
}

function isSameOrNested(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a);
}

/** `340100` → `3401`, so that what lies in it starts with it. */
function placePrefix(code: string): string {
  return code.replace(/(?:00)+$/, '');
}

function both(a: Proof, b: Proof): Proof {
  if (a === NO_PROOF) return b;
  return b === NO_PROOF ? a : a.intersection(b);
}

function anyOne(proofs: readonly Proof[]): Proof {
  const union = new Set<string>();
  for (const proof of proofs) {
    if (proof === NO_PROOF) return NO_PROOF;
    for (const shard of proof) union.add(shard);
  }
  return union;
}
