import { describe, expect, it } from 'vitest';
import { wordlessContract } from '../../test/support/wordlessContract.ts';
import { assembleContract } from '../contract.ts';
import { compareContracts } from './compareContracts.ts';
import { removalsInUse } from './removalsInUse.ts';
import type { OperationUse, Usage } from './Usage.ts';
import { usersOf } from './usersOf.ts';

const CONTRACT = wordlessContract('municipal-projects');

function changed(...replacements: [text: string, replacement: string][]): string {
  return replacements.reduce((sdl, [text, replacement]) => {
    if (!sdl.includes(text)) throw new Error(`Expected the contract to contain ${JSON.stringify(text)}.`);
    return sdl.replace(text, replacement);
  }, CONTRACT);
}

/** `BREAKING FIELD_REMOVED Type.field`, one line a change. */
async function linesOf(newSdl: string, oldSdl = CONTRACT): Promise<string[]> {
  const changes = await compareContracts(oldSdl, newSdl);
  return changes.map(({ severity, code, coordinate }) => `${severity} ${code} ${coordinate}`);
}

const BATCH = '  batch: Int\n';
/** Stands before that of the filter. */
const TIER = '  tier: [MunicipalTier!]\n';
const TIERS = 'enum MunicipalTier {\n  KEY\n  MICRO\n}';

describe('compareContracts', () => {
  it('finds nothing where only words and order differ', async () => {
    const lines = CONTRACT.replace(BATCH, '').replace(
      '  carriesOut: ProvincialProject\n',
      (line) => `${line}  """批次 · the batch in which the city announced it."""\n${BATCH}`,
    );
    expect(await linesOf(lines)).toEqual([]);
    expect(await linesOf(assembleContract('municipal-projects'))).toEqual([]);
  });

  it('finds what grows safe: nullable fields, optional arguments and filters, values that only questions name', async () => {
    const sdl = changed(
      [BATCH, `${BATCH}  ward: Ward\n`],
      ['enum MunicipalTier {', 'type Ward { code: ID! name: String }\nenum MunicipalTier {'],
      ['  carriesOut: ID\n}', '  carriesOut: ID\n  ward: [ID!]\n}'],
      ['municipalProject(id: ID!)', 'municipalProject(id: ID!, asOf: Date)'],
      ['  BATCH\n', '  BATCH\n  WARD\n'],
      [
        '  divisionScope: DivisionScope! = SUBTREE\n',
        '  divisionScope: DivisionScope! = SUBTREE\n  wardScope: DivisionScope! = SELF\n',
      ],
    );
    expect((await linesOf(sdl)).toSorted()).toEqual([
      'SAFE ENUM_VALUE_ADDED MunicipalGroupBy.WARD',
      'SAFE FIELD_ADDED MunicipalProject.ward',
      'SAFE FIELD_ARGUMENT_ADDED Query.municipalProject(asOf:)',
      'SAFE INPUT_FIELD_ADDED MatterFilter.wardScope',
      'SAFE INPUT_FIELD_ADDED MunicipalProjectFilter.ward',
      'SAFE TYPE_ADDED Ward',
    ]);
  });

  it('finds additions dangerous that older holders cannot answer, and values that clients do not know', async () => {
    const sdl = changed(
      ['  measures: Int!\n', '  measures: Int!\n  reopened: Int!\n'],
      [BATCH, '  batch: Int!\n'],
      [TIERS, 'enum MunicipalTier { KEY MICRO PILOT }'],
    );
    expect((await linesOf(sdl)).toSorted()).toEqual([
      'DANGEROUS ENUM_VALUE_ADDED MunicipalTier.PILOT',
      'DANGEROUS FIELD_ADDED MunicipalProjectGroup.reopened',
      'DANGEROUS FIELD_TYPE_CHANGED MunicipalProject.batch',
    ]);
    const [, added] = (await compareContracts(CONTRACT, sdl)).filter(({ code }) => code !== 'ENUM_VALUE_ADDED');
    expect(added?.message).toContain('It is not null, so holders of the older contract cannot answer it.');
  });

  it('finds removals and demands breaking', async () => {
    const sdl = changed(
      [BATCH, ''],
      ['role: BodyRole! = LEAD, ', ''],
      [TIERS, 'enum MunicipalTier { KEY }'],
      ['  carriesOut: ID\n}', '  carriesOut: ID\n  year: Int!\n}'],
      [`${TIER}${BATCH}`, `${TIER}  batch: Int!\n`],
      [
        'matrix(level: DivisionLevel! = COUNTY, indicator: String)',
        'matrix(level: DivisionLevel! = COUNTY, indicator: String!)',
      ],
    );
    expect((await linesOf(sdl)).toSorted()).toEqual([
      'BREAKING ENUM_VALUE_REMOVED MunicipalTier.MICRO',
      'BREAKING FIELD_ARGUMENT_BECAME_REQUIRED ProvincialProject.matrix(indicator:)',
      'BREAKING FIELD_ARGUMENT_REMOVED Organization.municipalProjects(role:)',
      'BREAKING FIELD_REMOVED MunicipalProject.batch',
      'BREAKING INPUT_FIELD_ADDED MunicipalProjectFilter.year',
      'BREAKING INPUT_FIELD_BECAME_REQUIRED MunicipalProjectFilter.batch',
    ]);
  });

  it('finds what breaks beside what is added to the same type, and what is deprecated', async () => {
    const before = 'type Query { a: A } type A { x: Int y: Int } interface I { x: Int } enum E { V W }';
    const after =
      'type Query { a: A @deprecated } type A implements I { x: String } interface I { x: Int } enum E { V @deprecated W }';
    expect(await linesOf(after, before)).toEqual([
      'BREAKING FIELD_REMOVED A.y',
      'BREAKING FIELD_TYPE_CHANGED A.x',
      'DANGEROUS OBJECT_TYPE_INTERFACE_ADDED A',
      'SAFE FIELD_DEPRECATION_ADDED Query.a',
      'SAFE ENUM_VALUE_DEPRECATION_REASON_ADDED E.V',
    ]);
  });

  it('finds directives that federation and the shard stage stand on', async () => {
    const sdl = changed(
      [
        'type MunicipalProject implements Matter @key(fields: "id") @shardKey',
        'type MunicipalProject implements Matter @key(fields: "id source { id }") @shardKey(segments: [0])',
      ],
      [
        'municipalProject(id: ID!): MunicipalProject @gather(rule: ROUTE, by: "id")',
        'municipalProject(id: ID!): MunicipalProject',
      ],
      ['@gather(rule: GROUPS) @prunes(path: "filter.matter.division")', '@gather(rule: GROUPS)'],
      ['@sorts(path: "updatedAt", descending: true)', '@sorts(path: "updatedAt", descending: false)'],
      ['@merge(by: MAX)', '@merge(by: MIN)'],
      [
        '  content: String\n  serviceTarget: String\n  category: Category @shareable',
        '  content: String @inaccessible\n  serviceTarget: String\n  category: Category @shareable',
      ],
      ['  updatedAt: DateTime! @shareable', '  updatedAt: DateTime!'],
    );
    expect((await linesOf(sdl)).toSorted()).toEqual([
      'BREAKING DIRECTIVE_ADDED MunicipalProject.content',
      'BREAKING DIRECTIVE_CHANGED MatterOrder.UPDATED_DESC',
      'BREAKING DIRECTIVE_CHANGED MunicipalProject',
      'BREAKING DIRECTIVE_CHANGED MunicipalProject',
      'BREAKING DIRECTIVE_REMOVED MunicipalProject.updatedAt',
      'BREAKING DIRECTIVE_REMOVED Query.municipalProject',
      'DANGEROUS DIRECTIVE_CHANGED ProjectCell.reportedOn',
      'DANGEROUS DIRECTIVE_REMOVED Query.municipalProjectStats',
    ]);
    const changes = await compareContracts(CONTRACT, sdl);
    expect(changes.find(({ coordinate }) => coordinate === 'Query.municipalProject')?.message).toBe(
      '@gather(by: "id", rule: ROUTE) was removed from Query.municipalProject: it says how the answers of several shards become one.',
    );
  });

  it('reads a directive alike whatever the order of its arguments', async () => {
    const sdl = changed(['@gather(rule: ROUTE, by: "id")', '@gather(by: "id", rule: ROUTE)']);
    expect(await linesOf(sdl)).toEqual([]);
  });
});

