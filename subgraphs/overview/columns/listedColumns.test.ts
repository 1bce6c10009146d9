import { isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assembleContract } from '../../../schema/contract.ts';
import { createContext } from '../../kit/server/context.ts';
import { noteFields } from '../../kit/server/selectedFields.ts';
import { subgraphSchema } from '../../kit/server/startSubgraph.ts';
import { databases, type TestDatabase } from '../../kit/testing/databases.ts';
import { sampleIndexRows } from '../testing/indexRows.ts';
import { type ServedIndex, serveIndex } from '../testing/servedIndex.ts';
import { listedColumns } from './listedColumns.ts';

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

describe('the columns that are read of the rows of a list', () => {
  it('are all that any field needs: alone it answers as beside one that needs whole rows', async () => {
    for (const orderBy of ['UPDATED_DESC', 'CLOSED_ASC']) {
      for (const [name, selection] of matterFields()) {
        const alone = await index.data(`{ matters(orderBy: ${orderBy}, first: 40) { nodes { ${selection} } } }`);
        const whole = await index.data(
          `{ matters(orderBy: ${orderBy}, first: 40) { edges { matches { field } } nodes { ${selection} } } }`,
        );
        expect(alone.matters.nodes, name).toEqual(whole.matters.nodes);
        expect(alone.matters.nodes).toHaveLength(40);
      }
    }
  });

  it('are no texts that nobody asked for, and all if a field looks into them', () => {
    const columnsOf = (query: string) => {
      const context = createContext('2021-06-17', '', { id: '', system: '', shard: null, name: '' });
      noteFields(parse(query), context);
      return listedColumns(context);
    };
    expect(columnsOf('{ matters { nodes { t: title } } }')).toContain('title');
    expect(columnsOf('{ matters { nodes { id } } }')).not.toContain('title');
    expect(columnsOf('{ matters { edges { matches { field } } } }')).toBeNull();
  });
});
