import { describe, expect, it } from 'vitest';
import { bodyOf, prepareText } from './prepareText.ts';

describe('the body of a request', () => {
  const query = '{ a(text: "line\\n", other: """ " """) { 名 } }';
  const text = prepareText(query, { isRead: true });

  it('is JSON of the text as it is', () => {
    expect(JSON.parse(bodyOf({ text }))).toEqual({ query });
  });

  it('takes the variables as they are written', () => {
    const body = bodyOf({ text, variablesText: '{"id":"1","rows":[{"b":2,"a":1}]}' });
    expect(body.endsWith(',"variables":{"id":"1","rows":[{"b":2,"a":1}]}}')).toBe(true);
    expect(JSON.parse(body)).toEqual({ query, variables: { id: '1', rows: [{ a: 1, b: 2 }] } });
  });
});
