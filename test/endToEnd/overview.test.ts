/**
 * The index as part of the running province: it holds what the owners hold, follows what they change, and neither loses
 * nor doubles anything, whoever of them is filled anew, killed or slow.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { act } from '../../subgraphs/demo/control.ts';
import { EXAMPLES } from '../../subgraphs/demo/province/examples.ts';
import { OVERVIEW } from '../../subgraphs/demo/systems.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';
import { type OwnerDatabase, openOwnerDatabase } from '../support/ownerDatabase.ts';
import { runs } from '../support/runs.ts';
import { faultsIn, readVersions } from './overview/indexDatabase.ts';
import {
  differingIds,
  OWNED_TYPES,
  type OwnedType,
  readCity,
  readIndexed,
  readOwned,
  readVolunteerProjects,
  SHARED_FIELDS,
} from './overview/readMatters.ts';

/** The city that is taken down: a process of its own. */
const CITY = '341200';
const SYSTEM = `mp:${CITY}`;
/** A city that stays up, and one of its counties. */
const OTHER_CITY = '340600';
const OTHER_COUNTY = '340621';
const DIRECTORY = 'dir:34';
const SOURCES = 21;
const COVERAGE = 'coverage { complete missing { system shard name reason since staleAsOf } }';
/** The states that the demo's index is filled with are of days until its own; what it takes in itself is of the real clock. */
const FILLED_UNTIL = '2021-06-17T16:00:00.000Z';
const INSTANT = expect.stringMatching(/^\d{4}-\d\d-\d\dT/);

/** Longer than anything here takes, even on a machine with much else to do. */
const PATIENCE_MS = 240_000;

let demo: TestDemo;
let startedAt: string;
/** Owners whose files are changed. */
let city: OwnerDatabase;
let otherCity: OwnerDatabase;
let volunteers: OwnerDatabase;

beforeAll(async () => {
  startedAt = new Date().toISOString();
  demo = await startTestDemo({ ownProcess: [SYSTEM], hub: {} });
  city = openOwnerDatabase(demo.dataDirectory, `municipal-projects-${CITY}`);
  otherCity = openOwnerDatabase(demo.dataDirectory, `municipal-projects-${OTHER_CITY}`);
  volunteers = openOwnerDatabase(demo.dataDirectory, 'volunteer-centers');
}, PATIENCE_MS);
afterAll(async () => {
  for (const owner of [city, otherCity, volunteers]) owner?.close();
  await demo?.stop();
});

/** An answer without errors. */
async function ask(query: string, variables?: object): Promise<Data> {
  const { data, errors } = await demo.ask(query, variables);
  expect(errors).toEqual([]);
  return data;
}

async function sourceStatus(id: string): Promise<Data> {
  const { sources } = await ask('{ sources { id matters state since reason refused } }');
  return sources.find((source: Data) => source.id === id);
}

function untilIn(state: string, source: string): Promise<Data> {
  return eventually(
    () => sourceStatus(source),
    (status) => status.state === state,
  );
}

/** Until the index has a matter under its title, or, with null, no more. */
async function untilTitled(id: string, title: string | null): Promise<void> {
  await eventually(
    () => ask('query($id: ID!) { matter(id: $id) { title } }', { id }),
    ({ matter }) => (matter?.title ?? null) === title,
  );
}

/** Until the index holds a city's matters as the city says them, and nothing else of it. */
async function untilEqualTo(code: string): Promise<void> {
  await eventually(
    async () => differingIds(await readIndexed(demo, { source: [`mp:${code}`] }), await readCity(demo, code)),
    (differing) => differing.length === 0,
  );
}

/** Kinds of differences since an instant, by id. */
async function differencesSince(from: string, source: string): Promise<Map<string, string[]>> {
  const { matterDifferences } = await ask(
    `query($from: DateTime!, $source: ID!) {
      matterDifferences(from: $from, filter: { source: [$source] }, first: 500) { nodes { kind before { id } after { id } } }
    }`,
    { from, source },
  );
  const byId = Map.groupBy(matterDifferences.nodes as Data[], ({ before, after }) => (after ?? before).id as string);
  return new Map([...byId].map(([id, nodes]) => [id, nodes.map(({ kind }) => kind)]));
}

