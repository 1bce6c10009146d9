import { buildSchema, parse } from 'graphql';
import { afterEach, describe, expect, it } from 'vitest';
import type { OperationUse, Usage } from '../../schema/evolution/Usage.ts';
import { type OperationAsked, operationChannel } from './channels.ts';
import { recordUsage, type UsageOptions, type UsageRecorder } from './recordUsage.ts';

const schema = buildSchema(`
  type Query { projects(filter: Filter, tier: Tier, first: Int = 20): [Project!] matter: Matter }
  interface Matter { title: String lead(role: Role): Body }
  type Project implements Matter { title: String lead(role: Role): Body tier: Tier }
  type Request implements Matter { title: String lead(role: Role): Body }
  type Body { name: String }
  input Filter { tier: [Tier!] matter: MatterFilter anyOf: [Filter!] }
  input MatterFilter { text: String status: Status }
  enum Tier { KEY MICRO }
  enum Role { LEAD HELP }
  enum Status { OPEN CLOSED }
`);

const recorders: UsageRecorder[] = [];
afterEach(async () => {
  for (const recorder of recorders.splice(0)) await recorder.stop();
});

function record(options: Partial<UsageOptions> = {}): UsageRecorder {
  const recorder = recordUsage({ recorded: undefined, save: async () => {}, keepDays: 30, warn() {}, ...options });
  recorders.push(recorder);
  return recorder;
}

function asked(text: string, more: Partial<OperationAsked> = {}): OperationAsked {
  return {
    schema,
    document: parse(text),
    operationName: null,
    variables: {},
    client: null,
    clientVersion: null,
    ...more,
  };
}

const publish = (operation: OperationAsked) => operationChannel.publish(operation);
const usesOf = (text: string, more: Partial<OperationAsked> = {}) => {
  const usage = record();
  publish(asked(text, more));
  return usage.usage().operations[0]?.coordinates;
};

describe('what an operation uses', () => {
  it('is its fields and arguments, those of fragments that it spreads, and none of others', () => {
    const text = `
      query A { list: projects(first: 2) { ...Title __typename } }
      query B { matter { lead { name } } }
      fragment Title on Project { title @include(if: true) }
      fragment Unused on Project { tier }`;
    expect(usesOf(text, { operationName: 'A' })).toEqual(['Project.title', 'Query.projects', 'Query.projects(first:)']);
  });

  it('is a field of an interface with those of each type that has it', () => {
    expect(usesOf('{ matter { title lead(role: LEAD) { name } } }')).toEqual([
      ...['Body.name', 'Matter.lead', 'Matter.lead(role:)', 'Matter.title', 'Project.lead', 'Project.lead(role:)'],
      ...['Project.title', 'Query.matter', 'Request.lead', 'Request.lead(role:)', 'Request.title', 'Role.LEAD'],
    ]);
  });

  it('is what inputs name: in the text, in defaults, in values of variables, and nothing that values have besides', () => {
    const text = `query($filter: Filter = { tier: [KEY] }, $tier: Tier, $more: [Filter!]) {
      projects(filter: { matter: { status: OPEN }, anyOf: $more }, tier: $tier) { title } other: projects(filter: $filter) { title }
    }`;
    const variables = { tier: 'MICRO', more: [{ matter: { text: 'KEY', status: null, nothing: 1 } }, null, 'x'] };
    expect(usesOf(text, { variables })?.filter((it) => !/^(Query|Project)\./.test(it))).toEqual([
      ...['Filter.anyOf', 'Filter.matter', 'Filter.tier', 'MatterFilter.status', 'MatterFilter.text'],
      ...['Status.OPEN', 'Tier.KEY', 'Tier.MICRO'],
    ]);
  });

  it('is found however deep a client nests a value', () => {
    const depth = 50_000;
    const filter = JSON.parse(`${'{"anyOf":['.repeat(depth)}{"tier":["KEY"]}${']}'.repeat(depth)}`) as unknown;
    const used = usesOf('query($filter: Filter) { projects(filter: $filter) { title } }', { variables: { filter } });
    expect(used).toContain('Filter.tier');
    expect(used).toContain('Tier.KEY');
  });

  it('is not that a client asks for the schema', () => {
    expect(usesOf('{ __schema { queryType { name } } }')).toBeUndefined();
  });
});

