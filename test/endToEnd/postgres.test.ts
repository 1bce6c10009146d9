/** The same province with all its ledgers in PostgreSQL, a schema each. */
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { askFigures } from '../../subgraphs/demo/figures/askFigures.ts';
import { startTestDemo, type TestDemo } from '../support/demo.ts';

let demo: TestDemo;
beforeAll(async () => {
  const databaseUrl = await (await fetch(inject('postgresStarter'))).text();
  demo = await startTestDemo({ databaseUrl });
});
afterAll(() => demo?.stop());

describe('the province in PostgreSQL', () => {
  it('answers every figure of the article', async () => {
    const asked = await askFigures(`${demo.hubUrl}/graphql`);
    expect(
      asked.filter(({ holds }) => !holds).map(({ figure, found, problem }) => [figure.operation, found, problem]),
    ).toEqual([]);
  });

  it.each([
    ['provincialProjects', 'DEADLINE_DESC'],
    ['municipalProjects', 'CLOSED_ASC'],
    ['volunteerProjects', 'LAST_REPORT_DESC'],
    ['workerServices', 'UPDATED_ASC'],
    ['enterpriseRequests', 'REGISTERED_DESC'],
    ['workerMeetings', 'HELD_DESC'],
  ])('pages through %s by %s: every row once', async (list, orderBy) => {
    const type = list === 'workerMeetings' ? 'MeetingOrder' : 'MatterOrder';
    const query = `query($after: String, $orderBy: ${type}!) { ${list}(orderBy: $orderBy, first: 500, after: $after) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    const ids: string[] = [];
    let after: string | null = null;
    let total = 0;
    do {
      const { data, errors } = await demo.ask(query, { after, orderBy });
      expect(errors).toEqual([]);
      const { nodes, pageInfo, totalCount } = data[list];
      for (const { id } of nodes) ids.push(id);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
      total = totalCount;
    } while (after !== null);
    expect(ids).toHaveLength(total);
    expect(new Set(ids).size).toBe(total);
    expect(total).toBeGreaterThan(100);
  });
});
