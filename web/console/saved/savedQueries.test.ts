import { readFileSync } from 'node:fs';
import { buildSchema, getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { FIGURES } from '../../../subgraphs/demo/figures/figures.ts';
import { ENGLISH_TITLES } from './englishTitles.ts';
import { findSaved, SAVED_QUERIES } from './savedQueries.ts';
import { searchSaved } from './searchSaved.ts';

const schema = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));
const namesOf = (group: string) => SAVED_QUERIES.filter((saved) => saved.group === group).map(({ name }) => name);

describe('saved queries', () => {
  it('are the fifteen questions, every figure of the article, and the examples', () => {
    expect(namesOf('questions').map((name) => name.slice(0, 2))).toEqual(
      Array.from({ length: 15 }, (_, i) => String(i + 1).padStart(2, '0')),
    );
    expect(namesOf('figures')).toEqual([...new Set(FIGURES.map(({ operation }) => operation))]);
    expect(namesOf('examples')).toContain('01-official');
  });

  it('can each be asked alone, with the variables that they come with', () => {
    for (const { name, query, variables } of SAVED_QUERIES) {
      const document = parse(query);
      expect([name, ...validate(schema, document).map(String)]).toEqual([name]);
      const declared = getOperationAST(document)?.variableDefinitions ?? [];
      const needed = declared.filter(({ type, defaultValue }) => type.kind === 'NonNullType' && !defaultValue);
      expect([name, ...needed.map(({ variable }) => variable.name.value)]).toEqual([name, ...Object.keys(variables)]);
    }
  });

  it('say in Chinese and in English what they are', () => {
    expect(findSaved('01-overdue')).toMatchObject({
      title: '1 今天逾期',
      about: expect.stringContaining('按工作日算'),
    });
    expect(findSaved('F04_municipal_key_projects')?.title).toBe('市级重点民生项目500多项');
    for (const { title } of SAVED_QUERIES) expect(title).toMatch(/\p{Script=Han}/u);
    expect(Object.keys(ENGLISH_TITLES).sort()).toEqual(SAVED_QUERIES.map(({ name }) => name).sort());
  });

  it('are found by words of title, explanation, fields or English title', () => {
    const find = (text: string) =>
      searchSaved(SAVED_QUERIES, text, (name) => ENGLISH_TITLES[name]).map(({ name }) => name);
    expect(find('逾期 工作日')).toContain('01-overdue');
    expect(find('ONTIMERATE')).toContain('09-on-time-rate');
    expect(find('counties ranked')).toEqual(['06-county-ranking']);
    expect(find('不存在的词')).toEqual([]);
  });
});
