import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { ANONYMOUS, type Identity } from '../identity.ts';
import { type AccessRules, describeDenial, isAllowed, readAccessRules } from './accessRules.ts';
import { composeGraph } from './testing/composedGraph.ts';

const link = (imports: string) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;
const PLAIN = link(
  '"@key", "@shareable", "@interfaceObject", "@requires", "@external", "@authenticated", "@requiresScopes", "@policy"',
);

const client = (scopes: string[] = [], policies: string[] = []): Identity => ({
  isAuthenticated: true,
  scopes: new Set(scopes),
  policies: new Set(policies),
});

/** What places demand, in short: `auth`, scopes and policies as OR of ANDs. */
function demandOf(rules: AccessRules, ...place: [type: string, field?: string]): string {
  const [type, field] = place;
  const rule = field === undefined ? rules.typeRuleOf(type) : rules.ruleOf(type, field);
  if (!rule) return '';
  const say = (conditions: typeof rule.scopes) =>
    conditions.map((alternatives) => alternatives.map((names) => names.join('+')).join('|'));
  return [...(rule.authenticated ? ['auth'] : []), ...say(rule.scopes), ...say(rule.policies)].join(' & ');
}

describe('a rule holds', () => {
  const { supergraphSdl } = composeGraph({
    one: `${PLAIN}
      type Query {
        open: Int
        known: Int @authenticated
        scoped: Int @requiresScopes(scopes: [["read", "own"], ["admin"]])
        political: Int @policy(policies: [["inside", "sober"], ["owner"]])
        all: Int @authenticated @requiresScopes(scopes: [["read"]]) @policy(policies: [["inside"]])
        free: Int @requiresScopes(scopes: [[]])
      }`,
  });
  const rules = readAccessRules(supergraphSdl);
  const allows = (field: string, identity: Identity) => {
    const rule = rules.ruleOf('Query', field);
    return rule === undefined || isAllowed(rule, identity);
  };

  it('for everybody where there is none', () => {
    expect(allows('open', ANONYMOUS)).toBe(true);
    expect(rules.ruleOf('Query', 'open')).toBeUndefined();
    expect(rules.ruleOf('Query', 'free')).toBeUndefined();
    expect(rules.ruleOf('Nothing', 'open')).toBeUndefined();
  });

  it('for who is authenticated', () => {
    expect(allows('known', ANONYMOUS)).toBe(false);
    expect(allows('known', client())).toBe(true);
  });

  it.each<[string[], boolean]>([
    [[], false],
    [['read'], false],
    [['own', 'read'], true],
    [['admin'], true],
    [['admins', 'own'], false],
  ])('for who has all scopes of one alternative: %j', (names, allowed) => {
    expect(allows('scoped', client(names))).toBe(allowed);
  });

  it.each<[string[], boolean]>([
    [['inside'], false],
    [['inside', 'sober'], true],
    [['owner'], true],
  ])('for who meets all policies of one alternative: %j', (names, allowed) => {
    expect(allows('political', client([], names))).toBe(allowed);
  });

  it('if each of several directives does', () => {
    expect(allows('all', client(['read'], ['inside']))).toBe(true);
    expect(allows('all', client(['read']))).toBe(false);
    expect(allows('all', client([], ['inside']))).toBe(false);
    expect(allows('all', { ...client(['read'], ['inside']), isAuthenticated: false })).toBe(false);
  });
});

describe('a field demands', () => {
  const { supergraphSdl } = composeGraph({
    one: `${PLAIN}
      type Query { official: Official officials: [Official!]! post: Post secret: Secret }
      type Official @key(fields: "id") @authenticated { id: ID! name: String salary: Int @requiresScopes(scopes: [["pay"]]) }
      enum Post @policy(policies: [["inside"]]) { MAYOR }
      scalar Secret @requiresScopes(scopes: [["read"]])`,
    two: `${PLAIN}
      type Official @key(fields: "id") @requiresScopes(scopes: [["read"]]) { id: ID! post: Post @shareable phone: Int }
      enum Post { MAYOR }`,
  });
  const rules = readAccessRules(supergraphSdl);

  it('what its type demands in any subgraph', () => {
    expect(demandOf(rules, 'Official')).toBe('auth & read');
    expect(demandOf(rules, 'Official', 'name')).toBe('auth & read');
    expect(demandOf(rules, 'Official', 'phone')).toBe('auth & read');
  });

  it('what it demands itself, besides', () => {
    expect(demandOf(rules, 'Official', 'salary')).toBe('auth & pay & read');
  });

  it('what the type demands that it returns: object, list, enum, scalar', () => {
    expect(demandOf(rules, 'Query', 'official')).toBe('auth & read');
    expect(demandOf(rules, 'Query', 'officials')).toBe('auth & read');
    expect(demandOf(rules, 'Query', 'post')).toBe('inside');
    expect(demandOf(rules, 'Query', 'secret')).toBe('read');
  });

  it('what a root type demands', () => {
    const restricted = composeGraph({ one: `${PLAIN} type Query @authenticated { a: Int }` });
    expect(demandOf(readAccessRules(restricted.supergraphSdl), 'Query', 'a')).toBe('auth');
  });
});

