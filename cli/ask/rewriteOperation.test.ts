import { type FieldNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { describe, expect, it } from 'vitest';
import { rewriteOperation } from './rewriteOperation.ts';

const DOCUMENT = parse(`
  query Q($id: ID!, $other: ID!, $deep: Boolean!) {
    one: official(id: $id) { ...Official @include(if: $deep) }
    two: official(id: $other) { ...Official }
  }
  fragment Official on Official { name matters { ...Page } }
  fragment Page on MatterConnection { nodes { id } }
`);
const OPERATION = DOCUMENT.definitions[0] as OperationDefinitionNode;
const change = (field: FieldNode): FieldNode => ({ ...field, alias: { kind: Kind.NAME, value: 'changed' } });
const rewrite = (keepOthers: boolean) =>
  print(rewriteOperation(DOCUMENT, OPERATION, { at: ['one', 'matters'], change, keepOthers }).document);
const normal = (text: string) => print(parse(text));

describe('an operation whose field is changed', () => {
  it('is otherwise as it was, where others spread the same fragment, too', () => {
    expect(rewrite(true)).toBe(
      normal(`
        query Q($id: ID!, $other: ID!, $deep: Boolean!) {
          one: official(id: $id) { ... on Official @include(if: $deep) { name changed: matters { ...Page } } }
          two: official(id: $other) { ...Official }
        }
        fragment Page on MatterConnection { nodes { id } }
        fragment Official on Official { name matters { ...Page } }
      `),
    );
  });

  it('is cut to the way there, without what nothing uses any more', () => {
    expect(rewrite(false)).toBe(
      normal(`
        query Q($id: ID!, $deep: Boolean!) {
          one: official(id: $id) { ... on Official @include(if: $deep) { changed: matters { ...Page } } }
        }
        fragment Page on MatterConnection { nodes { id } }
      `),
    );
  });
});
