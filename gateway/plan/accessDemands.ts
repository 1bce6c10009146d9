/** What the authorization directives of an element demand, as conditions that are compared and joined. */

/** Any of these sets of names will do, all names of it together (OR of ANDs), as `@requiresScopes` and `@policy` have it. */
export type Alternatives = readonly (readonly string[])[];

/** Everything in it must hold. */
export interface AccessDemand {
  readonly authenticated: boolean;
  readonly scopes: readonly Alternatives[];
  readonly policies: readonly Alternatives[];
}

export const NO_DEMAND: AccessDemand = Object.freeze({ authenticated: false, scopes: [], policies: [] });

export function isNoDemand({ authenticated, scopes, policies }: AccessDemand): boolean {
  return !authenticated && scopes.length === 0 && policies.length === 0;
}

/** All of them, each thing said once; equal demands are equal as JSON. */
export function joinDemands(demands: readonly AccessDemand[]): AccessDemand {
  if (demands.length === 1 && demands[0]) return demands[0];
  return {
    authenticated: demands.some(({ authenticated }) => authenticated),
    scopes: joinConditions(demands.flatMap(({ scopes }) => scopes)),
    policies: joinConditions(demands.flatMap(({ policies }) => policies)),
  };
}

/** What a demand asks for beyond what these others do together. */
export function demandBeyond(demand: AccessDemand, others: readonly AccessDemand[]): AccessDemand {
  return {
    authenticated: demand.authenticated && !others.some(({ authenticated }) => authenticated),
    scopes: conditionsBeyond(
      demand.scopes,
      others.flatMap(({ scopes }) => scopes),
    ),
    policies: conditionsBeyond(
      demand.policies,
      others.flatMap(({ policies }) => policies),
    ),
  };
}

/**
 * The value of `scopes:` or `policies:` as conditions. No alternative at all, and one without a name, demand nothing:
 * composition reads it so.
 */
export function readConditions(value: unknown): readonly Alternatives[] {
  if (!Array.isArray(value)) return [];
  const alternatives = minimal(value.map((names: unknown) => [...new Set((names as unknown[]).map(String))].sort()));
  return alternatives.length === 0 || alternatives.some((names) => names.length === 0) ? [] : [alternatives];
}

function joinConditions(conditions: readonly Alternatives[]): readonly Alternatives[] {
  const unique = [...new Map(conditions.map((condition) => [JSON.stringify(condition), condition]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, condition]) => condition);
  return unique.filter((condition) => !unique.some((other) => other !== condition && implies(other, condition)));
}

function conditionsBeyond(
  conditions: readonly Alternatives[],
  others: readonly Alternatives[],
): readonly Alternatives[] {
  if (conditions.length === 0 || others.length === 0) return conditions;
  const together = others.reduce((product, other) =>
    minimal(product.flatMap((names) => other.map((more) => [...new Set([...names, ...more])]))),
  );
  return conditions.filter((condition) => !implies(together, condition));
}

/** Nothing in a condition is negated, so one implies another if each of its alternatives has one of the other's in it. */
function implies(one: Alternatives, other: Alternatives): boolean {
  return one.every((names) => other.some((fewer) => isSubset(fewer, names)));
}

/** Without alternatives that have another one in them; in a fixed order. */
function minimal(alternatives: Alternatives): Alternatives {
  const unique = [...new Map(alternatives.map((names) => [JSON.stringify(names.toSorted()), names.toSorted()]))]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, names]) => names);
  return unique.filter((names) => !unique.some((fewer) => fewer !== names && isSubset(fewer, names)));
}

function isSubset(fewer: readonly string[], names: readonly string[]): boolean {
  return fewer.every((name) => names.includes(name));
}
