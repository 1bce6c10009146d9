import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { ERROR_CATEGORIES, ERRORS } from '@apollo/federation-internals';
import { buildSchema, isObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { composeContracts, LOSSY_HINTS, readContracts } from './compose.ts';
import { CompositionError } from './composition/CompositionProblem.ts';
import { compareApiSchemas } from './composition/compareApiSchemas.ts';
import { COMPOSITION_ADVICE } from './composition/compositionAdvice.ts';
import { inheritDescriptions } from './composition/inheritDescriptions.ts';
import { CONTRACT_NAMES, type ContractName } from './contract.ts';

/** What composing says after one replacement in one contract; fails if the text to replace is not there. */
async function complaintAfter(contract: ContractName, text: string, replacement: string): Promise<string> {
  const contracts = readContracts().map(({ name, sdl }) => {
    if (name !== contract) return { name, sdl };
    expect(sdl).toContain(text);
    return { name, sdl: sdl.replace(text, replacement) };
  });
  const error = await composeContracts(contracts).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(CompositionError);
  return (error as CompositionError).message;
}

const WORKER_ORGANIZATION = 'type Organization @key(fields: "id") {\n  id: ID!\n';

describe('composing the contracts', () => {
  it('makes a supergraph of every contract, and an API schema that hides what only the hub reads', async () => {
    const { supergraphSdl, apiSdl, notes } = await composeContracts(readContracts());
    for (const name of CONTRACT_NAMES) expect(supergraphSdl).toContain(`@join__graph(name: "${name}"`);
    const api = buildSchema(apiSdl);
    expect(api.getQueryType()?.getFields()).toHaveProperty('municipalProjects');
    expect(api.getQueryType()?.getFields()).not.toHaveProperty('matterChanges');
    expect(api.getType('GatherRule')).toBeUndefined();
    expect(notes).toEqual([]);
  });

  it('keeps the descriptions of the contracts', async () => {
    const { apiSdl } = await composeContracts(readContracts());
    const type = buildSchema(apiSdl).getType('Measure');
    expect(isObjectType(type) && type.description).toContain('countermeasure');
  });

  it('gives every matter the descriptions of Matter', async () => {
    const { apiSdl } = await composeContracts(readContracts());
    const type = buildSchema(apiSdl).getType('WorkerService');
    expect(isObjectType(type) && type.getFields().leadBody?.description).toMatch(/^牵头单位 · /);
  });
});

describe('a contract that does not compose', () => {
  it('is told with contracts, type, field, what to do, and the words of both composers', async () => {
    const complaint = await complaintAfter(
      'worker-services',
      WORKER_ORGANIZATION,
      `${WORKER_ORGANIZATION}  name: Int @shareable\n`,
    );
    expect(complaint).toBe(
      `The contracts do not compose, 1 problem(s):

FIELD_TYPE_MISMATCH  contracts directory, worker-services, overview · type Organization · field name
  do: Give the field one and the same type in every contract that has it.
  apollo: Type of field "Organization.name" is incompatible across subgraphs: it has type "String" in subgraphs "directory" and "overview" but type "Int" in subgraph "worker-services"
  guild: Type of field "Organization.name" is incompatible across subgraphs: it has type "String" in subgraphs "directory", "overview" but type "Int" in subgraph "worker-services"`,
    );
  });

  it('names the field that two contracts both claim', async () => {
    const complaint = await complaintAfter(
      'worker-services',
      WORKER_ORGANIZATION,
      `${WORKER_ORGANIZATION}  creditCode: String\n`,
    );
    expect(complaint).toContain(
      'INVALID_FIELD_SHARING  contracts directory, worker-services · type Organization · field creditCode',
    );
  });

  it('names the place of a type that does not exist, where the composers name none', async () => {
    const complaint = await complaintAfter('worker-services', 'raisedAt: WorkerMeeting', 'raisedAt: WorkerMeting');
    expect(complaint).toContain('INVALID_GRAPHQL  contract worker-services · type WorkerService · field raisedAt');
    expect(complaint).toContain('apollo, guild: [worker-services] Unknown type WorkerMeting');
  });

  it('names enum and value, not the field that a message mentions as an example of its use', async () => {
    const complaint = await complaintAfter('worker-services', 'enum Resolution {\n', 'enum Resolution {\n  GIVEN_UP\n');
    expect(complaint).toMatch(
      /ENUM_VALUE_MISMATCH {2}contracts directory, .*, worker-services, .* · type Resolution · field GIVEN_UP\n/,
    );
  });

  it('names argument and default, also where only one composer minds', async () => {
    const complaint = await complaintAfter('worker-services', 'reports(first: Int! = 10', 'reports(first: Int! = 11');
    expect(complaint).toContain('· type Matter · field reports · argument first');
    expect(complaint).toContain('apollo: Argument "Matter.reports(first:)" has incompatible default values');
  });

  it('is an error, not a silent loss, where an input field would vanish from the graph', async () => {
    const complaint = await complaintAfter(
      'worker-services',
      '  """退回次数 · returned at least so often."""\n  minReturns: Int\n',
      '',
    );
    expect(complaint).toContain('INCONSISTENT_INPUT_OBJECT_FIELD');
    expect(complaint).toContain('· type MatterFilter · field minReturns');
  });

  it('is told with the line where it is not even GraphQL', async () => {
    const complaint = await complaintAfter('worker-services', 'type WorkerMeeting ', 'typ WorkerMeeting ');
    expect(complaint).toContain('INVALID_GRAPHQL  contract worker-services · type WorkerServiceGroup');
    expect(complaint).toContain('Syntax Error: Unexpected Name "typ".');
  });

  it('has all its problems told at once', async () => {
    const complaint = await complaintAfter(
      'worker-services',
      WORKER_ORGANIZATION,
      `${WORKER_ORGANIZATION}  name: Int @shareable\n  aliases: [String!]\n`,
    );
    expect(complaint).toContain('2 problem(s)');
  });
});

describe('rules of our own', () => {
  it('refuse a nullable id', async () => {
    const complaint = await complaintAfter(
      'provincial-projects',
      'type Campaign @key(fields: "id") {\n  """编号 · unique."""\n  id: ID!',
      'type Campaign @key(fields: "id") {\n  id: ID',
    );
    expect(complaint).toContain('NULLABLE_ID  contract provincial-projects · type Campaign · field id');
    expect(complaint).toContain('Expected ID! at Campaign.id, found ID.');
  });

  it('refuse a matter without a field of Matter', async () => {
    const complaint = await complaintAfter('worker-services', '  reopenCount: Int @shareable\n', '');
    expect(complaint).toContain(
      'MATTER_FIELD_MISSING  contract worker-services · type WorkerService · field reopenCount',
    );
  });

  it('refuse a matter whose field takes other arguments than the field of Matter', async () => {
    const complaint = await complaintAfter(
      'volunteer-centers',
      `type VolunteerProject implements Matter @key(fields: "id") {
  id: ID!
  title: String! @shareable
  content: String`,
      `type VolunteerProject implements Matter @key(fields: "id") {
  id: ID!
  title: String! @shareable
  content: String!`,
    );
    expect(complaint).toContain('Expected String at VolunteerProject.content, found String!.');
  });

  it('refuse a root field that would blank the answer when its owner is away', async () => {
    const complaint = await complaintAfter(
      'directory',
      'countyPairs: [CountyPair!] @listSize',
      'countyPairs: [CountyPair!]! @listSize',
    );
    expect(complaint).toContain('NON_NULL_ROOT_FIELD  contract directory · type Query · field countyPairs');
  });

  it('refuse a non-null field on an entity of another owner', async () => {
    const complaint = await complaintAfter(
      'worker-services',
      WORKER_ORGANIZATION,
      `${WORKER_ORGANIZATION}  workers: Int!\n`,
    );
    expect(complaint).toContain(
      'NON_NULL_FIELD_OF_ANOTHER_OWNER  contract worker-services · type Organization · field workers',
    );
  });

  it('let a contract promise fields of an entity that it gives itself and does not resolve', async () => {
    // The overview's title of a project is non-null; once it resolved projects by their key, others would rely on it.
    const complaint = await complaintAfter(
      'overview',
      'type ProvincialProject implements Matter @key(fields: "id", resolvable: false)',
      'type ProvincialProject implements Matter @key(fields: "id")',
    );
    expect(complaint).toContain(
      'NON_NULL_FIELD_OF_ANOTHER_OWNER  contract overview · type ProvincialProject · field title',
    );
  });

  it('refuse a connection of another shape', async () => {
    const complaint = await complaintAfter(
      'directory',
      'type OfficialConnection {',
      'type OfficialConnection {\n  nodes: [Official!]! totalCount: Int pageInfo: PageInfo!\n}\ntype Unused {',
    );
    expect(complaint).toContain('CONNECTION_SHAPE  contract directory · type OfficialConnection · field totalCount');
  });

  it('refuse a field of a matter without a heading for its column', async () => {
    const complaint = await complaintAfter('worker-services', '企业集团 · ', '');
    expect(complaint).toContain(
      'MATTER_FIELD_WITHOUT_HEADING  contracts (none named) · type WorkerService · field group',
    );
    expect(complaint).toContain(
      'Expected a description such as "牵头单位 · …" at WorkerService.group, found the enterprise',
    );
  });

  it('refuse two fields of a matter under one heading', async () => {
    const complaint = await complaintAfter('worker-services', '企业集团 · ', '牵头单位 · ');
    expect(complaint).toContain('at WorkerService.group, found 牵头单位, which leadBody has already.');
  });
});

describe('an inherited description', () => {
  const NAMED = 'interface Named {\n  "the name" name: String\n  id: ID!\n}\n';

  it('is put before a field that has none, and changes nothing else', () => {
    expect(inheritDescriptions(`${NAMED}type A implements Named {\n  id: ID!\n  name: String # as it is\n}`)).toBe(
      `${NAMED}type A implements Named {\n  id: ID!\n  """the name"""\n  name: String # as it is\n}`,
    );
  });

  it('leaves a field its own description', () => {
    const sdl = `${NAMED}type A implements Named { id: ID! "another" name: String }`;
    expect(inheritDescriptions(sdl)).toBe(sdl);
  });
});

describe('the comparison of both composers', () => {
  it('tells every difference that a client could see', async () => {
    const left = 'type Query { a(x: Int = 1): String! b: E } enum E { A B }';
    const right = 'type Query { a(x: Int = 2): String b: E c: Int } enum E { A }';
    const problems = await compareApiSchemas(left, right);
    expect(
      problems.map(({ type, field, argument }) => [type, field, argument].filter(Boolean).join('.')).sort(),
    ).toEqual(['E.B', 'Query.a', 'Query.a.x', 'Query.c']);
  });

  it('does not mind other words and another order', async () => {
    const differences = await compareApiSchemas(
      '"""one""" type Query { a: Int b: Int }',
      '"""two""" type Query { b: Int a: Int }',
    );
    expect(differences).toEqual([]);
  });
});

describe('the table of advice', () => {
  it('knows every error that Apollo’s composer can give', () => {
    const codes = Object.values(ERRORS).map(({ code }) => code);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in COMPOSITION_ADVICE))).toEqual([]);
  });

  it('knows every error that The Guild’s composer can give', () => {
    const codes = codesInSource('@theguild/federation-composition');
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.filter((code) => !(code in COMPOSITION_ADVICE))).toEqual([]);
  });

  it('has no entry that nobody gives', () => {
    const known = new Set([
      ...Object.values(ERRORS).map(({ code }) => code),
      ...LOSSY_HINTS,
      ...codesInSource('@theguild/federation-composition'),
      ...['QUERY', 'MUTATION', 'SUBSCRIPTION'].map((kind) => `ROOT_${kind}_USED`),
    ]);
    expect(Object.keys(ERROR_CATEGORIES)).toContain('ROOT_TYPE_USED');
    expect(Object.keys(COMPOSITION_ADVICE).filter((code) => !known.has(code))).toEqual([]);
  });
});

/** Error codes that stand as literals in a package's modules: it exports no list of them. */
function codesInSource(name: string): string[] {
  const folder = dirname(createRequire(import.meta.url).resolve(name));
  const modules = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.js'));
  const codes = modules.flatMap((path) =>
    [...readFileSync(join(folder, path), 'utf8').matchAll(/\bcode: ['"]([A-Z_]+)['"]/g)].map(([, code]) => code ?? ''),
  );
  return [...new Set(codes)];
}
