import { describe, expect, it } from 'vitest';
import { chooseHiddenPrefix, createRecord } from './names.ts';

describe('Names of the hub', () => {
  it.each([
    ['{ a }', '_h'],
    ['{ _h: a }', '_h0_'],
    ['query($_h0_id: ID) { a(id: $_h0_id) }', '_h1_'],
    ['{ my_house }', '_h0_'],
  ])('start as nothing in %s does', (document, prefix) => {
    expect(chooseHiddenPrefix(document)).toBe(prefix);
    expect(document).not.toContain(prefix);
  });

  it('can be any name in a record', () => {
    const record = createRecord();
    for (const [index, name] of ['__proto__', 'constructor'].entries()) record[name] = index + 1;
    expect(JSON.stringify(record)).toBe('{"__proto__":1,"constructor":2}');
  });
});
