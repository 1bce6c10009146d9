/** Queries that select every field of the API schema, and which of these fields an answer has a value for. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';
import type { Data } from '../../support/demo.ts';

/** Types that a query can reach from many sides, and the field that names one of them: below these it goes on only so far. */
const KEY_OF: Readonly<Record<string, string>> = {
  Matter: 'id',
  Division: 'code',
  Channel: 'code',
  Organization: 'id',
  Official: 'id',
  Tenure: 'id',
  Campaign: 'id',
  VolunteerCenter: 'id',
  WorkerMeeting: 'id',
  ProvincialProject: 'id',
  MunicipalProject: 'id',
  VolunteerProject: 'id',
  WorkerService: 'id',
  EnterpriseRequest: 'id',
};

/** Of the hub's limits. */
const MAX_QUERY_TOKENS = 10_000;

/**
 * How many entities must be left below for a field to be asked for. What the index lists and counts of an entity costs
 * as much as a list of the root: not of hundreds of them at once, and no facets beside.
 */
const ONLY_NEAR_THE_ROOT: Readonly<Record<string, number>> = { matters: 2, matterStats: 2, facets: 2 };

/** Rows of lists of entities that hang on another one, and of lists of its own parts. */
const NESTED_ENTITIES = 3;
const NESTED_PARTS = 50;

/** Arguments of fields below the root that must have some, or show little without. */
const ARGUMENTS_OF: Readonly<Record<string, string>> = {
  facets: '(by: [TYPE], first: 1)',
  matterStats: '(groupBy: [CITY, LEAD_BODY, LEAD_OFFICIAL], first: 2)',
};

/** `Division.name`, for every field of every object type and interface that a query can reach. */
export function reachableCoordinates(schema: GraphQLSchema): string[] {
  const seen = new Set<GraphQLNamedType>();
  const visit = (type: GraphQLNamedType): string[] => {
    if (seen.has(type) || isLeafType(type)) return [];
    seen.add(type);
    return fieldsOf(type).flatMap((field) => [`${type.name}.${field.name}`, ...visit(getNamedType(field.type))]);
  };
  return visit(queryType(schema)).filter((coordinate) => !coordinate.startsWith('Query.'));
}

/**
 * A query of one root field, with the arguments as given, that selects every field of what it returns and of its parts:
 * through so many entities, of which that of the root field is the first. Of entities further down, and of those below a
 * matter of any type, their key.
 */
export function selectEveryField(
  schema: GraphQLSchema,
  rootField: string,
  arguments_: string,
  entitiesDeep: number,
): string {
  const field = queryType(schema).getFields()[rootField];
  if (!field) throw new Error(`Expected a field of Query, got "${rootField}".`);
  const type = getNamedType(field.type);
  const write = (depth: number) => `{ ${rootField}${arguments_}${isLeafType(type) ? '' : selection(type, depth)} }`;
  const query = write(entitiesDeep);
  // Entities side by side, each with all its lists, may be more than the hub reads.
  return (query.match(/\w+|[^\w\s]/g) ?? []).length < MAX_QUERY_TOKENS ? query : write(entitiesDeep - 1);
}

/** Adds the coordinates of all fields that have a value in an answer: not null, and no empty list. */
export function collectValued(schema: GraphQLSchema, data: Data, into: Set<string>): void {
  const visit = (type: GraphQLNamedType, value: unknown): void => {
    if (Array.isArray(value)) {
      for (const element of value) visit(type, element);
      return;
    }
    if (value === null || typeof value !== 'object' || !(isObjectType(type) || isInterfaceType(type))) return;
    for (const [name, held] of Object.entries(value)) {
      const field = type.getFields()[name];
      if (!field || held === null || (Array.isArray(held) && held.length === 0)) continue;
      into.add(`${type.name}.${name}`);
      visit(getNamedType(field.type), held);
    }
  };
  visit(queryType(schema), data);
}

function selection(type: GraphQLNamedType, entitiesLeft: number): string {
  const key = KEY_OF[type.name];
  if (key !== undefined && entitiesLeft === 0) return ` { ${key} }`;
  const left = key === undefined ? entitiesLeft : isInterfaceType(type) ? 0 : entitiesLeft - 1;
  return ` { ${fieldsOf(type)
    .filter(({ name }) => entitiesLeft >= (ONLY_NEAR_THE_ROOT[name] ?? 0))
    .map((field) => {
      const inner = getNamedType(field.type);
      if (isLeafType(inner)) return field.name;
      // A list's edges have the same rows as its nodes.
      const isNodeOfEdge = field.name === 'node' && type.name.endsWith('Edge');
      return `${field.name}${nestedArguments(field)}${selection(inner, isNodeOfEdge ? 0 : left)}`;
    })
    .join(' ')} }`;
}

function nestedArguments(field: GraphQLField<unknown, unknown>): string {
  const chosen = ARGUMENTS_OF[field.name];
  if (chosen) return chosen;
  const required = field.args.filter(isRequiredArgument);
  if (required.length > 0) throw new Error(`Expected no required argument of ${field.name} below the root.`);
  if (!field.args.some(({ name }) => name === 'first')) return '';
  const { nodes, matter } = (getNamedType(field.type) as GraphQLObjectType).getFields();
  const row = nodes ?? matter;
  const isOfEntities = row !== undefined && KEY_OF[getNamedType(row.type).name] !== undefined;
  return `(first: ${isOfEntities ? NESTED_ENTITIES : NESTED_PARTS})`;
}

function fieldsOf(type: GraphQLNamedType): GraphQLField<unknown, unknown>[] {
  if (!isObjectType(type) && !isInterfaceType(type)) {
    throw new Error(`Expected a type to select fields from, got ${type.name}.`);
  }
  return Object.values(type.getFields());
}

function queryType(schema: GraphQLSchema): GraphQLObjectType {
  return schema.getQueryType() as GraphQLObjectType;
}
