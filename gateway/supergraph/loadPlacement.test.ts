import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { CITY_CODES } from '../../schema/divisions.ts';
import { PlacementError, type PlacementFile, placeSubgraphs, readPlacementFile } from './loadPlacement.ts';

const CONTRACT_PATH = fileURLToPath(
  new URL('../../schema/generated/contracts/municipal-projects.graphql', import.meta.url),
);
const CONTRACT = readFileSync(CONTRACT_PATH, 'utf8');

const file = readPlacementFile(fileURLToPath(new URL('../../schema/placement.yaml', import.meta.url)));

describe('the placement of this project', () => {
  it('has a shard for each city', () => {
    const shards = file.contracts['municipal-projects']?.shards ?? [];
    expect(shards.map(({ name }) => name)).toEqual([...CITY_CODES]);
    expect(shards.every(({ name, division }) => name === division)).toBe(true);
  });

  it('names enterprise groups by credit codes that GB 32100 holds valid', () => {
    for (const { name } of file.contracts['worker-services']?.shards ?? [])
      expect(checkCharacters(name)).toBe(name.slice(16));
  });
});

describe('placing subgraphs', () => {
  const two: PlacementFile = {
    contracts: {
      ledgers: {
        title: '台账',
        shards: [
          { name: 'a', title: '甲' },
          { name: 'b', title: '乙', division: '340100' },
        ],
      },
    },
  };
  const address = (url: string) => ({ url: `http://${url}/` });

  it('gives every subgraph and shard its endpoint, in the order of the placement', () => {
    const { placement, endpoints } = placeSubgraphs(
      ['plain', 'ledgers'],
      two,
      {
        plain: { ...address('plain'), required: false },
        ledgers: {
          shards: {
            b: { ...address('b'), timeoutMs: 9, contract: CONTRACT_PATH },
            a: { ...address('a'), required: false },
          },
          timeoutMs: 5,
          required: true,
        },
      },
      2000,
    );
    expect(endpoints.get('plain')).toEqual({ subgraph: 'plain', shard: null, url: 'http://plain/', timeoutMs: 2000 });
    expect(placement.contracts.get('ledgers')?.shards).toEqual([
      {
        name: 'a',
        title: '甲',
        division: null,
        required: false,
        contractSdl: null,
        endpoint: { subgraph: 'ledgers', shard: 'a', url: 'http://a/', timeoutMs: 5 },
      },
      {
        name: 'b',
        title: '乙',
        division: '340100',
        required: true,
        contractSdl: CONTRACT,
        endpoint: { subgraph: 'ledgers', shard: 'b', url: 'http://b/', timeoutMs: 9 },
      },
    ]);
  });

  it('has an epoch of the names alone', () => {
    const epochOf = (placed: PlacementFile, host: string) => {
      const names = placed.contracts.ledgers?.shards.map(({ name }) => name) ?? [];
      const shards = Object.fromEntries(names.map((name) => [name, address(host)]));
      return placeSubgraphs(['ledgers'], placed, { ledgers: { shards, required: false } }, 1).placement.epoch;
    };
    const three = {
      contracts: {
        ledgers: { title: '台账', shards: [...(two.contracts.ledgers?.shards ?? []), { name: 'c', title: '丙' }] },
      },
    };
    expect(epochOf(two, 'here')).toBe(epochOf(two, 'there'));
    expect(epochOf(three, 'here')).not.toBe(epochOf(two, 'here'));
  });

  it('says all that does not fit, a line each', () => {
    const place = () =>
      placeSubgraphs(
        ['plain', 'sharded', 'ledgers'],
        two,
        {
          sharded: { shards: {}, required: false },
          ledgers: {
            shards: { a: { ...address('a'), contract: 'no/such.graphql' }, x: address('x') },
            required: false,
          },
          none: { ...address('n'), required: false },
        },
        1,
      );
    expect(place).toThrow(PlacementError);
    expect(place).toThrow(
      [
        'subgraphs.none: the supergraph has no such subgraph.',
        'subgraphs.plain: expected its address, got nothing.',
        'subgraphs.sharded: expected url, its contract is not sharded.',
        'subgraphs.ledgers.shards.x: the placement has no such shard.',
        "subgraphs.ledgers.shards.a.contract: expected the SDL of a contract in no/such.graphql: ENOENT: no such file or directory, open 'no/such.graphql'",
        'subgraphs.ledgers.shards.b: expected an address (乙), got nothing.',
      ].join('\n'),
    );
  });
});

/** The two check characters of an 18-character credit code: of the organisation code (position 17) and of all (18). */
function checkCharacters(code: string): string {
  const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
  const weights = [3, 7, 9, 10, 5, 8, 4, 2];
  const digitOf = (character: string) => Number.parseInt(character, 36);
  const inner = 11 - (weights.reduce((sum, weight, index) => sum + weight * digitOf(code[8 + index] ?? ''), 0) % 11);
  const outer = [...code.slice(0, 17)].reduce(
    (sum, character, index) => sum + alphabet.indexOf(character) * (3 ** index % 31),
    0,
  );
  return `${inner === 10 ? 'X' : inner % 11}${alphabet[(31 - (outer % 31)) % 31]}`;
}
