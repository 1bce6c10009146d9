/** Holds a sharded contract to the rules that the stage rests on: a mistake here is a wrong answer there. */
import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { buildContractSchema, directiveValues, type EntityType, type GatherRule, readEntities } from './contract.ts';
import { orderRulesOf } from './order.ts';
import { pruneRulesOf } from './prune.ts';

export interface ShardLintFinding {
  /** E.g. `municipal-projects`. */
  contract: string;
  type: string;
  field: string | null;
  /** What was expected and what is there. */
  message: string;
  /** What to do. */
  advice: string;
}

/**
 * - Every field of Query, Mutation and of a spanning entity (keys and @inaccessible fields aside) says how shards'
 *   answers become one; those are CONNECTION, GROUPS, ROUTE or ANY, of Mutation ROUTE.
 * - A row's field that returns rows of a partitioned type is LOCAL or REFER; other fields of rows say nothing.
 * - Gathered and referred fields are nullable, so that a missing shard never blanks its surroundings.
 * - Paths in `order`, `by`, `@prunes`, `@sorts` exist; connections and groups have the fields that the hub makes.
 */
export function lintShardedContract(sdl: string, contract = 'contract'): ShardLintFinding[] {
  const schema = buildContractSchema(sdl);
  const entities = readEntities(schema);
  const findings: ShardLintFinding[] = [];
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('_')) continue;
    const report: Report = (field, message, advice) =>
      findings.push({ contract, type: type.name, field: field?.name ?? null, message, advice });
    const entity = entities.get(type.name);
    if (entity) lintKey(type, entity, report);
    if (isScattered(type, entity)) lintScatteredType({ schema, entities, type, entity, report });
    else if (!isConnection(type) && !isEdge(type)) lintRowType({ schema, entities, type, entity, report });
  }
  return findings;
}

type Field = GraphQLField<unknown, unknown>;
type Report = (field: Field | null, message: string, advice: string) => void;

interface LintedType {
  schema: GraphQLSchema;
  entities: ReadonlyMap<string, EntityType>;
  type: GraphQLObjectType;
  entity: EntityType | undefined;
  report: Report;
}

const ROOTS = new Set(['Query', 'Mutation']);
const SCATTERED_RULES: readonly GatherRule[] = ['CONNECTION', 'GROUPS', 'ROUTE', 'ANY'];

/** Whether a type's fields are asked of several shards: roots, and entities that no shard owns. */
function isScattered(type: GraphQLObjectType, entity: EntityType | undefined): boolean {
  return ROOTS.has(type.name) || (entity !== undefined && entity.shardKey === null);
}

function lintKey(type: GraphQLObjectType, { key, shardKey }: EntityType, report: Report): void {
  for (const name of key) {
    if (type.getFields()[name]) continue;
    report(
      null,
      `Expected @key to name fields of ${type.name}, got "${name}".`,
      'Use fields of the type itself; nested keys are not supported.',
    );
  }
  if (shardKey && !key.includes(shardKey.field)) {
    report(null, `Expected @shardKey to name a key field, got "${shardKey.field}".`, 'Name a field of the first @key.');
  }
}

function lintScatteredType(linted: LintedType): void {
  const { schema, type, entity, report } = linted;
  for (const field of Object.values(type.getFields())) {
    if (field.name.startsWith('_') || entity?.key.includes(field.name) || isInaccessible(field)) continue;
    const gather = directiveValues(schema, 'gather', field.astNode?.directives);
    const rule = gather?.rule as GatherRule | undefined;
    const allowed = type.name === 'Mutation' ? (['ROUTE'] as const) : SCATTERED_RULES;
    if (rule === undefined || !(allowed as readonly GatherRule[]).includes(rule)) {
      report(
        field,
        `Expected @gather with rule ${allowed.join(', ')}, got ${rule ?? 'none'}.`,
        'Say how the answers of several shards become one.',
      );
      continue;
    }
    if (isNonNullType(field.type)) {
      report(
        field,
        `Expected a nullable type, got ${field.type}.`,
        'Drop the "!": with no shard up there is no value.',
      );
    }
    lintPrunes(linted, field);
    if (rule === 'CONNECTION') lintConnectionField(linted, field, gather?.order as string | undefined);
    if (rule === 'GROUPS') lintGroupsField(linted, field);
    if (rule === 'ROUTE') lintRouteField(linted, field, gather as { by?: string; via: string });
  }
}

function lintRowType(linted: LintedType): void {
  const { schema, entities, type, report } = linted;
  for (const field of Object.values(type.getFields())) {
    if (isInaccessible(field)) continue;
    const rule = directiveValues(schema, 'gather', field.astNode?.directives)?.rule as GatherRule | undefined;
    if (rule !== undefined && rule !== 'LOCAL' && rule !== 'REFER') {
      report(
        field,
        `Expected a row's field to be LOCAL or REFER, got ${rule}.`,
        'Put gathered fields on Query or on an entity that spans shards.',
      );
    } else if (rule === undefined && returnsRows(linted, getNamedType(field.type))) {
      report(
        field,
        'Expected @gather with rule LOCAL or REFER, got none.',
        "LOCAL if the row's own shard has it, REFER if its key may name another.",
      );
    } else if (rule === 'REFER') {
      if (entities.get(getNamedType(field.type).name)?.shardKey == null) {
        report(
          field,
          `Expected REFER to return a type with @shardKey, got ${field.type}.`,
          'Return the partitioned type itself.',
        );
      }
      if (holdsNonNull(field)) {
        report(
          field,
          `Expected a nullable type and nullable elements, got ${field.type}.`,
          'Drop the "!": the row\'s shard may be away.',
        );
      }
    }
  }
}

