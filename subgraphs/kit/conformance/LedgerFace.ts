import {
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInterfaceType,
  isLeafType,
  isListType,
  isObjectType,
} from 'graphql';
import type { ContractName } from '../../../schema/contract.ts';
import { OWN_MEANINGS, type OwnMeaning } from './ownMeanings.ts';

/** What a contract calls the fields and types of its ledger, read from its SDL. */
export interface LedgerFace {
  /** `MunicipalProject` */
  type: string;
  /** Root field of one matter: `municipalProject` */
  one: string;
  /** Root field of the list: `municipalProjects` */
  list: string;
  /** `MunicipalProjectFilter` */
  filterType: string;
  /** Null for a contract without statistics. */
  statistics: StatisticsFace | null;
  /** Fields that only this contract's matters have, each with what to select. */
  ownFields: { name: string; selection: string }[];
  /** Lists of matters that hang on entities of others. */
  relations: RelationFace[];
  /** What the SDL cannot say of filters, keys and relations of this contract alone. */
  own: OwnMeaning;
}

export interface StatisticsFace {
  /** `municipalProjectStats` */
  field: string;
  /** `MunicipalGroupBy` */
  keyType: string;
  keys: string[];
  /** Fields of a group that count something. */
  numbers: string[];
}

export interface RelationFace {
  /** `Organization` */
  type: string;
  /** `id` */
  key: string;
  /** `municipalProjects` */
  field: string;
  /** Whether it takes the role of a body. */
  hasRole: boolean;
}

/** Keys of entities that contracts refer to each other by. */
const KEY_FIELDS: Readonly<Record<string, string>> = { Division: 'code', Channel: 'code' };

/** The ledger of a contract; null for a contract that owns no matters. */
export function ledgerFaceOf(contract: ContractName, schema: GraphQLSchema): LedgerFace | null {
  const own = OWN_MEANINGS[contract];
  const matter = schema.getType('Matter');
  const query = schema.getQueryType();
  if (!own || !isInterfaceType(matter) || !query) return null;
  const roots = Object.values(query.getFields());
  const one = roots.find((field) => isMatter(field.type) && field.args.length === 1);
  if (!one) return null;
  const type = getNamedType(one.type) as GraphQLObjectType;
  const connection = `${type.name}Connection`;
  const list = roots.find((field) => getNamedType(field.type).name === connection);
  const filter = list?.args.find(({ name }) => name === 'filter');
  if (!list || !filter) return null;
  return {
    ...{ type: type.name, one: one.name, list: list.name, filterType: getNamedType(filter.type).name },
    statistics: statisticsOf(roots, type.name),
    ownFields: Object.values(type.getFields())
      .filter(({ name }) => !(name in matter.getFields()))
      .map((field) => ({ name: field.name, selection: selectionOf(field) })),
    relations: relationsOf(schema, connection),
    own,
  };

  function isMatter(named: GraphQLField<unknown, unknown>['type']): boolean {
    const returned = getNullableType(named);
    return isObjectType(returned) && returned.getInterfaces().some(({ name }) => name === 'Matter');
  }
}

function statisticsOf(roots: readonly GraphQLField<unknown, unknown>[], type: string): StatisticsFace | null {
  for (const field of roots) {
    const groupBy = field.args.find(({ name }) => name === 'groupBy');
    const keyType = groupBy && getNamedType(groupBy.type);
    const stats = getNamedType(field.type);
    if (!isEnumType(keyType) || !isObjectType(stats)) continue;
    const groups = stats.getFields().groups;
    const group = groups && getNamedType(groups.type);
    if (!isObjectType(group) || group.name !== `${type}Group`) continue;
    const numbers = Object.values(group.getFields()).filter((it) => /^(Int|Decimal)$/.test(getNamedType(it.type).name));
    return {
      ...{ field: field.name, keyType: keyType.name, keys: keyType.getValues().map(({ name }) => name) },
      numbers: numbers.map(({ name }) => name),
    };
  }
  return null;
}

function relationsOf(schema: GraphQLSchema, connection: string): RelationFace[] {
  return Object.values(schema.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type) || type === schema.getQueryType()) return [];
    const key = KEY_FIELDS[type.name] ?? 'id';
    return Object.values(type.getFields())
      .filter(
        (field) => getNamedType(field.type).name === connection && field.args.some(({ name }) => name === 'filter'),
      )
      .map((field) => ({
        ...{ type: type.name, key, field: field.name },
        hasRole: field.args.some(({ name }) => name === 'role'),
      }));
  });
}

/** A field of a row with what names it: itself, or the key of what it refers to. */
function selectionOf({ name, type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named) || isListType(getNullableType(type))) return name;
  return `${name} { ${KEY_FIELDS[named.name] ?? 'id'} }`;
}
