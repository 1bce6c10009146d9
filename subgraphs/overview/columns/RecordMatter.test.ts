import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleContract } from '../../../schema/contract.ts';
import { subgraphSchema } from '../../kit/server/startSubgraph.ts';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';

let index: ServedIndex;

beforeAll(async () => {
  index = await serveIndex(databases[0] as TestDatabase, sampleIndexRows(40));
});
afterAll(async () => index?.stop());

/** Fields of a matter, each with what can be selected of it. */
function matterFields(): [name: string, selection: string][] {
  const type = subgraphSchema(assembleContract('overview'), {}).getType('VolunteerProject');
  if (!isObjectType(type)) throw new Error('Expected an object type.');
  const below: Record<string, string> = {
    category: '{ code label }',
    channel: '{ code }',
    division: '{ code name }',
    leadBody: '{ id name }',
    leadOfficial: '{ id name }',
    deadline: '{ raw date precision original extensionCount workingDaysAdded }',
    lateness: '{ state rule inputs { name value } workingDaysLate asOf }',
    source: '{ id name }',
  };
  const parts = ['raw', 'date', 'precision', 'original', 'extensionCount', 'workingDaysAdded'];
  return [
    ...Object.keys(type.getFields()).map((name): [string, string] => [name, `${name} ${below[name] ?? ''}`]),
    ...parts.map((part): [string, string] => [`deadline.${part}`, `deadline { ${part} }`]),
  ];
}

describe('a matter of a record', () => {
  it('answers every field from memory as from the database', async () => {
    for (const orderBy of ['UPDATED_DESC', 'CLOSED_ASC']) {
      for (const [name, selection] of matterFields()) {
        const alone = await index.data(`{ matters(orderBy: ${orderBy}, first: 40) { nodes { ${selection} } } }`);
        // `matches` looks into all texts: rows are read whole.
        const whole = await index.data(
          `{ matters(orderBy: ${orderBy}, first: 40) { edges { matches { field } } nodes { ${selection} } } }`,
        );
        expect(alone.matters.nodes, name).toEqual(whole.matters.nodes);
        expect(alone.matters.nodes).toHaveLength(40);
      }
    }
  });
});
