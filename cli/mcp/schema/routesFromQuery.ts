import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

/** Selections from Query down to a type, e.g. `['matters', 'nodes', '... on MunicipalProject']`. */
export type Route = readonly string[];

/** An argument that has to be given is known less often than a list is there. */
const REQUIRED_ARGUMENT_COST = 2;

/**
 * How each type of output is best reached: by the fewest steps, by fields without required arguments rather than by
 * others; of routes alike, the first of the schema. Types that no query reaches are left out.
 */
export function routesFromQuery(schema: GraphQLSchema): ReadonlyMap<string, Route> {
  const query = schema.getQueryType();
  const found = new Map<string, { cost: number; route: Route }>();
  if (!query) return new Map();
  const waiting: { type: GraphQLNamedType; cost: number; route: Route }[] = [{ type: query, cost: 0, route: [] }];
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { type, cost, route } = next;
    if (found.has(type.name)) continue;
    found.set(type.name, { cost, route });
    if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        const steps = 1 + field.args.filter(isRequiredArgument).length * REQUIRED_ARGUMENT_COST;
        waiting.push({ type: getNamedType(field.type), cost: cost + steps, route: [...route, stepOf(field)] });
      }
    }
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) {
        waiting.push({ type: possible, cost: cost + 1, route: [...route, `... on ${possible.name}`] });
      }
    }
    // Stable: of those that cost the same, the first that was found stays first.
    waiting.sort((a, b) => a.cost - b.cost);
  }
  return new Map([...found].map(([name, { route }]) => [name, route]));
}

/** `{ matters { nodes { title } } }`; `…` where a field needs a selection of its own. */
export function printRoute(route: Route, last: string): string {
  return [...route, last]
    .reduceRight((inner, step) => (inner === '' ? step : `${step} { ${inner} }`), '')
    .replace(/^/, '{ ')
    .concat(' }');
}

/** A field as a query writes it: with the arguments that it must have. */
export function stepOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const required = args.filter(isRequiredArgument).map((argument) => `${argument.name}: ${argument.type}`);
  return required.length === 0 ? name : `${name}(${required.join(', ')})`;
}
