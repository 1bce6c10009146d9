import { describe, expect, it } from 'vitest';
import { readShardedContract } from '../contract.ts';
import { TEST_CONTRACT } from '../testing/contractServer.ts';
import { ProgramCache } from './programs.ts';

const contract = readShardedContract(TEST_CONTRACT);
const QUERY = `query($first: Int!, $total: Boolean!) {
  municipalProjects(first: $first) { nodes { id leadBody { municipalProjects { totalCount } } } totalCount @include(if: $total) }
}`;

describe('Programs', () => {
  const cache = new ProgramCache(contract, 10);
  const prepare = (variables: Record<string, unknown>) => cache.sourceOf(QUERY).prepare(variables);

  it('are compiled once for each text and values of its conditions, whatever the other variables', () => {
    const { program } = prepare({ first: 1, total: true });
    expect(prepare({ first: 2, total: true }).program).toBe(program);
    expect(prepare({ first: 1, total: false }).program).not.toBe(program);
    expect(prepare({ first: 1, total: false }).program).toBe(prepare({ first: 3, total: false }).program);
  });

  it('are plain frozen data', () => {
    const { program } = prepare({ first: 1, total: true });
    expect(JSON.parse(JSON.stringify(program))).toEqual(program);
    expect(() => Object.assign(program.pieces[0] as object, { id: 7 })).toThrow(TypeError);
  });

  it('ask a shard for rows without what the hub makes, and for cut entities by their key', () => {
    const { program } = prepare({ first: 1, total: true });
    expect(program.pieces.map(({ on, field, selection }) => [on, field, selection])).toEqual([
      ['Organization', 'municipalProjects', '{_h_totalCount:totalCount}'],
      [
        null,
        'municipalProjects',
        '{_h_edges:edges{_h_cursor:cursor} _h_pageInfo:pageInfo{_h_hasNextPage:hasNextPage} nodes:nodes{id leadBody{_h_id:id}}}',
      ],
      [
        null,
        'municipalProjects',
        '{_h_totalCount:totalCount _h_edges:edges{_h_cursor:cursor} _h_pageInfo:pageInfo{_h_hasNextPage:hasNextPage} nodes:nodes{id leadBody{_h_id:id}}}',
      ],
      [null, 'municipalProjects', '{_h_totalCount:totalCount}'],
    ]);
  });

  it('do not grow faster than the text, however deep cuts lie in cuts', () => {
    let selection = 'totalCount';
    for (let depth = 0; depth < 12; depth += 1) {
      selection = `totalCount nodes { leadBody { municipalProjects { ${selection} } } }`;
    }
    const { program } = cache.sourceOf(`{ municipalProjects { ${selection} } }`).prepare({});
    expect(program.pieces.length).toBeLessThanOrEqual(3 * 13);
  });
});
