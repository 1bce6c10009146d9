import fc from 'fast-check';
import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readContractFile } from '../../schema/contract.ts';
import { CITY_CODES, cityOf, DIVISIONS } from '../../schema/divisions.ts';
import { pruneRulesOf, pruneShards } from './prune.ts';
import { SEED } from './testing/arbitraries.ts';
import { contractSchema, fieldAt } from './testing/contractSchema.ts';
import { cityPlacement, placementOf } from './testing/placements.ts';

const municipal = contractSchema('municipal-projects');
const workers = contractSchema('worker-services');
const cities = cityPlacement(CITY_CODES);
const groups = placementOf('worker-services', [
  { name: 'GROUP1', title: 'One', division: null },
  { name: 'GROUP2', title: 'Two', division: null },
]);
const ALL = CITY_CODES;

function citiesFor(matter: unknown): readonly string[] {
  const rules = pruneRulesOf(municipal, fieldAt(municipal, 'Query.municipalProjects'));
  return pruneShards(rules, { filter: { matter } }, null, cities);
}

describe('pruning by division', () => {
  it.each<[string, string[], readonly string[]]>([
    ['county', ['340102'], ['340100']],
    ['city', ['340100'], ['340100']],
    ['village', ['340102001003'], ['340100']],
    ['12 digits of a county', ['340102000000'], ['340100']],
    ['development zone', ['340111Z01'], ['340100']],
    ['moved county', ['340823'], ['340700', '340800']],
    ['county of a city that is no more', ['341422'], ['340200']],
    ['province', ['340000'], ALL],
    ['unknown code', ['999999'], ALL],
    ['unknown code among known ones', ['340102', '999999'], ALL],
    ['several', ['340202', '340102', '340103'], ['340100', '340200']],
    ['empty list', [], []],
  ])('%s', (_what, division, shards) => expect(citiesFor({ division })).toEqual(shards));

  it.each([
    ['null', { division: null }],
    ['absent', {}],
    ['no matter filter', null],
    ['matter filter absent', undefined],
  ])('%s proves nothing', (_what, matter) => expect(citiesFor(matter)).toEqual(ALL));

  it('takes arguments that are absent, null, or a single value', () => {
    const rules = pruneRulesOf(municipal, fieldAt(municipal, 'Query.municipalProjectStats'));
    expect(pruneShards(rules, {}, null, cities)).toEqual(ALL);
    expect(pruneShards(rules, { filter: null }, null, cities)).toEqual(ALL);
    expect(pruneShards(rules, { filter: { matter: { division: '340102' } } }, null, cities)).toEqual(['340100']);
  });

  it('never rules out a shard that is no place', () => {
    const mixed = placementOf('municipal-projects', [
      { name: 'a', title: 'a', division: '340100' },
      { name: 'b', title: 'b', division: null },
      { name: 'c', title: 'c', division: '340200' },
    ]);
    const rules = pruneRulesOf(municipal, fieldAt(municipal, 'Query.municipalProjects'));
    expect(pruneShards(rules, { filter: { matter: { division: ['340102'] } } }, null, mixed)).toEqual(['a', 'b']);
  });

  it('asks nobody of a city that is not among the shards', () => {
    const rules = pruneRulesOf(municipal, fieldAt(municipal, 'Query.municipalProjects'));
    const few = cityPlacement(['340100', '340200']);
    expect(pruneShards(rules, { filter: { matter: { division: ['340302'] } } }, null, few)).toEqual([]);
  });

  it('keeps the city of every division that is asked for', () => {
    const codes = fc.array(fc.constantFrom(...DIVISIONS.map(({ code }) => code)), { maxLength: 5 });
    fc.assert(
      fc.property(codes, (division) => {
        const kept = citiesFor({ division });
        for (const code of division) expect(kept).toEqual(expect.arrayContaining([cityOf(code) ?? '340100']));
        expect(kept.length === 0).toBe(division.length === 0);
      }),
      { seed: SEED },
    );
  });
});

