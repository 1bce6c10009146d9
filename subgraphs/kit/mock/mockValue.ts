import { type GraphQLLeafType, isEnumType } from 'graphql';
import { findDivision } from '../../../schema/divisions.ts';
import { addDays, yearOf } from '../calendar/isoDate.ts';
import { MOCK_NAMES } from './mockNames.ts';

/** What a made-up value is of. `seed` names the object, so that the same is answered whenever it is asked for. */
export interface ValueAsked {
  typeName: string;
  field: string;
  seed: string;
  today: string;
}

/** A valid value of a leaf type, as sensible as its name lets it be. */
export function mockValue(type: GraphQLLeafType, asked: ValueAsked): unknown {
  const { field, seed, today } = asked;
  const number = hashOf(`${seed}.${field}`);
  if (isEnumType(type)) {
    if (asked.typeName === 'Division' && field === 'level') return findDivision(seed)?.level ?? 'TOWNSHIP';
    const values = type.getValues();
    return values[number % values.length]?.value;
  }
  switch (type.name) {
    case 'Boolean':
      return number % 2 === 0;
    case 'Int':
      return field === 'year' ? yearOf(today) : number % 100;
    case 'Float':
      return (number % 100) / 100;
    case 'Date':
      return addDays(today, -(number % 300));
    case 'DateTime':
      return `${addDays(today, -(number % 300))}T08:00:00.000Z`;
    case 'Decimal':
      return String((number % 1000) * 100);
    case 'ID':
      return seed;
    default:
      return textOf(asked, number);
  }
}

function textOf({ typeName, field, seed }: ValueAsked, number: number): string {
  switch (field) {
    case 'name':
      return findDivision(seed)?.name ?? MOCK_NAMES.get(seed) ?? `模拟${typeName} ${seed}`;
    case 'creditCode':
      return seed;
    case 'post':
      return '副市长';
    case 'officePhone':
      return '0550-0000000';
    case 'address':
      return `示例路${(number % 200) + 1}号`;
    case 'unit':
      return '个';
    case 'url':
      return 'https://example.org/';
    case 'key':
      return `k${number % 10}`;
    default:
      return `模拟数据 ${field}`;
  }
}

/** A number that is the same for the same text. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