function expectSoundHistory(): void {
  expect(faultsIn(readVersions(demo.dataDirectory)).slice(0, 5)).toEqual([]);
}

describe('a province that was just filled', () => {
  it('is in the index as its owners hold it, but for hardship aid', { timeout: PATIENCE_MS }, async () => {
    const type = runs<OwnedType[]>(['PROVINCIAL_PROJECT', 'WORKER_SERVICE'], OWNED_TYPES);
    const [indexed, owned] = [await readIndexed(demo, { type }), await readOwned(demo, type)];
    const { matters } = await ask('{ matters { totalCount } }');
    expect(matters.totalCount).toBeGreaterThan(16_000);
    expect(indexed.size).toBeGreaterThan(runs(1_000, 16_000));
    expect(differingIds(indexed, owned).slice(0, 5)).toEqual([]);

    const group = openOwnerDatabase(demo.dataDirectory, `worker-services-${EXAMPLES.huaibeiGroup}`);
    const withheld = group.idsWhere(`kind = 'HARDSHIP_AID'`, 1_000);
    group.close();
    expect(withheld.length).toBeGreaterThan(0);
    expect(withheld.filter((id) => indexed.has(id))).toEqual([]);
    const [id] = withheld;
    expect(await ask('query($id: ID!) { matter(id: $id) { id } similarMatters(id: $id) { score } }', { id })).toEqual({
      matter: null,
      similarMatters: null,
    });
  });

  it('is read from the index alone', async () => {
    const { errors, extensions } = await demo.ask(
      `{ matters(first: 20) { nodes { ${SHARED_FIELDS} } } }`,
      {},
      { guatu: { calls: true } },
    );
    expect(errors).toEqual([]);
    expect(extensions.guatu.calls.map(({ subgraph }: Data) => subgraph)).toEqual(['overview']);
  });

  it('is followed without a new version of anything that the index was filled with', async () => {
    const { matterDifferences, sources } = await ask(
      `query($from: DateTime!) {
        matterDifferences(from: $from) { totalCount coverage { complete } }
        sources { state refused }
      }`,
      { from: FILLED_UNTIL },
    );
    expect(matterDifferences).toEqual({ totalCount: 0, coverage: { complete: true } });
    expect(sources).toEqual(Array(SOURCES).fill({ state: 'LIVE', refused: 0 }));
    const versions = readVersions(demo.dataDirectory);
    expect(versions.filter(({ validFrom, validTo }) => (validTo ?? validFrom) > FILLED_UNTIL)).toEqual([]);
    expect(faultsIn(versions)).toEqual([]);
  });
});

