import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import {
  type Answers,
  type MatterGraph,
  type MatterRow,
  ROWS,
  type ServerName,
  startMatterGraph,
} from './testing/matterGraph.ts';
import { ask } from './testing/startTestHub.ts';

const OWNERS = [
  'enterprise-requests',
  'municipal-projects 340100',
  'municipal-projects 340200',
  'provincial-projects',
  'volunteer-centers',
  'worker-services 9134060000000006X7',
];
const rowOf = (__typename: string) => ROWS.find((row) => row.__typename === __typename) as MatterRow;

/** One for all: a hub takes longer to start than all that is asked of it here. */
let graph: MatterGraph;
beforeAll(async () => {
  graph = await startMatterGraph({ settings: { limits: { maxQueryFields: 1_000_000 } } });
});
afterAll(() => graph?.stop());
afterEach(() => graph.answerWith({}));

describe('a list of matters of all ledgers', () => {
  const answer = async (query: string, variables?: Record<string, unknown>) => {
    graph.takeAsked();
    const { body } = await ask(graph.hub, query, { variables });
    expect(body.errors).toBeUndefined();
    return { data: body.data, asked: graph.takeAsked() };
  };
  const nodes = async (selection: string) =>
    (await answer(`{ matters { nodes { ${selection} } } }`)).data.matters.nodes;

  it('is answered by the index alone in all that the index keeps, names of bodies among it', async () => {
    const { data, asked } = await answer(`{
      matters(orderBy: DEADLINE_ASC, first: 2) {
        totalCount
        nodes {
          __typename id title status registeredOn updatedAt returnCount
          category { label } channel { code } division { code name level }
          leadBody { id name } leadOfficial { id name }
          deadline { raw } lateness { state workingDaysLate } source { id name }
        }
        facets(by: [CITY]) { by values { key } }
        coverage { complete }
      }
      sources { id state }
    }`);
    expect(asked).toEqual(['overview']);
    expect(data.matters.totalCount).toBe(2);
    expect(data.matters.nodes[0]).toEqual({
      __typename: 'EnterpriseRequest',
      id: 'er:34:1',
      title: 'er:34:1 标题',
      status: 'IN_PROGRESS',
      registeredOn: '2021-01-04',
      updatedAt: '2021-06-17T00:00:00.000Z',
      returnCount: 0,
      category: { label: '道路' },
      channel: { code: 'hotline' },
      division: { code: '340000', name: '安徽省', level: 'PROVINCE' },
      leadBody: { id: 'er:34:1 牵头', name: 'er:34:1 牵头单位' },
      leadOfficial: null,
      deadline: { raw: '10月底前' },
      lateness: { state: 'OVERDUE', workingDaysLate: 3 },
      source: { id: 'er:34', name: '台账' },
    });
  });

  it('is still asked of the index alone where what it keeps is asked of one type', async () => {
    const { asked } = await answer(
      '{ matters { nodes { ... on MunicipalProject { title lateness { state } leadBody { name } division { name } } } } }',
    );
    expect(asked).toEqual(['overview']);
  });

  it('asks each owner once for what only it knows, shards by the ids of their rows', async () => {
    const { data, asked } = await answer('{ matters { nodes { id content measures { text body { name } } } } }');
    expect(asked).toEqual(['directory', ...OWNERS, 'overview'].sort());
    expect(data.matters.nodes).toEqual(
      ROWS.map(({ id }) => ({
        id,
        content: `${id} 内容`,
        measures: [{ text: `${id} 措施`, body: { name: `Organization ${id} 配合` } }],
      })),
    );
  });

  it('asks no owner that has no row in it', async () => {
    const { asked } = await answer('{ matters(first: 2) { nodes { content } } }');
    expect(asked).toEqual(['enterprise-requests', 'municipal-projects 340100', 'overview']);
  });

  it('gives the fields of one type to rows of that type', async () => {
    const answered = await nodes(
      '... on MunicipalProject { batch carriesOut { id title content } } ... on WorkerService { peopleServed }',
    );
    expect(answered).toEqual(
      ROWS.map(({ __typename }) => {
        if (__typename === 'WorkerService') return { peopleServed: 7 };
        if (__typename !== 'MunicipalProject') return {};
        return { batch: 0, carriesOut: { id: 'pp:34:1', title: 'pp:34:1 标题', content: 'pp:34:1 内容' } };
      }),
    );
  });

  it('can be of nothing but the types of its rows, under any name', async () => {
    const { data, asked } = await answer('{ matters { nodes { t: __typename } edges { node { __typename } } } }');
    expect(asked).toEqual(['overview']);
    expect(data.matters.nodes).toEqual(ROWS.map(({ __typename }) => ({ t: __typename })));
    expect(data.matters.edges).toEqual(ROWS.map(({ __typename }) => ({ node: { __typename } })));
  });

  it('takes fragments within fragments, on the interface and on its types', async () => {
    const query = `
      query ($yes: Boolean!, $no: Boolean!) {
        matters {
          nodes {
            ...Row
            ... on Matter { ... on MunicipalProject { ... on Matter { a: content } } }
            ... @include(if: $no) { statusText }
            ... on ProvincialProject @skip(if: $yes) { title }
            ... on ProvincialProject @include(if: $yes) { provincialTier }
          }
        }
      }
      fragment Row on Matter { id @skip(if: $no) content @skip(if: $yes) ...Deep @include(if: $yes) }
      fragment Deep on Matter { serviceTarget ... on VolunteerProject { sessions } }`;
    const { data } = await answer(query, { yes: true, no: false });
    expect(data.matters.nodes).toEqual(
      ROWS.map(({ __typename, id }) => ({
        id,
        serviceTarget: `${id} 对象`,
        ...(__typename === 'VolunteerProject' ? { sessions: 5 } : {}),
        ...(__typename === 'MunicipalProject' ? { a: `${id} 内容` } : {}),
        ...(__typename === 'ProvincialProject' ? { provincialTier: 'GENERAL' } : {}),
      })),
    );
  });

  it('takes names of other fields for aliases, of keys and of types too', async () => {
    const answered = await nodes('id: title title: id __typename: content content: __typename leadBody { id: name }');
    expect(answered).toEqual(
      ROWS.map(({ __typename, id }) => ({
        id: `${id} 标题`,
        title: id,
        __typename: `${id} 内容`,
        content: __typename,
        leadBody: { id: `${id} 牵头单位` },
      })),
    );
  });

  it('keeps apart what one name means of this type and of that, zero among it', async () => {
    const answered = await nodes(`
      ... on MunicipalProject { n: returnCount who: leadBody { name } by: cooperatingBodies { x: name } }
      ... on ProvincialProject { n: reopenCount who: firstHandler { name } by: cooperatingBodies { x: creditCode } }
      ... on WorkerService { n: peopleServed }
      ... on VolunteerProject { n: returnCount }`);
    const { id: municipal } = rowOf('MunicipalProject');
    const { id: provincial } = rowOf('ProvincialProject');
    expect(answered).toEqual([
      {},
      { n: 0, who: { name: `${municipal} 牵头单位` }, by: [{ x: `Organization ${municipal} 配合` }] },
      { n: 1, who: { name: `Organization ${provincial} 首问` }, by: [{ x: `码 ${provincial} 配合` }] },
      { n: 0, who: { name: 'mp:340200:1 牵头单位' }, by: [{ x: 'Organization mp:340200:1 配合' }] },
      { n: 0 },
      { n: 7 },
    ]);
  });

  it('asks with the arguments of each type, and of each place', async () => {
    const answered = await nodes(`
      ... on MunicipalProject { events(first: 1) { totalCount } }
      ... on ProvincialProject { events(first: 2, kind: [CLOSED]) { nodes { reason } } }
      ... on WorkerService { events(kind: [RETURNED]) { nodes { kind } } all: events { totalCount } }`);
    expect(answered.slice(1, 3)).toEqual([
      { events: { totalCount: 1 } },
      { events: { nodes: [{ reason: '2 CLOSED' }] } },
    ]);
    expect(answered[5]).toEqual({ events: { nodes: [{ kind: 'RETURNED' }] }, all: { totalCount: 20 } });
  });

  it('answers in the order of the query, for each type', async () => {
    const answered = await nodes(`
      ... on MunicipalProject { content title }
      updatedAt
      ... on Matter { title leadBody { name id } statusText }
      ... on MunicipalProject { batch leadBody { municipalProjects { totalCount } } }
      id`);
    expect(Object.keys(answered[1])).toEqual([
      'content',
      'title',
      'updatedAt',
      'leadBody',
      'statusText',
      'batch',
      'id',
    ]);
    expect(Object.keys(answered[1].leadBody)).toEqual(['name', 'id', 'municipalProjects']);
    expect(Object.keys(answered[2])).toEqual(['updatedAt', 'title', 'leadBody', 'statusText', 'id']);
  });

  it('never takes one half of a body from the index and the other from an owner who knows a newer one', async () => {
    graph.takeAsked();
    const selection = '... on MunicipalProject { batch leadBody { id name municipalProjects { totalCount } } }';
    await ask(graph.hub, `{ matters { nodes { ${selection} } } }`);
    const asked = ['340100', '340200'].flatMap(
      (shard) => graph.servers.get(`municipal-projects ${shard}` as ServerName)?.requests ?? [],
    );
    expect(JSON.stringify(asked)).toContain('mp:340100:1 牵头');
    expect(JSON.stringify(asked)).not.toContain('leadBody');
  });

  it('is the same below a difference, and below likely duplicates', async () => {
    const { data } = await answer(
      '{ matterDifferences(from: "2021-06-01T00:00:00Z") { nodes { before { title matter { id content } } after { id } } } similarMatters(id: "x") { matter { content __typename } } }',
    );
    expect(data.matterDifferences.nodes.map(({ before }: { before: { matter: unknown } }) => before.matter)).toEqual(
      ROWS.map(({ id }) => ({ id, content: `${id} 内容` })),
    );
    expect(data.similarMatters).toEqual(
      ROWS.map(({ __typename, id }) => ({ matter: { content: `${id} 内容`, __typename } })),
    );
  });

  it('is found from a body that the directory knows', async () => {
    const { data, asked } = await answer('{ organization(id: "b") { name matters(first: 1) { nodes { title } } } }');
    expect(data.organization).toEqual({ name: 'Organization b', matters: { nodes: [{ title: 'er:34:1 标题' }] } });
    expect(asked).toEqual(['directory', 'overview']);
  });

  it('is told of by the schema as clients know it', async () => {
    const { data, asked } = await answer(
      '{ __typename __schema { queryType { name } } m: __type(name: "Matter") { name fields { name } } matters { totalCount } }',
    );
    expect(asked).toEqual(['overview']);
    expect(Object.keys(data)).toEqual(['__typename', '__schema', 'm', 'matters']);
    expect(data.m.fields.map(({ name }: { name: string }) => name)).toContain('leadBody');
    expect(JSON.stringify(data)).not.toContain('pinned');
  });

  it('need not be asked for where conditions leave nothing of it', async () => {
    const { data, asked } = await answer(
      'query ($v: Boolean!) { __typename matters @include(if: $v) { totalCount } }',
      {
        v: false,
      },
    );
    expect(data).toEqual({ __typename: 'Query' });
    expect(asked).toEqual([]);
  });
});