describe('recorded usage', () => {
  it('counts operations by document, name and client', () => {
    const usage = record();
    const list = asked('query List { projects { title } }', {
      operationName: 'List',
      client: 'wall',
      clientVersion: '2',
    });
    for (const operation of [list, list, { ...list, client: null, clientVersion: null }]) publish(operation);
    publish({ ...list, document: parse('query List { projects { title } }') });
    publish(asked('query List { projects { tier } }', { operationName: 'List', client: 'wall', clientVersion: '2' }));
    const counted = usage
      .usage()
      .operations.map(({ client, coordinates, count }) => [client, coordinates.at(0), count]);
    expect(counted).toEqual([
      ['wall', 'Project.title', 3],
      [null, 'Project.title', 1],
      ['wall', 'Project.tier', 1],
    ]);
  });

  it('has what a value uses that came after it was read', () => {
    const usage = record();
    const list = asked('query($filter: Filter) { projects(filter: $filter) { title } }');
    publish(list);
    expect(usage.usage().operations[0]?.coordinates).not.toContain('Filter.tier');
    publish({ ...list, variables: { filter: { tier: ['KEY'] } } });
    expect(usage.usage().operations[0]?.coordinates).toContain('Filter.tier');
  });

  it('names clients without what a terminal would obey', () => {
    const usage = record();
    publish(asked('{ matter { title } }', { client: '\u009b2Jwall\t', clientVersion: '2' }));
    expect(usage.usage().operations).toMatchObject([{ client: '\uFFFD2Jwall\uFFFD', clientVersion: '2' }]);
  });

  it('is kept, and goes on after a restart with what was kept', async () => {
    const saved: Usage[] = [];
    const save = async (usage: Usage) => void saved.push(usage);
    publish(asked('{ matter { title } }'));
    const first = record({ save });
    publish(asked('{ projects { title } }'));
    await first.stop();
    const before = saved.at(-1) as Usage;
    expect(before.operations).toMatchObject([{ count: 1, operation: null }]);
    const again = record({ save, recorded: before });
    publish(asked('{ projects { title } }'));
    const { since, operations } = again.usage();
    expect({ since, operations }).toMatchObject({
      since: before.since,
      operations: [{ count: 2, firstSeen: before.operations[0]?.firstSeen }],
    });
  });

  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const use = (n: number, lastSeen: string, coordinates = ['Query.matter']): OperationUse => ({
    ...{ operation: `O${n}`, document: 'd', client: null, clientVersion: null, coordinates, count: 1 },
    ...{ firstSeen: '2021-01-01T00:00:00.000Z', lastSeen },
  });

  it('forgets what was not seen for long', () => {
    const operations = Array.from({ length: 20 }, (_, n) => use(n, daysAgo(n + 0.5)));
    expect(record({ recorded: { since: daysAgo(50), operations }, keepDays: 10 }).usage().operations).toHaveLength(10);
  });

  it('keeps of too many operations those seen last, and of the others what they used: a flood hides no use', async () => {
    const saved: Usage[] = [];
    const save = async (usage: Usage) => void saved.push(usage);
    const seen = daysAgo(1);
    const operations = Array.from({ length: 20 }, (_, n) => use(n, seen, n === 0 ? ['Project.title'] : undefined));
    const usage = record({ recorded: { since: daysAgo(50), operations }, maxOperations: 20, save });
    publish(asked('{ matter { title } }'));
    // A tenth is freed at once.
    const { droppedOperations, operations: kept } = usage.usage();
    expect(droppedOperations).toBe(3);
    expect(kept).toHaveLength(18 + 1);
    const rest = {
      ...{ operation: null, document: '', client: null, count: 3 },
      ...{ coordinates: ['Project.title', 'Query.matter'], lastSeen: seen },
    };
    expect(kept.find(({ document }) => document === '')).toMatchObject(rest);
    await usage.stop();
    const again = record({ recorded: saved.at(-1), maxOperations: 20 });
    for (const name of ['A', 'B', 'C']) publish(asked(`query ${name} { matter { title } }`));
    expect(again.usage().operations.find(({ document }) => document === '')).toMatchObject({ ...rest, count: 6 });
  });

  it('keeps so many coordinates of all operations at most', () => {
    const usage = record({ maxCoordinates: 6 });
    publish(asked('{ projects { title tier } }'));
    for (const name of ['A', 'B', 'C']) publish(asked(`query ${name} { matter { title } }`));
    const { operations } = usage.usage();
    expect(operations.filter(({ document }) => document !== '')).toHaveLength(1);
    expect(operations.flatMap(({ coordinates }) => coordinates)).toContain('Project.tier');
  });

  it('that cannot be kept is told, tried again, and costs no request', async () => {
    const warnings: string[] = [];
    let isFull = true;
    const saved: Usage[] = [];
    const save = async (usage: Usage) => {
      if (isFull) throw new Error('disk is full');
      saved.push(usage);
    };
    const usage = record({ save, warn: (message) => warnings.push(message) });
    publish(asked('{ projects { title } }'));
    await expect.poll(() => warnings).toEqual(['Recorded usage cannot be kept: disk is full']);
    isFull = false;
    await usage.stop();
    expect(saved.at(-1)?.operations).toHaveLength(1);
  });
});