function lintPrunes({ schema, entity, report }: LintedType, field: Field): void {
  try {
    for (const { origin, path } of pruneRulesOf(schema, field)) {
      const [step] = path;
      if (origin === 'PARENT' && !(step && entity?.key.includes(step.name))) {
        report(
          field,
          `Expected "$parent." of @prunes to name a key field, got "${step?.name}".`,
          'Only keys are known of a parent.',
        );
      }
    }
  } catch (error) {
    report(field, (error as Error).message, 'Correct the path of @prunes: without it no shard is ever left out.');
  }
}

function lintConnectionField({ schema, report }: LintedType, field: Field, orderArgument: string | undefined): void {
  const type = getNamedType(field.type);
  const names = isObjectType(type) ? Object.keys(type.getFields()) : [];
  const wrong = difference(names, ['edges', 'nodes', 'totalCount', 'pageInfo', 'coverage']);
  if (wrong.length > 0) {
    report(
      field,
      `Expected ${type} to have edges, nodes, totalCount, pageInfo, coverage and no more; differs in ${wrong.join(', ')}.`,
      'The hub makes these from the shards; it can merge no other.',
    );
    return;
  }
  for (const name of ['first', 'after']) {
    if (field.args.some((argument) => argument.name === name)) continue;
    report(field, `Expected an argument "${name}", got none.`, 'Lists of several shards are paged by keyset.');
  }
  const order = getNamedType(field.args.find(({ name }) => name === orderArgument)?.type);
  if (!isEnumType(order)) {
    report(
      field,
      `Expected "order" of @gather to name an argument of an enum type, got "${orderArgument ?? ''}".`,
      'Name the argument that says by what rows are ordered.',
    );
    return;
  }
  try {
    const node = (type as GraphQLObjectType).getFields().nodes as Field;
    orderRulesOf(schema, order, getNamedType(node.type) as GraphQLObjectType);
  } catch (error) {
    report(field, (error as Error).message, `Correct @sorts of ${order}.`);
  }
}

function lintGroupsField({ report }: LintedType, field: Field): void {
  const type = getNamedType(field.type);
  const fields = isObjectType(type) ? type.getFields() : {};
  const wrong = difference(Object.keys(fields), ['groups', 'coverage']);
  const row = fields.groups && getNamedType(fields.groups.type);
  if (wrong.length > 0) {
    report(
      field,
      `Expected ${type} to have groups, coverage and no more; differs in ${wrong.join(', ')}.`,
      'Put totals into a group of their own: groupBy of nothing.',
    );
  } else if (!isObjectType(row) || String(row.getFields().key?.type) !== '[String]!') {
    report(field, `Expected groups of ${type} to have "key: [String]!".`, 'Rows of several shards are joined by it.');
  }
}

function lintRouteField(
  { entities, report }: LintedType,
  field: Field,
  { by, via }: { by?: string; via: string },
): void {
  if (by === undefined || !leadsSomewhere(field, by)) {
    report(
      field,
      `Expected "by" of @gather to name an argument or a field of one, got "${by ?? ''}".`,
      'Name the value that proves which shard.',
    );
  } else if (
    via === 'SHARD' &&
    entities.get(getNamedType(field.type).name)?.shardKey == null &&
    isObjectType(getNamedType(field.type))
  ) {
    report(
      field,
      `Expected ROUTE by a key to return a type with @shardKey, got ${field.type}.`,
      'Give the type @shardKey, or use via: DIVISION.',
    );
  }
}

function leadsSomewhere(field: Field, path: string): boolean {
  const [argument, ...names] = path.split('.');
  let type = field.args.find(({ name }) => name === argument)?.type;
  for (const name of names) {
    const object = type && getNamedType(type);
    type = isInputObjectType(object) ? object.getFields()[name]?.type : undefined;
  }
  return type !== undefined;
}

/** Rows of a partitioned type, a connection of such, or an interface that such a type implements. */
function returnsRows({ schema, entities }: LintedType, type: GraphQLNamedType): boolean {
  const isPartitioned = (it: GraphQLNamedType) => entities.get(it.name)?.shardKey != null;
  if (isPartitioned(type)) return true;
  if (isAbstractType(type)) return schema.getPossibleTypes(type).some(isPartitioned);
  if (!isObjectType(type) || !isConnection(type)) return false;
  const nodes = type.getFields().nodes;
  return nodes !== undefined && isPartitioned(getNamedType(nodes.type));
}

function isConnection(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return fields.nodes !== undefined && fields.pageInfo !== undefined;
}

function isEdge(type: GraphQLObjectType): boolean {
  const fields = type.getFields();
  return fields.node !== undefined && fields.cursor !== undefined;
}

function isInaccessible(field: Field): boolean {
  return (field.astNode?.directives ?? []).some(({ name }) => name.value === 'inaccessible');
}

function holdsNonNull({ type }: Field): boolean {
  return isNonNullType(type) || (isListType(type) && isNonNullType(type.ofType));
}

/** Names that are in one list and not in the other. */
function difference(got: readonly string[], expected: readonly string[]): string[] {
  return [...expected.filter((name) => !got.includes(name)), ...got.filter((name) => !expected.includes(name))];
}