describe('a matter', () => {
  const askWithout = async (away: readonly ServerName[], query: string) => {
    const partial = await startMatterGraph({ away });
    try {
      return await ask(partial.hub, query);
    } finally {
      await partial.stop();
    }
  };
  const askOf = (answers: Answers, query: string) => {
    graph.answerWith(answers);
    return ask(graph.hub, query);
  };

  it('keeps what the index has of it while its owner is away; others are whole', async () => {
    const { body } = await askWithout(
      ['provincial-projects', 'municipal-projects 340200'],
      '{ matters { nodes { title lateness { state } content measures { text } ... on MunicipalProject { title: title } } } }',
    );
    const isAway = (id: string) => id === 'pp:34:1' || id === 'mp:340200:1';
    expect(body.data.matters.nodes).toEqual(
      ROWS.map(({ id }) => ({
        title: `${id} 标题`,
        lateness: { state: 'OVERDUE' },
        content: isAway(id) ? null : `${id} 内容`,
        measures: isAway(id) ? null : [{ text: `${id} 措施` }],
      })),
    );
    const errors = (body.errors as { path: unknown[]; extensions: Record<string, unknown> }[]).map(
      ({ path, extensions: { code, subgraph } }) => `${path.join('.')} ${code} ${subgraph}`,
    );
    expect(errors.sort()).toEqual([
      'matters.nodes.2.content SUBGRAPH_UNREACHABLE provincial-projects',
      'matters.nodes.2.measures SUBGRAPH_UNREACHABLE provincial-projects',
      'matters.nodes.3.content SHARD_UNREACHABLE municipal-projects',
      'matters.nodes.3.measures SHARD_UNREACHABLE municipal-projects',
    ]);
  });

  it('is null with an error while the index is away, and other systems answer', async () => {
    const { body } = await askWithout(
      ['overview'],
      '{ matter(id: "mp:340100:1") { title } matters { totalCount } organization(id: "b") { name matters { totalCount } } }',
    );
    expect(body.data).toEqual({
      matter: null,
      matters: null,
      organization: { name: 'Organization b', matters: null },
    });
    const errors = (body.errors as { path: unknown[]; extensions: unknown }[]).map(({ path, extensions }) => ({
      path: path.join('.'),
      extensions,
    }));
    const extensions = { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'overview' };
    expect(errors.toSorted((a, b) => (a.path < b.path ? -1 : 1))).toEqual([
      { path: 'matter', extensions },
      { path: 'matters', extensions },
      { path: 'organization.matters', extensions },
    ]);
  });

  it('is null where nobody has it, and has no more than the index where its owner has it no longer', async () => {
    const { body } = await askOf(
      { 'enterprise-requests': { data: { _entities: [null] } } },
      '{ none: matter(id: "x") { content } matter(id: "er:34:1") { title content } }',
    );
    expect(body).toMatchObject({ data: { none: null, matter: { title: 'er:34:1 标题', content: null } } });
    expect(body.errors).toBeUndefined();
  });

  describe('that its index tells wrongly', () => {
    const row = { __typename: 'MunicipalProject', id: 'mp:340100:1', title: '停车难', status: 'CLOSED' };
    const unknownType = 'Expected an object of type Matter, got one of a type that is none.';
    it.each([
      ['of a type that nobody knows', [{ ...row, __typename: 'Ghost' }], unknownType, [0]],
      ['of a type that is no matter', [{ ...row, __typename: 'Organization' }], unknownType, [0]],
      ['of a type that is no text', [{ ...row, __typename: 7 }], unknownType, [0]],
      [
        'with null for a title',
        [row, { ...row, title: null }],
        'Cannot return null for non-nullable field MunicipalProject.title.',
        [1, 'title'],
      ],
      [
        'with a status that is none',
        [{ ...row, status: 'GONE' }],
        'Expected MatterStatus! for MunicipalProject.status, got another string.',
        [0, 'status'],
      ],
      ['as nothing', [row, null], 'Cannot return null for non-nullable field MatterConnection.nodes.', [1]],
      ['as a text', ['mp:340100:1'], 'Expected Matter! for MatterConnection.nodes, got another string.', [0]],
      ['alone, where a list should be', row, 'Expected [Matter!]! for MatterConnection.nodes, got an object.', []],
    ])('is an error of the index and no answer: %s', async (_what, nodes, message, place) => {
      const { status, body } = await askOf(
        { overview: { data: { matters: { nodes } } } },
        '{ matters { nodes { title status content } } organization(id: "b") { name } }',
      );
      expect(status).toBe(200);
      expect(body.data).toEqual({ matters: null, organization: { name: 'Organization b' } });
      const code = message.startsWith('Cannot') ? 'NULL_VIOLATION' : 'BROKEN_CONTRACT';
      expect(body.errors).toEqual([
        { message, path: ['matters', 'nodes', ...place], extensions: { code, subgraph: 'overview' } },
      ]);
    });

    it('has nothing of an owner who cannot be asked: without its key', async () => {
      const { body } = await askOf(
        { overview: { data: { matters: { nodes: [{ ...row, id: undefined }, row] } } } },
        '{ matters { nodes { title content } } }',
      );
      expect(body.data.matters.nodes).toEqual([
        { title: '停车难', content: null },
        { title: '停车难', content: 'mp:340100:1 内容' },
      ]);
    });

    it('is an error of the index and no answer: of no type', async () => {
      const { __typename: _, ...untyped } = row;
      const { body } = await askOf(
        { overview: { data: { matters: { nodes: [untyped] } } } },
        '{ matters { nodes { title content } } }',
      );
      expect(body.data).toEqual({ matters: null });
      expect(body.errors).toEqual([
        {
          message: unknownType,
          path: ['matters', 'nodes', 0],
          extensions: { code: 'BROKEN_CONTRACT', subgraph: 'overview' },
        },
      ]);
    });
  });

  describe('that its owner tells wrongly', () => {
    const entity = { __typename: 'EnterpriseRequest', content: '内容' };
    const sentence = 'Subgraph "enterprise-requests" broke its contract: ';
    it.each([
      [
        'of another type',
        [{ ...entity, __typename: 'ProvincialProject' }],
        'expected EnterpriseRequest at _entities.0',
      ],
      ['of which there are too many', [entity, entity], 'expected 1 entities, got 2'],
      ['that is no object', ['内容'], 'expected an object at _entities.0, got another value'],
    ])('has what the index knows, and an error of the owner: %s', async (_what, entities, violation) => {
      const { body } = await askOf(
        { 'enterprise-requests': { data: { _entities: entities } } },
        '{ matters(first: 2) { nodes { title content } } }',
      );
      expect(body.data.matters.nodes).toEqual([
        { title: 'er:34:1 标题', content: null },
        { title: 'mp:340100:1 标题', content: 'mp:340100:1 内容' },
      ]);
      expect(body.errors).toEqual([
        {
          message: expect.stringContaining(sentence + violation),
          path: ['matters', 'nodes', 0, 'content'],
          extensions: { code: 'SUBGRAPH_FAILED', subgraph: 'enterprise-requests' },
        },
      ]);
    });

    it('has null for content that is no text, and the rest', async () => {
      const { body } = await askOf(
        { 'enterprise-requests': { data: { _entities: [{ content: 7, serviceTarget: '企业' }] } } },
        '{ matters(first: 1) { nodes { title content serviceTarget } } }',
      );
      expect(body.data.matters.nodes).toEqual([{ title: 'er:34:1 标题', content: null, serviceTarget: '企业' }]);
      expect(body.errors).toEqual([
        {
          message: 'Expected String for EnterpriseRequest.content, got another number.',
          path: ['matters', 'nodes', 0, 'content'],
          extensions: { code: 'BROKEN_CONTRACT', subgraph: 'enterprise-requests' },
        },
      ]);
    });

    it('is found out in a shard too', async () => {
      const answer = { data: { _entities: [{ __typename: 'ProvincialProject', content: '内容' }] } };
      const { body } = await askOf(
        { 'municipal-projects 340100': answer },
        '{ matters(first: 2) { nodes { title content } } }',
      );
      expect(body.data.matters.nodes[1]).toEqual({ title: 'mp:340100:1 标题', content: null });
      expect(body.errors).toMatchObject([
        { path: ['matters', 'nodes', 1, 'content'], extensions: { subgraph: 'municipal-projects', shard: '340100' } },
      ]);
    });
  });
});

