import { sourceId } from '../../../schema/contract.ts';
import type { CityProject } from '../project/CityProject.ts';
import { compactText } from './table/cleanText.ts';

/** A list's number as it is compared: `１２.0` → `12`, `（一）` → `(一)`. */
export function normalizeNumber(text: string): string {
  return compactText(text)
    .replace(/^(\d+)\.0+$/, '$1')
    .replace(/[.、．]$/, '');
}

/** Id of the matter with a number in a list: `mp:340200:2021-12`. Ids are ASCII: `(一)` → `_28__4e00__29_`. */
export function matterId(
  { contract, shard }: Pick<CityProject, 'contract' | 'shard'>,
  listKey: string,
  number: string,
): string {
  const local = number.replace(/[^A-Za-z0-9.-]/gu, (character) => `_${character.codePointAt(0)?.toString(16)}_`);
  return `${sourceId(contract, shard)}:${listKey}-${local}`;
}