describe('usersOf and removalsInUse', () => {
  const use = (operation: string, lastSeen: string, coordinates: string[]): OperationUse => {
    const seen = { firstSeen: '2021-06-01T00:00:00.000Z', lastSeen };
    return {
      operation,
      document: `${operation}-hash`,
      client: 'console',
      clientVersion: null,
      coordinates,
      count: 3,
      ...seen,
    };
  };
  const usage: Usage = {
    since: '2021-06-01T00:00:00.000Z',
    operations: [
      use('Batches', '2021-06-02T00:00:00.000Z', [
        'MunicipalProject.batch',
        'MunicipalProject.batchName',
        'Query.municipalProjects',
      ]),
      use('Key', '2021-06-04T00:00:00.000Z', [
        'MunicipalProjectFilter.tier',
        'MunicipalTier.KEY',
        'Query.municipalProjects',
        'Query.municipalProjects(filter:)',
      ]),
      use('Matrix', '2021-06-03T00:00:00.000Z', ['MunicipalProject.batch', 'ProvincialProject.matrix']),
    ],
  };
  const namesOf = (users: readonly OperationUse[]) => users.map(({ operation }) => operation);

  it('names who uses a field, a value or an argument, the one seen last first', () => {
    const users = (coordinate: string, code = 'FIELD_REMOVED') =>
      namesOf(usersOf({ severity: 'BREAKING', code, coordinate, message: '' }, usage));
    expect(users('MunicipalProject.batch')).toEqual(['Matrix', 'Batches']);
    expect(users('MunicipalTier.KEY')).toEqual(['Key']);
    expect(users('Query.municipalProjects(filter:)')).toEqual(['Key']);
    expect(users('Query.municipalProjects')).toEqual(['Key', 'Batches']);
    expect(users('MunicipalTier.MICRO')).toEqual([]);
  });

  it('names all who use anything of a type that goes, and all who do not give what is demanded', () => {
    const users = (coordinate: string, code: string) =>
      namesOf(usersOf({ severity: 'BREAKING', code, coordinate, message: '' }, usage));
    expect(users('MunicipalTier', 'TYPE_REMOVED')).toEqual(['Key']);
    expect(users('ProvincialProject.matrix(indicator:)', 'FIELD_ARGUMENT_BECAME_REQUIRED')).toEqual(['Matrix']);
    expect(users('MunicipalProjectFilter.year', 'INPUT_FIELD_ADDED')).toEqual(['Key']);
  });

  it('holds a new contract against what is used', async () => {
    const sdl = changed([BATCH, ''], [TIERS, 'enum MunicipalTier { KEY }']);
    const found = await removalsInUse(CONTRACT, sdl, usage);
    expect(found.map(({ change, users }) => [change.coordinate, namesOf(users)])).toEqual([
      ['MunicipalProject.batch', ['Matrix', 'Batches']],
    ]);
  });
});