describe('a change in the database of an owner', () => {
  const SOURCE = `mp:${OTHER_CITY}`;
  const inCounty = `place like '${OTHER_COUNTY}%' and status = 'IN_PROGRESS'`;
  const repaired = { title: '柳孜码头蒲公英书屋雨棚修缮', content: '问题：柳孜码头蒲公英书屋雨棚破损漏雨。' };
  let id: string;
  let changedAt: string;
  beforeAll(() => {
    id = otherCity.idsWhere(`${inCounty} and "deadlineDate" < '2021-12-01' and "leadBody" is not null`, 1)[0] as string;
    changedAt = new Date().toISOString();
  });

  it('is found by its new words, counted, compared, and found by the old words no more', async () => {
    const before = otherCity.row(id);
    const [other] = otherCity.idsWhere(`"leadBody" <> '${before.leadBody}'`, 1);
    const { leadBody } = otherCity.row(other as string);
    const returnCount = Number(before.returnCount) + 1;
    otherCity.update(id, { ...repaired, deadlineDate: '2021-12-30', leadBody: leadBody as string, returnCount });
    const begun = performance.now();
    const found = await eventually(
      () =>
        ask(`{
          matters(filter: { matter: { text: "蒲公英 雨棚修缮" } }) {
            totalCount nodes { ${SHARED_FIELDS} } edges { matches { field } }
          }
          matterStats(filter: { matter: { text: "蒲公英 雨棚修缮" } }, groupBy: [LEAD_BODY]) { groups { key count } }
        }`),
      ({ matters }) => matters.totalCount > 0,
    );
    console.log(`A change was found ${Math.round(performance.now() - begun)} ms after it was made.`);

    const owned = await ask(`query($id: ID!) { municipalProject(id: $id) { ${SHARED_FIELDS} } }`, { id });
    expect(found.matters.nodes).toEqual([owned.municipalProject]);
    expect(found.matters.edges[0].matches).toContainEqual({ field: 'title' });
    expect(found.matterStats.groups).toEqual([{ key: [leadBody], count: 1 }]);

    const byOldWords = await readIndexed(demo, { source: [SOURCE], matter: { text: before.title } });
    expect(byOldWords.has(id)).toBe(false);

    const { matterDifferences } = await ask(
      `query($from: DateTime!) { matterDifferences(from: $from) { nodes {
        kind
        matter { id }
        before { title leadBody { id } deadline { date } }
        after { title leadBody { id } deadline { date } }
      } } }`,
      { from: changedAt },
    );
    const difference = {
      matter: { id },
      before: { title: before.title, leadBody: { id: before.leadBody }, deadline: { date: before.deadlineDate } },
      after: { title: repaired.title, leadBody: { id: leadBody }, deadline: { date: '2021-12-30' } },
    };
    expect(matterDifferences.nodes).toEqual(
      ['SLIPPED', 'REASSIGNED', 'RETURNED'].map((kind) => ({ kind, ...difference })),
    );
  });

  it('shows that another ledger has the same problem', async () => {
    const [twin] = volunteers.idsWhere(inCounty, 1) as [string];
    volunteers.update(twin, { title: '柳孜码头蒲公英书屋雨棚漏雨志愿修缮', content: repaired.content });
    const query = `query($id: ID!) {
      similarMatters(id: $id) { matter { id } sharedTerms }
      matterClusters(filter: { matter: { text: "蒲公英" } }) { nodes { sources { id } matters { matter { id } } } }
    }`;
    const { similarMatters, matterClusters } = await eventually(
      () => ask(query, { id }),
      (data) => data.similarMatters.length > 0,
    );
    expect(similarMatters[0].matter).toEqual({ id: twin });
    expect(similarMatters[0].sharedTerms.join()).toContain('蒲公英');
    const [cluster] = matterClusters.nodes;
    expect(cluster.sources.map((source: Data) => source.id)).toEqual([SOURCE, 'vp:34']);
    expect(cluster.matters.map(({ matter }: Data) => matter.id).sort()).toEqual([id, twin].sort());
  });

  it('may be a new matter, which is whole at once', async () => {
    const added = `${SOURCE}:2021-9001`;
    otherCity.copy(id, added, { title: '柳孜码头增设蒲公英驿站' });
    await untilTitled(added, '柳孜码头增设蒲公英驿站');
    const { matter, municipalProject } = await ask(
      `query($id: ID!) {
        matter(id: $id) { ${SHARED_FIELDS} content events { totalCount } }
        municipalProject(id: $id) { ${SHARED_FIELDS} content events { totalCount } }
      }`,
      { id: added },
    );
    expect(matter).toEqual(municipalProject);
    expect((await differencesSince(changedAt, SOURCE)).get(added)).toEqual(['NEW']);
  });

  it('may be a deletion: the matter is gone, what it was is not', async () => {
    const [removed] = otherCity.idsWhere(`"registeredOn" < '2021-04-01'`, 1) as [string];
    const { matters } = await sourceStatus(SOURCE);
    otherCity.remove(removed);
    await untilTitled(removed, null);
    expect((await sourceStatus(SOURCE)).matters).toBe(matters - 1);
    expect((await readIndexed(demo, { source: [SOURCE] })).has(removed)).toBe(false);
    expect((await differencesSince(changedAt, SOURCE)).get(removed)).toEqual(['REMOVED']);
    const { matterStates } = await ask(
      '{ matterStates(asOf: "2021-05-31", filter: { source: ["mp:340600"] }, first: 500) { nodes { id matter { id } } } }',
    );
    expect(matterStates.nodes).toContainEqual({ id: removed, matter: null });
  });

  it('may be one of many in quick order: the last one stands', async () => {
    const [often, now, never] = otherCity.idsWhere(`status = 'IN_PROGRESS' and id > '${id}'`, 3) as [
      string,
      string,
      string,
    ];
    const [short, back] = [`${SOURCE}:2021-9002`, `${SOURCE}:2021-9003`];
    otherCity.copy(often, short, { title: '录入有误' });
    for (let i = 1; i <= 40; i += 1) {
      otherCity.update(often, { title: `第${i}稿` });
      if (i % 10 === 0) otherCity.copy(never, back, { title: `重新录入${i}` });
      if (i % 10 === 5 && i > 10) otherCity.remove(back);
      if (i === 20) otherCity.remove(short);
      // Somebody changes his mind: a state that the index may see or not.
      otherCity.update(now, { statusText: i % 2 === 0 ? null : '待定' });
    }
    await untilTitled(often, '第40稿');
    await untilEqualTo(OTHER_CITY);
    const differences = await differencesSince(changedAt, SOURCE);
    expect(differences.get(back)).toEqual(['NEW']);
    expect(differences.has(short)).toBe(false);
    expectSoundHistory();
  });
});

