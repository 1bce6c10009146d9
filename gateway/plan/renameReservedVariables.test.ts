import { parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { renameReservedVariables } from './renameReservedVariables.ts';

function renamed(query: string): { text: string; clientVariable(name: string): string } {
  const { document, clientVariable } = renameReservedVariables(parse(query));
  return { text: print(document).replace(/\s+/g, ' '), clientVariable };
}

describe('variables of a client that are called like those of a fetch', () => {
  it('get other names wherever they stand', () => {
    const { text, clientVariable } = renamed(
      'query ($representations: [ID!] = [], $representations12: Int, $v: Int) { a(b: [{ c: $representations }], d: $representations12, e: $v) }',
    );
    expect(text).not.toMatch(/\$representations\d*\b/);
    expect(text).toContain('$v: Int');
    const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => clientVariable(name as string));
    expect(names).toEqual(['representations', 'representations12', 'v', 'representations', 'representations12', 'v']);
  });

  it('never get the name of another', () => {
    const query =
      'query ($representations: Int, $client_representations: Int, $client_representations_: Int) { a(b: $representations, c: $client_representations, d: $client_representations_) }';
    const { text, clientVariable } = renamed(query);
    const names = [...text.matchAll(/\$(\w+)/g)].map(([, name]) => name as string);
    expect(new Set(names).size).toBe(3);
    expect(names.slice(0, 3).map(clientVariable)).toEqual([
      'representations',
      'client_representations',
      'client_representations_',
    ]);
  });

  it('are rare: a document without them is left as it is', () => {
    const document = parse(
      'query ($representation: Int, $myrepresentations: Int) { a(b: $representation, c: $myrepresentations) }',
    );
    expect(renameReservedVariables(document).document).toBe(document);
  });
});