describe('a directive goes by the name that the supergraph gives it', () => {
  const fields = (authenticated: string, scopes: string, policy: string) => `
    type Query {
      a: Int @${authenticated}
      b: Int @${scopes}(scopes: [["s"]])
      c: Int @${policy}(policies: [["p"]])
    }`;

  it.each([
    [
      'imported under names of its own',
      `${link('{name: "@authenticated", as: "@loggedIn"}, {name: "@requiresScopes", as: "@may"}, {name: "@policy", as: "@authenticated"}')}`,
      fields('loggedIn', 'may', 'authenticated'),
    ],
    [
      'not imported',
      'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", as: "fed")\n',
      fields('fed__authenticated', 'fed__requiresScopes', 'fed__policy'),
    ],
  ])('%s', (_how, head, types) => {
    const rules = readAccessRules(composeGraph({ one: head + types }).supergraphSdl);
    expect(['a', 'b', 'c'].map((field) => demandOf(rules, 'Query', field))).toEqual(['auth', 's', 'p']);
  });

  it('whatever a prefix makes of it, and of @link itself', () => {
    const sdl = `
      schema @use(url: "https://specs.apollo.dev/link/v1.0", as: "use") @link(url: "https://specs.apollo.dev/authenticated/v0.1")
        @use(url: "https://specs.apollo.dev/requiresScopes/v0.1", as: "rights", for: SECURITY) { query: Query }
      type Query { a: Int @authenticated b: Int @rights(scopes: [["s"]]) c: Int @requiresScopes(scopes: [["s"]]) }`;
    const rules = readAccessRules(parse(sdl));
    expect(['a', 'b', 'c'].map((field) => demandOf(rules, 'Query', field))).toEqual(['', 's', '']);
  });
});

