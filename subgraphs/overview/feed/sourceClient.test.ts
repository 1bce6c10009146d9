import { Agent } from 'undici';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { databases } from '../../kit/testing/databases.ts';
import { dueOn, matterRow } from '../../kit/testing/matterRow.ts';
import type { FollowedSource } from './FeedStore.ts';
import type { SourceFailure } from './SourceFailure.ts';
import { createSourceClient, type SourceClient } from './sourceClient.ts';
import {
  errorAt,
  type FakeOwner,
  hangs,
  type OwnerAnswer,
  type OwnerRequest,
  sends,
  startFakeOwner,
} from './testing/fakeOwner.ts';
import { serveCity } from './testing/kitOwner.ts';
import { createManualClock, type ManualClock } from './testing/manualClock.ts';

const CITY: Omit<FollowedSource, 'url'> = {
  ...{ id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市' },
};
const OPTIONS = { requestTimeoutMs: 20_000, maxAnswerBytes: 1_000_000 };
const never = new AbortController().signal;
const id = (n: number) => `mp:340100:${String(n).padStart(4, '0')}`;
const ids = (count: number) => Array.from({ length: count }, (_, i) => id(i + 1));

function failureOf(asked: Promise<unknown>): Promise<Pick<SourceFailure, 'reason' | 'message'> | undefined> {
  return asked.then(
    () => undefined,
    ({ reason, message }: SourceFailure) => ({ reason, message }),
  );
}

describe('an owner', () => {
  let agent: Agent;
  let owner: FakeOwner;
  let clock: ManualClock;
  let client: SourceClient;

  beforeEach(async () => {
    agent = new Agent();
    owner = await startFakeOwner('municipal-projects');
    clock = createManualClock();
    client = createSourceClient(agent, { ...CITY, url: owner.url }, OPTIONS, clock);
  });
  afterEach(async () => {
    await agent.destroy();
    await owner.stop();
  });

  const fill = (count: number) => {
    for (const one of ids(count)) owner.put(one);
  };
  const answerTo = (
    kind: OwnerRequest['kind'],
    answer: OwnerAnswer | ((request: OwnerRequest) => OwnerAnswer | undefined),
  ) => {
    owner.answer = (request) => {
      if (request.kind !== kind) return undefined;
      return typeof answer === 'function' ? answer(request) : answer;
    };
  };

  describe('asked for changes', () => {
    it('gives them from a cursor on', async () => {
      fill(3);
      const page = await client.readChanges(null, 2, never);
      expect(page).toMatchObject({ kind: 'page', hasMore: true, changes: [{ id: id(1) }, { id: id(2) }] });
      if (page.kind !== 'page') return;
      expect(await client.readChanges(page.endCursor, 2, never)).toMatchObject({
        ...{ kind: 'page', hasMore: false, changes: [{ id: id(3), deleted: false }] },
      });
      expect(owner.requests.map(({ headers }) => headers['x-guatu-shard'])).toEqual(['340100', '340100']);
    });

    it('is refilled if it refuses the cursor, and fails if it refuses the start', async () => {
      fill(1);
      owner.epoch = 'e2';
      expect(await client.readChanges('e1/1', 10, never)).toEqual({ kind: 'refilled' });
      answerTo('changes', { data: null, errors: [errorAt(['matterChanges'], 'No.', 'INVALID_CURSOR')] });
      expect(await failureOf(client.readChanges(null, 10, never))).toEqual({
        ...{ reason: 'FAILED', message: 'mp:340100 answered with an error: No. (INVALID_CURSOR)' },
      });
    });

    it.each<[reason: string, answer: OwnerAnswer]>([
      ['FAILED', { data: null, errors: [errorAt(['matterChanges'])] }],
      ['FAILED', { data: { matterChanges: null }, errors: [errorAt(['matterChanges'])] }],
      ['FAILED', { errors: [errorAt(undefined)], status: 500 }],
      ['REFUSED', { errors: [errorAt(undefined, 'This is shard 340200.', 'WRONG_SHARD')], status: 500 }],
      ['OUTDATED_CONTRACT', { errors: [errorAt(undefined, 'No field.', 'GRAPHQL_VALIDATION_FAILED')], status: 400 }],
      ['OUTDATED_CONTRACT', { errors: [{ message: 'No field matterChanges.' }] }],
      ['BROKEN_CONTRACT', { data: {} }],
      ['BROKEN_CONTRACT', { data: { matterChanges: [] } }],
      ['BROKEN_CONTRACT', { data: { matterChanges: { changes: [], endCursor: null, hasMore: false } } }],
      ['BROKEN_CONTRACT', { data: { matterChanges: { changes: [{ id: 7 }], endCursor: 'c', hasMore: false } } }],
      ['BROKEN_CONTRACT', sends(200, 'text/html', '<html>')],
      ['FAILED', sends(503, 'text/html', '<html>')],
    ])('fails: %s for %j', async (reason, answer) => {
      owner.answer = () => answer;
      expect(await failureOf(client.readChanges('c1', 10, never))).toMatchObject({ reason });
    });

    it('fails if it would be asked for the same page for ever, or gives more than was asked for', async () => {
      const change = { id: id(1), deleted: false, at: '2021-06-17T01:02:03.000Z' };
      const page = (value: object) => answerTo('changes', { data: { matterChanges: value } });
      page({ changes: [], endCursor: 'c1', hasMore: true });
      const message = 'mp:340100: expected another endCursor after a page with changes.';
      expect(await failureOf(client.readChanges('c1', 10, never))).toEqual({ reason: 'BROKEN_CONTRACT', message });
      page({ changes: [change], endCursor: 'c1', hasMore: false });
      expect(await failureOf(client.readChanges('c1', 10, never))).toEqual({ reason: 'BROKEN_CONTRACT', message });
      page({ changes: [change, change], endCursor: 'c2', hasMore: false });
      expect(await failureOf(client.readChanges('c1', 1, never))).toEqual({
        ...{ reason: 'BROKEN_CONTRACT', message: 'mp:340100: expected 1 changes at most, got 2.' },
      });
    });
  });

  describe('asked for matters', () => {
    const read = (asked: readonly string[], insists = false) => client.readMatters(asked, insists, never);
    const idsIn = ({ matters }: { matters: readonly { id: string }[] }) => matters.map((matter) => matter.id);
    const sizes = () => owner.requests.map((request) => request.ids.length);
    const entitiesOf = ({ ids: asked }: OwnerRequest) => asked.map((one) => owner.entities.get(one) ?? null);

    it('gives them in batches, and what it has no more as removed', async () => {
      fill(1_100);
      owner.entities.delete(id(7));
      const found = await read(ids(1_100));
      expect(sizes()).toEqual([500, 500, 100]);
      expect(idsIn(found)).toEqual(ids(1_100).filter((one) => one !== id(7)));
      expect(found).toMatchObject({ removed: [id(7)], refused: [] });
    });

    it('is not asked for nothing', async () => {
      expect(await read([])).toEqual({ matters: [], removed: [], refused: [] });
      expect(sizes()).toEqual([]);
    });

    it('has a malformed one refused, and the others taken', async () => {
      fill(3);
      owner.put(id(2), { registeredOn: 'soon' });
      const found = await read(ids(3));
      expect(idsIn(found)).toEqual([id(1), id(3)]);
      expect(found.refused).toEqual([{ id: id(2), reason: 'expected a date such as 2021-06-17 at registeredOn' }]);
      expect(sizes()).toEqual([3]);
    });

    it('is asked once more for each that it failed at', async () => {
      fill(4);
      // One poison matter spoils what was loaded with it.
      answerTo('matters', (request) => {
        const errors = request.ids.includes(id(3))
          ? request.ids.flatMap((one, i) => (one === id(1) ? [] : [errorAt(['_entities', i, 'deadline'])]))
          : [];
        return { data: { _entities: entitiesOf(request) }, ...(errors.length > 0 ? { errors } : {}) };
      });
      const found = await read(ids(4));
      expect(idsIn(found)).toEqual([id(1), id(2), id(4)]);
      expect(found.refused).toEqual([{ id: id(3), reason: 'Not today. (INTERNAL_SERVER_ERROR)' }]);
      expect(sizes()).toEqual([4, 1, 1, 1]);
    });

    it.each<[why: string, answer: OwnerAnswer]>([
      ['an error for all', { data: null, errors: [errorAt(['_entities'])] }],
      ['an error without a place', { data: { _entities: [null, null, null] }, errors: [errorAt(undefined)] }],
      ['another number of entities', { data: { _entities: [null] } }],
      ['no list', { data: { _entities: {} } }],
      ['nothing', { data: {} }],
      ['an answer that is none', sends(500, 'text/plain', 'Oh!')],
      ['an answer too long', sends(200, 'application/json', `{"data":{"_entities":["${'x'.repeat(1_100_000)}"]}}`)],
    ])('is asked one by one if one of them makes it answer with %s', async (_why, answer) => {
      fill(3);
      answerTo('matters', (request) =>
        request.ids.includes(id(2)) ? (request.ids.length === 1 ? sends(500, 'text/plain', 'Oh!') : answer) : undefined,
      );
      const found = await read(ids(3));
      expect(idsIn(found)).toEqual([id(1), id(3)]);
      expect(found.refused).toMatchObject([{ id: id(2) }]);
    });

    it('fails if it can give none of many, and is not asked for all of them', async () => {
      fill(100);
      answerTo('matters', (request) => ({
        data: { _entities: request.ids.map(() => null) },
        errors: request.ids.map((_, i) => errorAt(['_entities', i])),
      }));
      expect(await failureOf(read(ids(100)))).toEqual({
        reason: 'FAILED',
        message: 'None of 8 matters could be read: Not today. (INTERNAL_SERVER_ERROR)',
      });
      expect(sizes()).toEqual([100, 1, 1, 1, 1, 1, 1, 1, 1]);
    });

    it('fails if it fails as a whole, be it at one', async () => {
      fill(2);
      answerTo('matters', { data: null, errors: [errorAt(['_entities'])] });
      const failure = {
        reason: 'FAILED',
        message: 'mp:340100 answered with an error: Not today. (INTERNAL_SERVER_ERROR)',
      };
      expect(await failureOf(read(ids(1)))).toEqual(failure);
      expect(await failureOf(read(ids(2)))).toEqual(failure);
    });

    it('has all that it cannot give refused if the index insists', async () => {
      fill(20);
      answerTo('matters', { data: null, errors: [errorAt(['_entities'])] });
      const { matters, refused } = await read(ids(20), true);
      expect(matters).toEqual([]);
      expect(refused.map((one) => one.id)).toEqual(ids(20));
    });

    it.each<[reason: string, answer: OwnerAnswer]>([
      ['TIMED_OUT', hangs],
      ['UNREACHABLE', { by: (response) => response.destroy() }],
      ['REFUSED', { errors: [errorAt(undefined, 'This is shard 340200.', 'WRONG_SHARD')] }],
    ])('fails, and no matter is to blame: %s', async (reason, answer) => {
      fill(3);
      owner.answer = () => answer;
      const options = reason === 'TIMED_OUT' ? { ...OPTIONS, requestTimeoutMs: 50 } : OPTIONS;
      client = createSourceClient(agent, { ...CITY, url: owner.url }, options, clock);
      for (const insists of [false, true]) {
        expect(await failureOf(read(ids(3), insists))).toMatchObject({ reason });
      }
      expect(sizes()).toEqual([3, 3]);
    });
  });

  describe('with an older contract', () => {
    const withoutYear = { name: '户数', unit: '户', target: '10', actual: '5', yearEndOnly: false };
    const refusesYear = ({ query }: OwnerRequest): OwnerAnswer | undefined =>
      / year\b/.test(query)
        ? { errors: [errorAt(undefined, 'Cannot query "year".', 'GRAPHQL_VALIDATION_FAILED')], status: 400 }
        : undefined;

    it('is asked without what it does not know, and tried with it later', async () => {
      owner.put(id(1), { indicators: [withoutYear] });
      owner.answer = refusesYear;
      const asksForYear = () => owner.requests.map(({ query }) => / year\b/.test(query));
      const expected = { matters: [{ id: id(1), indicators: [{ ...withoutYear, year: null }] }], refused: [] };
      expect(await client.readMatters([id(1)], false, never)).toMatchObject(expected);
      expect(await client.readMatters([id(1)], false, never)).toMatchObject(expected);
      expect(asksForYear()).toEqual([true, false, false]);

      owner.answer = undefined;
      owner.put(id(1), { indicators: [{ ...withoutYear, year: 2022 }] });
      clock.advance(600_000);
      expect(await client.readMatters([id(1)], false, never)).toMatchObject({
        ...{ matters: [{ id: id(1), indicators: [{ ...withoutYear, year: 2022 }] }] },
      });
      expect(asksForYear()).toEqual([true, false, false, true]);
    });

    it('fails if it knows too little', async () => {
      const errors = [errorAt(undefined, 'Cannot query "leads".', 'GRAPHQL_VALIDATION_FAILED')];
      owner.answer = () => ({ errors, status: 400 });
      expect(await failureOf(client.readMatters([id(1)], true, never))).toEqual({
        reason: 'OUTDATED_CONTRACT',
        message: 'mp:340100 answered with an error: Cannot query "leads". (GRAPHQL_VALIDATION_FAILED)',
      });
    });
  });

  it('must be one that holds matters', () => {
    const source = { ...CITY, system: 'directory', url: owner.url };
    expect(() => createSourceClient(agent, source, OPTIONS, clock)).toThrow(
      'Expected a system with matters (provincial-projects, municipal-projects, volunteer-centers, worker-services, ' +
        'enterprise-requests), got "directory".',
    );
  });
});

describe.each([
  ['provincial-projects', 'ProvincialProject'],
  ['municipal-projects', 'MunicipalProject'],
  ['volunteer-centers', 'VolunteerProject'],
  ['worker-services', 'WorkerService'],
  ['enterprise-requests', 'EnterpriseRequest'],
])('an owner of %s', (system, type) => {
  it('is asked for its own type', async () => {
    const agent = new Agent();
    const owner = await startFakeOwner(system);
    const source = { id: 'xx:34', system, shard: null, name: '台账', url: owner.url };
    const client = createSourceClient(agent, source, OPTIONS, createManualClock());
    owner.put('xx:34:1');
    expect(await client.readMatters(['xx:34:1'], false, never)).toMatchObject({ matters: [{ __typename: type }] });
    expect(owner.requests[0]?.representations).toEqual([{ __typename: type, id: 'xx:34:1' }]);
    expect(owner.requests[0]?.headers).not.toHaveProperty('x-guatu-shard');
    await agent.destroy();
    await owner.stop();
  });
});

describe.each(databases)('a ledger on the kit over $dialect', (on) => {
  it('gives its matters in the form that the index relies on', async () => {
    const agent = new Agent();
    const row = matterRow(id(1), {
      deadline: dueOn('2021-06-30'),
      category: { code: 'parking', label: '停车' },
      leadBody: '91340100000000019A',
      cooperatingBodies: ['113400000000000278'],
      leads: [
        {
          ...{ official: 'of:00001', tenure: 'te:1', post: '局长', leaderLevel: 'COUNTY', chief: true },
          ...{ from: '2021-01-04', to: null },
        },
      ],
      indicators: [
        {
          ...{ name: '户数', unit: '户', target: '100', year: 2022, yearEndOnly: false },
          readings: [{ asOf: '2021-05-31', actual: '12.5' }],
        },
      ],
      measures: [{ ordinal: 1, text: '施工', body: null, dueOn: null, doneOn: null }],
      evidence: [{ title: '照片', url: null, addedAt: '2021-03-01T01:02:03.000Z' }],
    });
    const city = await serveCity(on, [row, matterRow(id(2))]);
    const client = createSourceClient(agent, { ...CITY, url: city.url }, OPTIONS, createManualClock());
    const changes = await client.readChanges(null, 10, never);
    expect(changes).toMatchObject({ kind: 'page', changes: [{ id: id(1) }, { id: id(2) }], hasMore: false });
    const { matters, removed, refused } = await client.readMatters([id(1), id(2), id(3)], false, never);
    expect({ removed, refused }).toEqual({ removed: [id(3)], refused: [] });
    expect(matters).toMatchObject([
      {
        ...{ __typename: 'MunicipalProject', id: id(1), category: row.category, leadBody: { id: row.leadBody } },
        deadline: { raw: '2021-06-30', date: '2021-06-30', precision: 'DAY', original: null, extensionCount: 0 },
        leads: [{ official: { id: 'of:00001' }, from: '2021-01-04', to: null, chief: true }],
        indicators: [{ name: '户数', unit: '户', year: 2022, target: '100', actual: '12.5', yearEndOnly: false }],
        measures: [{ body: null }],
        evidence: [{ addedAt: '2021-03-01T01:02:03.000Z' }],
      },
      { id: id(2), deadline: null, leads: [], registeredOn: '2021-01-04' },
    ]);

    const other = { ...CITY, shard: '340200', url: city.url };
    expect(
      await failureOf(createSourceClient(agent, other, OPTIONS, createManualClock()).readChanges(null, 1, never)),
    ).toMatchObject({ reason: 'REFUSED' });
    await agent.destroy();
    await city.stop();
  });
});