describe('an owner that is filled anew', () => {
  const filter = { source: [SYSTEM] };
  const PAST = `query($filter: OverviewFilter) {
    matterStats(filter: $filter, asOf: "2021-05-31", groupBy: [STATUS]) { groups { key count openOverdue } }
    matterStates(filter: $filter, asOf: "2021-05-31", first: 500) { nodes { id title status } }
  }`;

  it('is read from the start, while its rows are served, and has one present and one past', {
    timeout: PATIENCE_MS,
  }, async () => {
    const filled = await readIndexed(demo, filter);
    const past = await ask(PAST, { filter });
    const [first, second] = city.idsWhere('true', 2) as [string, string];
    const added = `${SYSTEM}:2021-9001`;
    city.update(first, { title: '换库之前改过的标题' });
    city.remove(second);
    city.copy(first, added, { title: '换库之前新增的事项' });
    await untilTitled(added, '换库之前新增的事项');
    const versions = readVersions(demo.dataDirectory, SYSTEM);
    city.close();

    await demo.stopSystem(SYSTEM);
    for (const file of readdirSync(demo.dataDirectory)) {
      if (file.startsWith(`municipal-projects-${CITY}.sqlite`)) rmSync(join(demo.dataDirectory, file));
    }
    const counts: number[] = [];
    const count = async () => {
      const { matters } = await ask('query($filter: OverviewFilter) { matters(filter: $filter) { totalCount } }', {
        filter,
      });
      counts.push(matters.totalCount);
    };
    let isStarted = false;
    const starting = demo.startSystem(SYSTEM).then(() => {
      isStarted = true;
    });
    await Promise.all([starting, eventually(count, () => isStarted, PATIENCE_MS)]);
    city = openOwnerDatabase(demo.dataDirectory, `municipal-projects-${CITY}`);
    await untilTitled(added, null);
    await untilIn('LIVE', SYSTEM);

    expect(Math.min(...counts)).toBeGreaterThanOrEqual(filled.size);
    expect(differingIds(await readIndexed(demo, filter), filled)).toEqual([]);
    expect(await differencesSince(startedAt, SYSTEM)).toEqual(new Map());
    expect(await ask(PAST, { filter })).toEqual(past);
    const now = new Set(readVersions(demo.dataDirectory, SYSTEM).map(({ id, validFrom }) => `${id} ${validFrom}`));
    expect(versions.filter(({ id, validFrom }) => !now.has(`${id} ${validFrom}`))).toEqual([]);
    expectSoundHistory();
  });
});

describe('a city that hangs', () => {
  it('delays no change of another source', async () => {
    const { pid } = demo.processOf(SYSTEM);
    process.kill(pid as number, 'SIGSTOP');
    try {
      const [ofCity] = otherCity.idsWhere('true', 1) as [string];
      const [ofVolunteers] = volunteers.idsWhere('true', 1) as [string];
      // Whoever waits for the city in each round, does so for longer than the rounds may take.
      const begun = performance.now();
      for (const round of ['甲', '乙', '丙', '丁']) {
        otherCity.update(ofCity, { title: `他市不等${round}` });
        volunteers.update(ofVolunteers, { title: `志愿服务不等${round}` });
        await untilTitled(ofCity, `他市不等${round}`);
        await untilTitled(ofVolunteers, `志愿服务不等${round}`);
      }
      console.log(`Four rounds of changes beside it were found in ${Math.round(performance.now() - begun)} ms.`);
    } finally {
      process.kill(pid as number, 'SIGCONT');
    }
    await untilIn('LIVE', SYSTEM);
  });
});

