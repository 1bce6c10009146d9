import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { readExampleQueries, readQuestions } from './savedQueries.ts';

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));

/** The variables of the operations of a query that it cannot do without. */
function requiredVariables(query: string): string[] {
  const operations = parse(query).definitions.filter((it) => it.kind === 'OperationDefinition');
  return operations
    .flatMap(({ variableDefinitions = [] }) => variableDefinitions)
    .filter(({ type, defaultValue }) => type.kind === 'NonNullType' && defaultValue === undefined)
    .map(({ variable }) => variable.name.value);
}

describe('saved queries', () => {
  it('have a name of their own each, by which an address finds them', () => {
    const names = [...readExampleQueries(), ...readQuestions()].map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(readExampleQueries().length).toBeGreaterThanOrEqual(8);
  });
});

describe('each example query', () => {
  it.each(readExampleQueries().map((example) => [example.name, example] as const))(
    '%s fits the schema, runs without variables and says in Chinese what it asks',
    (_, { title, query }) => {
      expect(validate(schema, parse(query))).toEqual([]);
      expect(title).toMatch(/\p{Script=Han}/u);
      expect(requiredVariables(query)).toEqual([]);
    },
  );
});

describe('each question', () => {
  const questions = readQuestions().map((question, i) => [question.name, question, i + 1] as const);

  it('is one of fifteen, in the order of their numbers', () => {
    expect(questions.map(([, { title }]) => Number.parseInt(title, 10))).toEqual(
      Array.from({ length: 15 }, (_, i) => i + 1),
    );
  });

  it.each(questions)(
    '%s fits the schema, names its one operation by its number, and is short of no variable',
    (name, { query, variables }, number) => {
      const document = parse(query);
      expect(validate(schema, document)).toEqual([]);
      const operations = document.definitions.filter((it) => it.kind === 'OperationDefinition');
      expect(operations.map((it) => it.name?.value)).toEqual([
        expect.stringMatching(new RegExp(`^Q${name.slice(0, 2)}_\\w+$`)),
      ]);
      expect(Number(name.slice(0, 2))).toBe(number);
      expect(Object.keys(variables).sort()).toEqual(requiredVariables(query).sort());
    },
  );

  it.each(questions)('%s says in Chinese what it asks, and which traps it avoids', (_, { title, query }) => {
    expect(title).toMatch(/^\d+ \p{Script=Han}/u);
    const comment = query.split('\n').filter((line) => line.startsWith('#'));
    expect(comment[1]).toBe('# 陷阱：');
    expect(comment.slice(2).length).toBeGreaterThanOrEqual(3);
    expect(comment.slice(2).filter((line) => !/^# - .*\p{Script=Han}/u.test(line))).toEqual([]);
  });

  it('is named where variables are given', () => {
    const text = readFileSync(new URL('../docs/questions/variables.json', import.meta.url), 'utf8');
    const names = new Set(questions.map(([name]) => name));
    expect(Object.keys(JSON.parse(text) as object).filter((name) => !names.has(name))).toEqual([]);
  });
});
