import { readFileSync } from 'node:fs';
import { buildSchema, isEnumType, parse, print, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readSavedQuestions } from '../readSavedQuestions.ts';
import { addCoverage } from './addCoverage.ts';
import { GAP_EFFECTS } from './gapEffects.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

function withCoverage(query: string): string {
  const document = addCoverage(parse(query), SCHEMA);
  expect(validate(SCHEMA, document)).toEqual([]);
  return print(document).replace(/\s+/g, ' ');
}
const WHOLE =
  'coverage { complete asOf missing { system shard name reason since staleAsOf } outdated { name unknown } }';

describe('coverage in a query', () => {
  it('is asked whole of each list and statistic that has one', () => {
    expect(withCoverage('{ a: matters { totalCount } official(id: "x") { matterStats { total { count } } } }')).toBe(
      `{ a: matters { totalCount ${WHOLE} } official(id: "x") { matterStats { total { count } ${WHOLE} } } }`,
    );
    expect(withCoverage('{ matters { coverage { complete } } }')).toContain(WHOLE);
  });

  it('is not asked for each row of a list, nor where its name is taken', () => {
    const rows = '{ divisions { matters { totalCount } } }';
    expect(withCoverage(rows)).toBe(rows);
    const taken = '{ matters { coverage: totalCount } }';
    expect(withCoverage(taken)).toBe(taken);
  });

  it('leaves every saved question one that fits the schema', () => {
    for (const { query } of readSavedQuestions()) withCoverage(query);
  });
});

describe('gaps', () => {
  it('have an effect for each reason of the schema', () => {
    const reasons = SCHEMA.getType('GapReason');
    expect(
      isEnumType(reasons) &&
        reasons
          .getValues()
          .map(({ name }) => name)
          .sort(),
    ).toEqual(Object.keys(GAP_EFFECTS).sort());
  });
});
