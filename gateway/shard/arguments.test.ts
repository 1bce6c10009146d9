import { type FieldNode, type OperationDefinitionNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { evaluateArguments, planArguments } from './arguments.ts';
import { readShardedContract } from './contract.ts';
import { fieldAt } from './testing/contractSchema.ts';
import { TEST_CONTRACT } from './testing/contractServer.ts';

const contract = readShardedContract(TEST_CONTRACT);

/** The coerced arguments of `municipalProjects(…)`. */
function coerce(args: string, variables: Record<string, unknown> = {}) {
  const operation = parse(`{ municipalProjects(${args}) }`).definitions[0] as OperationDefinitionNode;
  const node = operation.selectionSet.selections[0] as FieldNode;
  const field = fieldAt(contract.schema, 'Query.municipalProjects');
  const plans = planArguments(field, 'Query.municipalProjects', node.arguments ?? []);
  return { ...evaluateArguments(plans, variables, contract) };
}

const DEFAULTS = { orderBy: 'DEADLINE_ASC', first: 20 };
const scope = { divisionScope: 'SUBTREE' };

describe('Arguments', () => {
  it.each<[what: string, args: string, variables: Record<string, unknown>, expected: unknown]>([
    ['ids written as numbers', '{matter: {division: 340102}}', {}, { matter: { ...scope, division: ['340102'] } }],
    [
      'codes of 18 digits',
      '{matter: {leadBody: 113400000000000278}}',
      {},
      { matter: { ...scope, leadBody: ['113400000000000278'] } },
    ],
    [
      'scalars of the contract written as numbers',
      '{matter: {noReportSince: 20210617000000000001}}',
      {},
      { matter: { ...scope, noReportSince: '20210617000000000001' } },
    ],
    ['lists of one', '{tier: KEY}', {}, { tier: ['KEY'] }],
    [
      'variables in objects',
      '{batch: $batch, matter: $matter}',
      { batch: 2, matter: null },
      { batch: 2, matter: null },
    ],
    ['missing variables in objects', '{batch: $batch, tier: KEY}', {}, { tier: ['KEY'] }],
  ])('keep %s', (_what, filter, variables, expected) => {
    expect(coerce(`filter: ${filter}`, variables)).toEqual({ ...DEFAULTS, filter: expected });
  });

  it('take the default for a missing variable, and are left out without one', () => {
    expect(coerce('first: $first, after: $after')).toEqual(DEFAULTS);
    expect(coerce('first: $first, after: $after', { first: 3, after: null })).toEqual({
      ...DEFAULTS,
      first: 3,
      after: null,
    });
  });

  it('say which one does not fit', () => {
    expect(() => coerce('first: $first', { first: null })).toThrow(
      'Expected a value of type Int! for argument "first" of Query.municipalProjects.',
    );
    expect(() => coerce('orderBy: LATEST')).toThrow('Expected a value of type MatterOrder! for argument "orderBy"');
  });
});
