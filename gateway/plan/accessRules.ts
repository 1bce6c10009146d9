/** What a client must be, or be allowed, to see a field: the authorization directives of a supergraph as numbered rules. */
import { type DocumentNode, parse } from 'graphql';
import type { ErrorCode } from '../errors.ts';
import { type Identity, rightsKey } from '../identity.ts';
import { LruMap } from '../shard/lru.ts';
import { type AccessDemand, isNoDemand } from './accessDemands.ts';
import type { ClientOperation, OperationDenials } from './ClientOperation.ts';
import { readDirectiveNames } from './linkedDirectives.ts';
import { readAccessDemands } from './readAccessDemands.ts';
import { touchedRules } from './touchedRules.ts';

/** All of it must hold. The same demand is the same object, wherever it is made. */
export interface AccessRule extends AccessDemand {
  /** Its place in `AccessRules.rules`. */
  readonly id: number;
}

export interface AccessRules {
  /** Every rule that the lookups can give. Empty if the supergraph restricts nothing: then nothing below does any work. */
  readonly rules: readonly AccessRule[];
  /**
   * Everything that a field demands: its own directives, those of its type and of the type that it returns, and of what
   * it is computed from (`@requires`, `@fromContext`). Of an interface's field: what all objects of the interface
   * together demand, so that a client whom it allows can be answered for all of them at once.
   *
   * What a field returns may be of several types: that of each object is `typeRuleOf` that object's own type.
   */
  ruleOf(typeName: string, fieldName: string): AccessRule | undefined;
  /** What an object of this type demands wherever it appears, whatever is asked of it. */
  typeRuleOf(typeName: string): AccessRule | undefined;
  /**
   * The rules that what is denied within an operation can depend on, by id, however its conditions turn out: computed
   * once for a document. In time linear in its text, times the types of its interfaces and unions.
   */
  rulesTouchedBy(client: Omit<ClientOperation, 'conditions'>): readonly AccessRule[];
  /** Computed once for clients of equal rights. */
  denialsOf(identity: Identity): Denials;
}

/** Which rules do not hold for a client. */
export interface Denials {
  has(rule: AccessRule | undefined): boolean;
  /** Equal for clients for whom the same of these rules hold: part of a plan's cache key. Empty if all hold. */
  keyOf(touched: readonly AccessRule[]): string;
}

/** What the client is told about something denied, without a word of what would be allowed to see it. */
export interface DenialSentence {
  code: Extract<ErrorCode, 'UNAUTHENTICATED' | 'FORBIDDEN'>;
  message: string;
}

/**
 * Rules by names of the supergraph, which are found by its `@link`s.
 *
 * Composition writes at an interface, and at each field of it, what its types demand together. That is no rule of its
 * own: an object demands what its own type does, so that a protected type leaves the others of its interface readable.
 * Only what an interface demands beyond its types (other composers let authors write it) holds for each of them.
 */
export function readAccessRules(supergraph: string | DocumentNode): AccessRules {
  const document = typeof supergraph === 'string' ? parse(supergraph, { noLocation: true }) : supergraph;
  const names = readDirectiveNames(document);
  const isRestricted = ['authenticated', 'requiresScopes', 'policy'].some((feature) => names(feature, feature));
  if (!isRestricted) return NO_RULES;
  const table = new RuleTable();
  for (const { place, demand } of readAccessDemands(document)) table.add(place, demand);
  return table.rules.length === 0 ? NO_RULES : accessRulesOf(table);
}

/** Whether a rule holds for a client: every condition by any of its alternatives, and that by all of its names. */
export function isAllowed({ authenticated, scopes, policies }: AccessDemand, identity: Identity): boolean {
  if (authenticated && !identity.isAuthenticated) return false;
  return holdsAll(scopes, identity.scopes) && holdsAll(policies, identity.policies);
}