describe('a city that is killed', () => {
  const LISTS = `query($filter: OverviewFilter) {
    matters(filter: $filter, first: 3) { totalCount nodes { id title } ${COVERAGE} }
    matterStats(filter: $filter) { total { count } ${COVERAGE} }
    division(code: "340000") { matters(filter: $filter) { totalCount ${COVERAGE} } }
  }`;

  it('is DOWN: its rows are there as of then, which is said wherever they may be', {
    timeout: PATIENCE_MS,
  }, async () => {
    const before = await ask(LISTS);
    expect(before.matters.coverage).toEqual({ complete: true, missing: [] });
    const ofCity = await ask(LISTS, { filter: { source: [SYSTEM] } });

    demo.processOf(SYSTEM).kill('SIGKILL');
    expect(await untilIn('DOWN', SYSTEM)).toMatchObject({ since: INSTANT, reason: 'UNREACHABLE' });

    const gap = {
      ...{ system: 'municipal-projects', shard: CITY, name: '阜阳市民生项目台账(演示数据)' },
      ...{ reason: 'UNREACHABLE', since: INSTANT, staleAsOf: INSTANT },
    };
    const coverage = { complete: false, missing: [gap] };
    const during = await ask(LISTS);
    expect(during.matters).toEqual({ ...before.matters, coverage });
    expect(during.matterStats).toEqual({ ...before.matterStats, coverage });
    expect(during.division.matters).toEqual({ ...before.division.matters, coverage });
    expect((await ask(LISTS, { filter: { source: [SYSTEM] } })).matters).toEqual({ ...ofCity.matters, coverage });

    const elsewhere = await ask(
      `query($county: ID!) {
        division(code: $county) { matters { totalCount ${COVERAGE} } matterStats { total { count } ${COVERAGE} } }
        matters(filter: { matter: { division: [$county] } }) { totalCount ${COVERAGE} }
      }`,
      { county: OTHER_COUNTY },
    );
    expect(elsewhere.matters.totalCount).toBeGreaterThan(0);
    for (const list of [elsewhere.matters, elsewhere.division.matters, elsewhere.division.matterStats]) {
      expect(list.coverage).toEqual({ complete: true, missing: [] });
    }

    const deeper = await demo.ask(
      '{ matters(filter: { source: ["mp:341200"] }, first: 3) { nodes { id title content } } }',
    );
    expect(deeper.data.matters.nodes).toEqual(
      ofCity.matters.nodes.map((matter: Data) => ({ ...matter, content: null })),
    );
    expect(deeper.errors.length).toBeGreaterThan(0);
    for (const { extensions } of deeper.errors) {
      expect(extensions).toMatchObject({ code: 'SHARD_UNREACHABLE', shard: CITY });
    }
  });

  it('is LIVE again after its return, with all that changed meanwhile', { timeout: PATIENCE_MS }, async () => {
    const [changed, removed] = city.idsWhere('true', 2) as [string, string];
    city.update(changed, { title: '停机期间改过的标题' });
    city.remove(removed);
    expect((await ask('query($id: ID!) { matter(id: $id) { title } }', { id: changed })).matter.title).not.toContain(
      '停机',
    );
    await demo.restartProcess(SYSTEM);
    await untilTitled(changed, '停机期间改过的标题');
    await untilTitled(removed, null);
    expect(await untilIn('LIVE', SYSTEM)).toMatchObject({ since: null, reason: null });
    await untilEqualTo(CITY);
    expect((await ask(LISTS)).matters.coverage).toEqual({ complete: true, missing: [] });
    expectSoundHistory();
  });
});

describe('a directory that is down', () => {
  it('leaves lists and statistics of the index with the names that it has', async () => {
    const query = `{
      matters(first: 50) { nodes { id leadBody { name } leadOfficial { name } division { name } } }
      matterStats(groupBy: [LEAD_BODY]) { groups { key label } }
    }`;
    const before = await ask(query);
    await demo.stopSystem(DIRECTORY);
    try {
      expect(await ask(query)).toEqual(before);
      expect(JSON.stringify(before)).not.toContain('"name":null');
      const beyond = await demo.ask('{ matters(first: 1) { nodes { leadBody { name kind } } } }');
      expect(beyond.data.matters.nodes[0].leadBody).toEqual({ ...before.matters.nodes[0].leadBody, kind: null });
      expect(beyond.errors).toMatchObject([{ extensions: { code: 'SUBGRAPH_UNREACHABLE', subgraph: 'directory' } }]);
    } finally {
      await demo.startSystem(DIRECTORY);
    }
  });
});