describe('a query of matters within matters', () => {
  const nested = (depth: number, selection: string): string =>
    depth === 0 ? 'title' : selection.replaceAll('@', nested(depth - 1, selection));

  it('is planned, however many ways there were to ask for it', async () => {
    const selection = 'title content leadBody { name parent { name } matters(first: 2) { nodes { @ } } }';
    const { body } = await ask(graph.hub, `{ matters { nodes { ${nested(5, selection)} } } }`);
    expect(body.errors).toBeUndefined();
    expect(body.data.matters.nodes[1].leadBody.matters.nodes[1]).toMatchObject({
      title: 'mp:340100:1 标题',
      content: 'mp:340100:1 内容',
      leadBody: { name: 'mp:340100:1 牵头单位', parent: null },
    });
  });

  it('is refused if asking each owner on its own comes to too much', async () => {
    const selection = 'firstHandler { name matters(first: 1) { nodes { @ } } }';
    const { body } = await ask(graph.hub, `{ matters { nodes { ${nested(2, selection)} } } }`);
    expect(body.data.matters.nodes[1].firstHandler.matters.nodes[0].firstHandler.matters.nodes).toEqual([
      { title: 'er:34:1 标题' },
    ]);
    const refusal = async (depth: number) => {
      const { status, body: refused } = await ask(graph.hub, `{ matters { nodes { ${nested(depth, selection)} } } }`);
      expect(status).toBe(400);
      expect(refused.errors[0].extensions).toEqual({ code: 'QUERY_TOO_LARGE' });
      return refused.errors[0].message;
    };
    expect(await refusal(6)).toBe('Expected a query that can be planned; ask for fewer lists within lists.');
    expect(await refusal(8)).toContain('at most 1000000 fields');
  });
});