/**
 * The error of a field that is denied: its own coordinate, which every client can read in the schema. An anonymous
 * client is told to say who it is if that can help, as with scopes, which come with a client's identity.
 *
 * @param coordinate `Query.officials`
 */
export function describeDenial(rule: AccessRule, identity: Identity, coordinate: string): DenialSentence {
  const lacksIdentity = rule.authenticated || !holdsAll(rule.scopes, identity.scopes);
  return !identity.isAuthenticated && lacksIdentity
    ? { code: 'UNAUTHENTICATED', message: `Expected a client that says who it is to ask for ${coordinate}.` }
    : { code: 'FORBIDDEN', message: `Expected a client that is allowed to ask for ${coordinate}.` };
}

/** What rules of these numbers keep from a client. */
export function denialsByRules({ ruleOf, typeRuleOf }: AccessRules, numbers: readonly number[]): OperationDenials {
  const denied = new Set(numbers);
  const holdsBack = (rule: AccessRule | undefined) => rule !== undefined && denied.has(rule.id);
  return {
    field: (typeName, fieldName) => holdsBack(ruleOf(typeName, fieldName)),
    object: (typeName) => holdsBack(typeRuleOf(typeName)),
  };
}

function holdsAll(conditions: AccessDemand['scopes'], held: ReadonlySet<string>): boolean {
  return conditions.every((alternatives) => alternatives.some((names) => names.every((name) => held.has(name))));
}

const NO_DENIALS: Denials = Object.freeze({ has: () => false, keyOf: () => '' });

const NO_RULES: AccessRules = Object.freeze({
  rules: Object.freeze([]),
  ruleOf: () => undefined,
  typeRuleOf: () => undefined,
  rulesTouchedBy: () => [],
  denialsOf: () => NO_DENIALS,
});

/** Sets of rights whose denials are kept. */
const MAX_RIGHTS = 1_000;

function accessRulesOf({ rules, byPlace }: RuleTable): AccessRules {
  const byIdentity = new WeakMap<Identity, Denials>();
  const byRights = new LruMap<Denials>(MAX_RIGHTS);
  const ruleOf = (typeName: string, fieldName: string) => byPlace.get(`${typeName}.${fieldName}`);
  const typeRuleOf = (typeName: string) => byPlace.get(typeName);
  return {
    rules,
    ruleOf,
    typeRuleOf,
    rulesTouchedBy: (client) => touchedRules(client, { ruleOf, typeRuleOf }),
    denialsOf(identity) {
      let denials = byIdentity.get(identity);
      if (denials === undefined) {
        denials = byRights.getOrCreate(rightsKey(identity), () => createDenials(rules, identity));
        byIdentity.set(identity, denials);
      }
      return denials;
    },
  };
}

function createDenials(rules: readonly AccessRule[], identity: Identity): Denials {
  const denied = new Set(rules.filter((rule) => !isAllowed(rule, identity)));
  if (denied.size === 0) return NO_DENIALS;
  return {
    has: (rule) => rule !== undefined && denied.has(rule),
    keyOf: (touched) =>
      touched
        .filter((rule) => denied.has(rule))
        .map(({ id }) => id)
        .join(),
  };
}

/** Rules by type (`Official`) and by field (`Query.officials`). */
class RuleTable {
  readonly rules: AccessRule[] = [];
  readonly byPlace = new Map<string, AccessRule>();
  readonly #byDemand = new Map<string, AccessRule>();

  add(place: string, demand: AccessDemand): void {
    if (isNoDemand(demand)) return;
    const { authenticated, scopes, policies } = demand;
    const key = JSON.stringify([authenticated, scopes, policies]);
    let rule = this.#byDemand.get(key);
    if (rule === undefined) {
      rule = Object.freeze({ id: this.rules.length, authenticated, scopes, policies });
      this.rules.push(rule);
      this.#byDemand.set(key, rule);
    }
    this.byPlace.set(place, rule);
  }
}