describe('of an interface', () => {
  const { supergraphSdl, operation } = composeGraph({
    one: `${PLAIN}
      type Query { matter: Matter either: Either @authenticated }
      interface Matter @key(fields: "id") { id: ID! title: String }
      type Project implements Matter @key(fields: "id") @authenticated { id: ID! title: String @requiresScopes(scopes: [["a", "b"], ["c"]]) }
      type Service implements Matter @key(fields: "id") @policy(policies: [["p"]]) { id: ID! title: String @requiresScopes(scopes: [["b"]]) }
      type Call implements Matter @key(fields: "id") { id: ID! title: String }
      union Either = Project | Call`,
    two: `${PLAIN}
      type Matter @key(fields: "id") @interfaceObject { id: ID! score: Int @requiresScopes(scopes: [["score"]]) }`,
  });
  const rules = readAccessRules(supergraphSdl);

  it('composition writes what its types demand together', () => {
    expect(supergraphSdl).toMatch(/interface Matter[^{]*@authenticated[^{]*@policy\(policies: \[\["p"\]\]\)/);
  });

  it('each type demands its own only', () => {
    expect(demandOf(rules, 'Project')).toBe('auth');
    expect(demandOf(rules, 'Service')).toBe('p');
    expect(demandOf(rules, 'Call')).toBe('');
    expect(demandOf(rules, 'Project', 'title')).toBe('auth & a+b|c');
    expect(demandOf(rules, 'Service', 'title')).toBe('b & p');
    expect(demandOf(rules, 'Call', 'title')).toBe('');
  });

  it('a field that returns it, or a union, demands nothing for what the object turns out to be', () => {
    expect(demandOf(rules, 'Matter')).toBe('');
    expect(demandOf(rules, 'Query', 'matter')).toBe('');
    expect(demandOf(rules, 'Query', 'either')).toBe('auth');
  });

  it('a field demands of who asks it of all objects at once what all of them do', () => {
    expect(demandOf(rules, 'Matter', 'id')).toBe('auth & p');
    expect(demandOf(rules, 'Matter', 'title')).toBe('auth & a+b|c & b & p');
  });

  it('a field of an interface object holds for all types', () => {
    expect(demandOf(rules, 'Call', 'score')).toBe('score');
    expect(demandOf(rules, 'Project', 'score')).toBe('auth & score');
  });

  it('what an author wrote there holds for each type, beyond what those demand', () => {
    const sdl = `
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/authenticated/v0.1")
        @link(url: "https://specs.apollo.dev/requiresScopes/v0.1") { query: Query }
      type Query { matter: Matter }
      interface Matter @authenticated @requiresScopes(scopes: [["a"]]) { id: ID! title: String @requiresScopes(scopes: [["t"], ["u"]]) }
      type Project implements Matter @requiresScopes(scopes: [["a", "b"]]) { id: ID! title: String @requiresScopes(scopes: [["t"]]) }
      type Call implements Matter { id: ID! title: String }`;
    const written = readAccessRules(sdl);
    expect(demandOf(written, 'Query', 'matter')).toBe('auth');
    expect(demandOf(written, 'Call', 'id')).toBe('auth');
    expect(demandOf(written, 'Project', 'id')).toBe('auth & a+b');
    expect(demandOf(written, 'Project', 'title')).toBe('auth & a+b & t');
    expect(demandOf(written, 'Call', 'title')).toBe('auth');
  });

  it('an operation touches the rules of every type that an object can have', () => {
    const touched = (query: string) =>
      rules.rulesTouchedBy(operation(query)).map((rule) => JSON.stringify([rule.authenticated, rule.policies]));
    expect(touched('{ matter { __typename } }')).toEqual(['[true,[]]', '[false,[[["p"]]]]']);
    expect(touched('{ either { __typename } }')).toEqual(['[true,[]]']);
    expect(rules.rulesTouchedBy(operation('{ matter { ... on Call { score } } }'))).toContain(
      rules.ruleOf('Call', 'score'),
    );
  });
});

describe('a field that is computed from others', () => {
  const subgraphs = (derived: string) => ({
    one: `${PLAIN}
      type Query { house: House }
      type House @key(fields: "id") { id: ID! owner: Owner }
      type Owner { name: String @authenticated }`,
    two: `${PLAIN}
      type House @key(fields: "id") { id: ID! owner: Owner @external label: String @requires(fields: "owner { name }") ${derived} }
      type Owner { name: String @external }`,
  });

  it('is not composed if it demands less than they do', () => {
    expect(() => composeGraph(subgraphs(''))).toThrow('does not specify necessary @authenticated');
    const rules = readAccessRules(composeGraph(subgraphs('@authenticated')).supergraphSdl);
    expect(demandOf(rules, 'House', 'label')).toBe('auth');
    expect(demandOf(rules, 'House', 'owner')).toBe('');
  });

  it('demands what they do if a composer let it pass', () => {
    const { supergraphSdl } = composeGraph(subgraphs('@authenticated'));
    const older = supergraphSdl.replace(/(label: String .*) @authenticated/, '$1');
    expect(older).not.toBe(supergraphSdl);
    expect(demandOf(readAccessRules(older), 'House', 'label')).toBe('auth');
  });

  it('demands what the context does that it is computed from', () => {
    const sdl = `
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5")
        @link(url: "https://specs.apollo.dev/context/v0.1") @link(url: "https://specs.apollo.dev/authenticated/v0.1") { query: Query }
      type Query { street: Street }
      type Street @context(name: "one__street") { secret: String @authenticated house: House }
      type House { value: Int @join__field(graph: ONE, contextArguments: [{context: "one__street", name: "of", type: "String", selection: "{ secret }"}]) plain: Int }`;
    const rules = readAccessRules(sdl);
    expect(demandOf(rules, 'House', 'value')).toBe('auth');
    expect(demandOf(rules, 'House', 'plain')).toBe('');
  });

  it('may be required in a circle', () => {
    const sdl = `
      schema @link(url: "https://specs.apollo.dev/link/v1.0") @link(url: "https://specs.apollo.dev/join/v0.5")
        @link(url: "https://specs.apollo.dev/authenticated/v0.1") { query: A }
      type A { x: Int @join__field(graph: ONE, requires: "y") y: Int @join__field(graph: TWO, requires: "x") @authenticated }`;
    expect(demandOf(readAccessRules(sdl), 'A', 'x')).toBe('auth');
  });
});

describe('rules are shared', () => {
  const { supergraphSdl, operation } = composeGraph({
    one: `${PLAIN}
      type Query {
        open: Int
        one: Int @requiresScopes(scopes: [["b", "a"], ["c"], ["c", "d"]])
        same: Int @requiresScopes(scopes: [["c"], ["a", "b"]])
        known: Known
      }
      type Known @authenticated { it: Int deep: Known named: Int @policy(policies: [["p"]]) }`,
  });
  const rules = readAccessRules(supergraphSdl);
  const touched = (query: string) => rules.rulesTouchedBy(operation(query));

  it('by equal demands, and numbered by their place', () => {
    expect(rules.ruleOf('Query', 'one')).toBe(rules.ruleOf('Query', 'same'));
    expect(rules.ruleOf('Query', 'known')).toBe(rules.ruleOf('Known', 'it'));
    expect(rules.rules.map(({ id }) => id)).toEqual(rules.rules.keys().toArray());
  });

  it('and an operation knows which it touches, in fragments, under aliases and conditions too', () => {
    const ids = (...fields: [string, string][]) =>
      fields.map(([type, field]) => rules.ruleOf(type, field)?.id).sort((a, b) => Number(a) - Number(b));
    expect(touched('{ open __typename __schema { types { name } } }')).toEqual([]);
    expect(touched('{ x: one }').map(({ id }) => id)).toEqual(ids(['Query', 'one']));
    expect(
      touched('{ ...F ...F @skip(if: true) } fragment F on Query { known { deep { named } } }').map(({ id }) => id),
    ).toEqual(ids(['Known', 'it'], ['Known', 'named']));
  });

  it('and clients for whom the same of them hold share a plan', () => {
    const query = touched('{ one known { named } }');
    const key = (identity: Identity, of = query) => rules.denialsOf(identity).keyOf(of);
    expect(key(client(['c'], ['p']))).toBe('');
    expect(key(client(['c', 'z'], ['p', 'q']))).toBe('');
    expect(key(client(['a', 'b'], ['x']))).toBe(key(client(['c'])));
    expect(key(client(['c']))).not.toBe(key(client()));
    expect(key(ANONYMOUS, touched('{ open }'))).toBe('');
    expect(new Set([ANONYMOUS, client(), client(['c']), client([], ['p'])].map((it) => key(it))).size).toBe(4);
  });

  it('and what is denied is worked out once for equal rights', () => {
    expect(rules.denialsOf(client(['c', 'a']))).toBe(rules.denialsOf(client(['a', 'c'])));
    const denials = rules.denialsOf(client(['a', 'c']));
    expect(denials.has(rules.ruleOf('Query', 'one'))).toBe(false);
    expect(denials.has(rules.ruleOf('Known', 'named'))).toBe(true);
    expect(denials.has(rules.ruleOf('Query', 'open'))).toBe(false);
  });

  it('and there are none, and no work, in a supergraph without restrictions', () => {
    const free = composeGraph({ one: 'type Query { a: Int }' });
    const none = readAccessRules(free.supergraphSdl);
    expect(none.rules).toEqual([]);
    expect(none.rulesTouchedBy(free.operation('{ a }'))).toEqual([]);
    expect(none.denialsOf(ANONYMOUS)).toBe(none.denialsOf(client(['a'])));
    expect(none.denialsOf(ANONYMOUS).has(none.ruleOf('Query', 'a'))).toBe(false);
  });
});

describe('the error of a denied field', () => {
  const rules = readAccessRules(
    composeGraph({
      one: `${PLAIN} type Query {
        known: Int @authenticated
        scoped: Int @requiresScopes(scopes: [["secret-scope"]])
        political: Int @policy(policies: [["secret-policy"]])
      }`,
    }).supergraphSdl,
  );
  const said = (field: string, identity: Identity) => {
    const rule = rules.ruleOf('Query', field);
    return rule && describeDenial(rule, identity, `Query.${field}`);
  };
  const unknown = (field: string) => ({
    code: 'UNAUTHENTICATED',
    message: `Expected a client that says who it is to ask for Query.${field}.`,
  });
  const forbidden = (field: string) => ({
    code: 'FORBIDDEN',
    message: `Expected a client that is allowed to ask for Query.${field}.`,
  });

  it('asks an anonymous client who it is, if that can help', () => {
    expect(said('known', ANONYMOUS)).toEqual(unknown('known'));
    expect(said('scoped', ANONYMOUS)).toEqual(unknown('scoped'));
    expect(said('political', ANONYMOUS)).toEqual(forbidden('political'));
  });

  it('refuses a known client without saying what would be enough', () => {
    expect(said('scoped', client(['other']))).toEqual(forbidden('scoped'));
    expect(said('political', client([], ['other']))).toEqual(forbidden('political'));
  });
});
