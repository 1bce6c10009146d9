/** The check of a contract that one system holds: it has no shards, and its own schema is composed with the others. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkHolder } from '../kit/conformance/checkHolder.ts';
import { type Mutant, startMutant } from '../kit/conformance/testing/startMutant.ts';
import { databases, type TestDatabase } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph, TODAY } from '../kit/testing/servedSubgraph.ts';
import { fillProvincialProjects, provincialProjects } from './subgraph.ts';

const source = { id: 'pp:34', system: 'provincial-projects', shard: null, name: '省级民生项目台账' };

describe('a check of the provincial ledger', () => {
  let served: ServedSubgraph;
  let mutant: Mutant;
  beforeAll(async () => {
    served = await serveSubgraph(
      provincialProjects,
      databases[0] as TestDatabase,
      (database) => fillProvincialProjects(database, { projects: [], campaigns: [] }, new Map()),
      source,
    );
    mutant = await startMutant(served.url);
  });
  afterAll(async () => {
    await mutant?.stop();
    await served?.stop();
  });

  const check = (url: string, only?: string[]) =>
    checkHolder({ url, contract: 'provincial-projects', today: TODAY, now: () => 0, only });

  it('passes an empty one, and says what was not tried for want of rows', async () => {
    const report = await check(served.url);
    expect(report.cases.filter(({ outcome }) => outcome === 'FAILED' || outcome === 'WARNING')).toEqual([]);
    const outcomes = new Map(report.cases.map(({ code, outcome, note }) => [code, `${outcome}: ${note}`]));
    expect(outcomes.get('COMPOSES')).toBe('PASSED: null');
    expect(outcomes.get('FILTERS')).toBe('NOT_TRIED: no rows');
    expect(outcomes.get('WRONG_SHARD_REFUSED')).toBe('NOT_TRIED: a contract without shards');
    expect(report.quality).toMatchObject({ score: null, rows: 0 });
    expect(report.passed).toBe(true);
  });

  it('finds a schema that does not compose with the others', async () => {
    mutant.mutation = {
      answer: ({ body }) => {
        if (body.data?._service)
          body.data._service.sdl = body.data._service.sdl.replace('status: MatterStatus!', 'status: Int!');
      },
    };
    const { cases } = await check(mutant.url, ['COMPOSES']);
    expect(cases).toMatchObject([{ code: 'COMPOSES', outcome: 'FAILED' }]);
    expect(cases[0]?.faults[0]?.came).toContain('status');
  });
});
