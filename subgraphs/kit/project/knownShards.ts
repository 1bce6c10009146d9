import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { ContractName } from '../../../schema/contract.ts';
import { cityOf } from '../../../schema/divisions.ts';

export interface KnownShard {
  /** As ids have it: `340200`, or a credit code. */
  name: string;
  /** In the reader's language: 芜湖市. */
  title: string;
}

/** Shards of a contract as the placement has them, in its order; none if its rows are in one place. */
export function knownShards(contract: ContractName): KnownShard[] {
  const text = readFileSync(new URL('../../../schema/placement.yaml', import.meta.url), 'utf8');
  const { contracts } = parse(text) as { contracts: Record<string, { shards: KnownShard[] }> };
  return (contracts[contract]?.shards ?? []).map(({ name, title }) => ({ name, title }));
}

/**
 * The shards that somebody may have meant: those with the text in their title, else the city that the code lies in, else
 * those that begin most alike. `芜湖` → 340200; `340207` → 340200; `340299` → 340200; `34` → each city.
 */
export function nearestShards(given: string, shards: readonly KnownShard[]): KnownShard[] {
  const titled = shards.filter(({ title }) => given !== '' && (title.includes(given) || given.startsWith(title)));
  if (titled.length > 0) return titled;
  const city = cityOf(given);
  const around = shards.filter(({ name }) => name === city);
  if (around.length > 0) return around;
  const alike = shards.map(({ name }) => commonStart(name, given));
  const most = Math.max(...alike);
  return shards.filter((_, index) => alike[index] === most);
}

function commonStart(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