describe('alternatives (anyOf)', () => {
  const inside = (division?: string[] | null) => ({ division });

  it.each<[string, object, readonly string[]]>([
    ['prove if each does: the union', { anyOf: [inside(['340102']), inside(['340202'])] }, ['340100', '340200']],
    ['prove nothing if one does not', { anyOf: [inside(['340102']), { open: true }] }, ALL],
    ['prove nothing if one is unknown', { anyOf: [inside(['340102']), inside(['999999'])] }, ALL],
    [
      'narrow what is around them',
      { division: ['340102', '340202'], anyOf: [inside(['340102']), inside(['340302'])] },
      ['340100'],
    ],
    ['that prove nothing leave what is around them', { division: ['340102'], anyOf: [{ open: true }] }, ['340100']],
    ['that contradict what is around them ask nobody', { division: ['340102'], anyOf: [inside(['340202'])] }, []],
    ['may match nothing, beside one that does', { anyOf: [inside([]), inside(['340202'])] }, ['340200']],
    ['that are an empty list match nothing', { anyOf: [] }, []],
    ['that are null are no condition', { division: ['340102'], anyOf: null }, ['340100']],
  ])('%s', (_what, matter, shards) => expect(citiesFor(matter)).toEqual(shards));
});

describe('pruning by parent', () => {
  const rules = pruneRulesOf(municipal, fieldAt(municipal, 'Division.municipalProjects'));
  const of = (code: string | null, division?: string[]) =>
    pruneShards(rules, { filter: { matter: { division } } }, { __typename: 'Division', code }, cities);

  it('takes the key of the entity', () => {
    expect(of('340102')).toEqual(['340100']);
    expect(of('340000')).toEqual(ALL);
    expect(of('999999')).toEqual(ALL);
    expect(of(null)).toEqual(ALL);
  });

  it('narrows what the arguments prove, and the other way round', () => {
    expect(of('340000', ['340202'])).toEqual(['340200']);
    expect(of('340102', ['340202', '340103'])).toEqual(['340100']);
    expect(of('340102', ['340202'])).toEqual([]);
  });
});

describe('pruning by shard name', () => {
  const rules = pruneRulesOf(workers, fieldAt(workers, 'Query.workerServices'));
  const of = (group: unknown) => pruneShards(rules, { filter: { group } }, null, groups);

  it('takes the names that are; an unknown one has no rows', () => {
    expect(of(['GROUP2'])).toEqual(['GROUP2']);
    expect(of(['GROUP2', 'GROUP1'])).toEqual(['GROUP1', 'GROUP2']);
    expect(of(['GROUP2', 'NONE'])).toEqual(['GROUP2']);
    expect(of(['NONE'])).toEqual([]);
    expect(of([])).toEqual([]);
    expect(of(null)).toEqual(['GROUP1', 'GROUP2']);
  });

  it('takes an argument itself, and the key of the parent', () => {
    const meetings = pruneRulesOf(workers, fieldAt(workers, 'Query.workerMeetings'));
    expect(pruneShards(meetings, { group: ['GROUP1'] }, null, groups)).toEqual(['GROUP1']);
    const ofGroup = pruneRulesOf(workers, fieldAt(workers, 'Organization.groupServices'));
    expect(pruneShards(ofGroup, {}, { id: 'GROUP2' }, groups)).toEqual(['GROUP2']);
    expect(pruneShards(ofGroup, {}, { id: 'some other body' }, groups)).toEqual([]);
  });
});

describe('the rules of a field', () => {
  it('are all its @prunes, with the places where alternatives can stand', () => {
    expect(pruneRulesOf(municipal, fieldAt(municipal, 'Division.municipalProjects'))).toEqual([
      {
        origin: 'ARGUMENTS',
        via: 'DIVISION',
        path: [
          { name: 'filter', alternatives: false },
          { name: 'matter', alternatives: false },
          { name: 'division', alternatives: true },
        ],
      },
      { origin: 'PARENT', via: 'DIVISION', path: [{ name: 'code', alternatives: false }] },
    ]);
    expect(pruneRulesOf(municipal, fieldAt(municipal, 'ProvincialProject.matrix'))).toEqual([]);
  });

  it('are refused if a path leads nowhere', () => {
    const schema = buildSchema(
      `${readContractFile('directives')} type Query { rows(city: ID): Int @prunes(path: "cities") }`,
      { assumeValidSDL: true },
    );
    expect(() => pruneRulesOf(schema, fieldAt(schema, 'Query.rows'))).toThrow(
      'Expected @prunes(path: "cities") on "rows" to name an argument or a field of one.',
    );
  });
});