describe('an index that is down', () => {
  const ALL = `{
    matters { totalCount }
    municipalProjects(first: 3) { totalCount nodes { title leadBody { name } content } coverage { complete } }
    official(id: "of:00017") { name matters { totalCount } provincialProjects { totalCount } }
  }`;

  /** So long an index may take on a busy machine from its end to the first change that it takes in. */
  const STARTING_MS = 90_000;

  /** Names of rounds, and after how many versions of it each is ended. */
  const KILLS = (
    [
      ['一', 700],
      ['二', 1],
      ['三', 1_500],
    ] as const
  ).slice(0, runs(2, 3));

  async function expectTheRest(): Promise<void> {
    const { data, errors } = await demo.ask(ALL);
    expect(data.matters).toBeNull();
    expect(data.official.matters).toBeNull();
    expect(errors.map(({ path }) => path?.join('.')).sort()).toEqual(['matters', 'official.matters']);
    for (const { extensions } of errors) {
      expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNREACHABLE', subgraph: 'overview' });
    }
    expect(data.municipalProjects.coverage.complete).toBe(true);
    for (const { leadBody } of data.municipalProjects.nodes) expect(leadBody?.name).not.toBeNull();
    expect(data.official.name).toBeTruthy();
    expect(data.official.provincialProjects.totalCount).toBeGreaterThan(0);
  }

  it('costs what only it can answer; it is stopped and started by its name', async () => {
    expect(await act(demo, 'stop', 'overview')).toBe('ov:34 is down.');
    await expectTheRest();
    const ready = (await (await fetch(`${demo.hubUrl}/readyz`)).json()) as Data;
    expect(ready).toMatchObject({ status: 'ready', complete: false });
    expect(ready.subgraphs.filter(({ up }: Data) => !up)).toMatchObject([{ subgraph: 'overview' }]);
    expect(await act(demo, 'start', 'ov:34')).toBe('ov:34 serves again.');
    const { matters } = await eventually(
      async () => (await demo.ask(ALL)).data,
      (data) => data.matters !== null,
    );
    expect(matters.totalCount).toBeGreaterThan(16_000);
  });

  it('loses nothing and doubles nothing, however often it is killed while owners change', {
    timeout: PATIENCE_MS,
  }, async () => {
    const ids = volunteers.idsWhere('true', 3_000);
    const [often] = otherCity.idsWhere('true', 1) as [string];
    const versionsSince = (instant: string) =>
      readVersions(demo.dataDirectory).filter(({ validFrom }) => validFrom > instant).length;
    for (const [i, [round, reached]] of KILLS.entries()) {
      const begunAt = new Date().toISOString();
      volunteers.updateAll(new Map(ids.map((id, i) => [id, { statusText: `第${round}轮${i}` }])));
      otherCity.update(often, { title: `第${round}轮` });
      // In the midst of several pages, of an index that has to start first.
      await eventually(
        () => versionsSince(begunAt),
        (count) => count >= reached,
        STARTING_MS,
      );
      demo.processOf(OVERVIEW).kill('SIGKILL');
      otherCity.update(often, { statusText: `停机期间${round}` });
      volunteers.updateAll(new Map(ids.slice(0, 50).map((id) => [id, { statusText: `停机期间${round}` }])));
      await eventually(
        async () => (await demo.ask('{ matters { totalCount } }')).data,
        (data) => data.matters === null,
      );
      await expectTheRest();
      // The next change is made, and the next blow dealt, while it catches up.
      if (i === KILLS.length - 1) await demo.restartProcess(OVERVIEW);
      else demo.restartProcess(OVERVIEW).catch(() => {});
    }
    await untilEqualTo(OTHER_CITY);
    const indexed = await readIndexed(demo, { source: ['vp:34'] });
    expect(differingIds(indexed, await readVolunteerProjects(demo))).toEqual([]);
    expect(await sourceStatus('vp:34')).toMatchObject({ matters: indexed.size, state: 'LIVE', refused: 0 });
    expectSoundHistory();
  });
});
