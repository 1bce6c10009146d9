import { parse, print } from 'graphql';
import { describe, expect, it, vi } from 'vitest';
import { ANONYMOUS, type Identity } from '../identity.ts';
import { readAccessRules } from './accessRules.ts';
import { DocumentReader } from './DocumentReader.ts';
import { readPlanningSupergraph } from './planningSupergraph.ts';
import { composeGraph } from './testing/composedGraph.ts';

const { supergraphSdl, schema } = composeGraph({
  a: `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@authenticated", "@requiresScopes"])
    type Query { thing: Thing open: Int }
    type Thing @key(fields: "id") { id: ID! secret: String @authenticated scoped: String @requiresScopes(scopes: [["s"]]) }`,
});

function start(maxPrepared = 1_000) {
  const costOf = vi.fn(() => () => 1);
  const reader = new DocumentReader({
    ...{ schema, costOf, maxPrepared, textScalars: new Set<string>() },
    origins: readPlanningSupergraph(supergraphSdl).origins,
    accessRules: readAccessRules(supergraphSdl),
  });
  const read = (
    document: ReturnType<typeof parse>,
    variables: Record<string, unknown> = {},
    identity: Identity = ANONYMOUS,
    operationName: string | null = null,
  ) => reader.read({ document, operationName, variables, schema }, identity);
  return { read, costOf };
}

const identity = (rest: Partial<Identity>): Identity => ({ ...ANONYMOUS, ...rest });

describe('an operation', () => {
  it('is prepared once for each outcome of its conditions', () => {
    const { read, costOf } = start();
    const document = parse(
      'query ($v: Boolean!, $w: Boolean = true, $x: Int) { open @skip(if: $v) thing { id @include(if: $w) } }',
    );
    const first = read(document, { v: true, x: 1 });
    expect(read(document, { v: true, x: 2 })).toBe(first);
    expect(read(document, { v: true, w: true })).toBe(first);
    const others = [
      read(document, { v: false }),
      read(document, { v: true, w: false }),
      read(document, { v: false, w: false }),
    ];
    expect(new Set([first, ...others]).size).toBe(4);
    expect(costOf).toHaveBeenCalledTimes(4);
    expect(first.question).toEqual({
      text: print(document),
      operationName: null,
      conditions: [
        ['v', true],
        ['w', true],
      ],
      denied: [],
    });
  });

  it('is the one of its name', () => {
    const { read } = start();
    const document = parse('query A { open } query B { thing { id } }');
    expect(read(document, {}, ANONYMOUS, 'A')).not.toBe(read(document, {}, ANONYMOUS, 'B'));
    expect(read(document, {}, ANONYMOUS, 'A')).toBe(read(document, {}, ANONYMOUS, 'A'));
    expect(() => read(document, {}, ANONYMOUS, 'C')).toThrow('Expected an operation in a validated document.');
  });

  it('is prepared by what a client has no right to, not by who it is', () => {
    const { read } = start();
    const document = parse('{ thing { id secret scoped } }');
    const [user, reader] = [
      identity({ isAuthenticated: true }),
      identity({ isAuthenticated: true, scopes: new Set(['s']) }),
    ];
    const denied = [ANONYMOUS, user, reader].map((who) => read(document, {}, who).question.denied.length);
    expect(denied).toEqual([2, 1, 0]);
    expect(read(document, {}, identity({ isAuthenticated: true, scopes: new Set(['s', 'other']) }))).toBe(
      read(document, {}, reader),
    );
    const open = parse('{ open }');
    expect(read(open, {}, ANONYMOUS)).toBe(read(open, {}, reader));
  });

  it('tells each client its own reason, though others are denied the same', () => {
    const { read } = start();
    const document = parse('{ thing { scoped } }');
    const codeFor = (who: Identity) => {
      const { errors } = read(document, {}, who).projection.project({ thing: {} }, [], noOrigins);
      return errors?.map(({ extensions }) => extensions.code);
    };
    expect(codeFor(ANONYMOUS)).toEqual(['UNAUTHENTICATED']);
    expect(codeFor(identity({ isAuthenticated: true }))).toEqual(['FORBIDDEN']);
    expect(codeFor(ANONYMOUS)).toEqual(['UNAUTHENTICATED']);
  });

  it('is asked of the schema itself where it asks for that, fragments and variables with it', () => {
    const { read } = start();
    const text =
      'query ($n: String!, $v: Boolean!) { a: __type(name: $n) { ...F } __schema @skip(if: $v) { types { name } } open } fragment F on __Type { name }';
    const { introspection } = read(parse(text), { n: 'Thing', v: true });
    const printed = introspection ? print(introspection) : '';
    expect(printed).toContain('__type(name: $n)');
    expect(printed).toContain('fragment F on __Type');
    expect(printed).not.toMatch(/__schema|open/);
    expect(read(parse('{ open __typename }')).introspection).toBe(undefined);
  });

  it('is prepared anew when so many others, of this or other documents, were read since', () => {
    const { read, costOf } = start(64);
    const names = Array.from({ length: 8 }, (_, index) => `v${index}`);
    const document = parse(
      `query (${names.map((name) => `$${name}: Boolean!`)}) { open ${names.map((name) => `${name}: open @skip(if: $${name})`).join(' ')} }`,
    );
    const outcome = (number: number) =>
      Object.fromEntries(names.map((name, bit) => [name, ((number >> bit) & 1) === 1]));
    for (let number = 0; number < 256; number++) read(document, outcome(number));
    read(document, outcome(255));
    expect(costOf).toHaveBeenCalledTimes(256);
    read(document, outcome(0));
    expect(costOf).toHaveBeenCalledTimes(257);
    for (let number = 0; number < 64; number++) read(parse(`{ a${number}: open }`));
    read(document, outcome(0));
    expect(costOf).toHaveBeenCalledTimes(257 + 65);
  });
});

const noOrigins = (() => ({ subgraphAt: () => undefined, dependentsOf: () => [] })) as never;
