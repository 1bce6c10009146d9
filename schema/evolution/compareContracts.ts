/** What a change of a contract does to those who ask by it, and to those who answer by it. */
import { type Change, diff } from '@graphql-inspector/core';
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { compareDirectives } from './compareDirectives.ts';
import { readFederatedSchema } from './readFederatedSchema.ts';

export interface ContractChange {
  /** BREAKING: somebody's question, or somebody's answer, no longer fits. DANGEROUS: it fits, and may mean something else. */
  severity: 'BREAKING' | 'DANGEROUS' | 'SAFE';
  /** E.g. `FIELD_REMOVED`. */
  code: string;
  /** As in recorded usage: `MunicipalProject.tier`, `Query.municipalProjects(filter:)`, `MunicipalTier.KEY`. */
  coordinate: string;
  message: string;
}

/**
 * Every difference that matters to a client, to a holder or to the hub, those that break something first: types, fields,
 * arguments, defaults, enum values, and the directives by which the graph is put together. Wording and order do not
 * count. An addition is safe if it is nullable or has a default.
 *
 * @throws Error if one of the texts is no SDL
 */
export async function compareContracts(oldSdl: string, newSdl: string): Promise<ContractChange[]> {
  const [oldSchema, newSchema] = [readFederatedSchema(oldSdl), readFederatedSchema(newSdl)];
  const found: Change[] = await diff(oldSchema, newSchema);
  const changes = withoutParts(found).map((change) => judge(change, newSchema));
  return [...changes, ...compareDirectives(oldSchema, newSchema)].sort(
    (a, b) => SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity),
  );
}

const SEVERITIES: readonly ContractChange['severity'][] = ['BREAKING', 'DANGEROUS', 'SAFE'];

const SEVERITY_OF_LEVEL: Readonly<Record<string, ContractChange['severity']>> = {
  BREAKING: 'BREAKING',
  DANGEROUS: 'DANGEROUS',
  NON_BREAKING: 'SAFE',
};

/**
 * What is new is one change, not one for each of its parts. (The library's own rule for that, `simplifyChanges`, drops
 * whatever else happens to a type that has got an interface.) A field's deprecation comes with its reason twice.
 */
function withoutParts(changes: readonly Change[]): Change[] {
  const added = new Set(
    changes.filter(({ type }) => type === 'TYPE_ADDED' || type === 'FIELD_ADDED').map(({ path }) => path),
  );
  return changes.filter(({ type, path = '' }) => {
    // The library's own rule for words lets those pass that a type did not have before.
    if (type.includes('_DESCRIPTION_')) return false;
    if (type.startsWith('DIRECTIVE_') || type.startsWith('FIELD_DEPRECATION_REASON_')) return false;
    const names = path.split('.');
    return !names.some((_, index) => index > 0 && added.has(names.slice(0, index).join('.')));
  });
}

/** The library judges for clients alone, and by the specification; here a holder may be older, and growing is the rule. */
function judge({ type, path = '', message, criticality, meta }: Change, newSchema: GraphQLSchema): ContractChange {
  const change: ContractChange = {
    severity: SEVERITY_OF_LEVEL[criticality.level] ?? 'BREAKING',
    code: type,
    coordinate: path.replace(/\.@\w+$/, ''),
    message: `${message}.`,
  };
  switch (type) {
    case 'FIELD_ARGUMENT_ADDED':
    case 'FIELD_ARGUMENT_REMOVED':
    case 'FIELD_ARGUMENT_TYPE_CHANGED':
    case 'FIELD_ARGUMENT_DEFAULT_CHANGED': {
      const argument = { ...change, coordinate: argumentCoordinate(path) };
      if (type === 'FIELD_ARGUMENT_TYPE_CHANGED' && becameRequired(meta.oldArgumentType, meta.newArgumentType)) {
        return { ...argument, code: 'FIELD_ARGUMENT_BECAME_REQUIRED' };
      }
      return type === 'FIELD_ARGUMENT_ADDED' ? asAddition(argument) : argument;
    }
    case 'INPUT_FIELD_ADDED':
      return asAddition(change);
    case 'INPUT_FIELD_TYPE_CHANGED':
      return becameRequired(meta.oldInputFieldType, meta.newInputFieldType)
        ? { ...change, code: 'INPUT_FIELD_BECAME_REQUIRED' }
        : change;
    case 'ENUM_VALUE_ADDED':
      return isReturned(newSchema, meta.enumName) ? change : { ...change, severity: 'SAFE' };
    case 'FIELD_ADDED':
      return isNonNullField(newSchema, path) ? beyondOlderHolders(change) : change;
    case 'FIELD_TYPE_CHANGED':
      return change.severity === 'SAFE' ? beyondOlderHolders(change) : change;
    default:
      return change;
  }
}

/** `Query.projects.filter` is `Query.projects(filter:)`. */
function argumentCoordinate(path: string): string {
  const [type = '', field = '', argument = ''] = path.split('.');
  return `${type}.${field}(${argument}:)`;
}

function becameRequired(oldType: unknown, newType: unknown): boolean {
  return String(newType).endsWith('!') && !String(oldType).endsWith('!');
}

/** What breaks nobody is how a contract is meant to grow. */
function asAddition(change: ContractChange): ContractChange {
  return change.severity === 'BREAKING' ? change : { ...change, severity: 'SAFE' };
}

/** Good for clients, and more than a holder of the older contract gives: the hub has to do without its rows. */
function beyondOlderHolders(change: ContractChange): ContractChange {
  const message = `${change.message} It is not null, so holders of the older contract cannot answer it.`;
  return { ...change, severity: 'DANGEROUS', message };
}

function isNonNullField(schema: GraphQLSchema, path: string): boolean {
  const [typeName = '', fieldName = ''] = path.split('.');
  const type = schema.getType(typeName);
  return (isObjectType(type) || isInterfaceType(type)) && isNonNullType(type.getFields()[fieldName]?.type);
}

/** Whether some field gives a value of this enum: then clients may get one that they do not know. */
function isReturned(schema: GraphQLSchema, enumName: string): boolean {
  const isIt = (type: GraphQLNamedType) => isEnumType(type) && type.name === enumName;
  return Object.values(schema.getTypeMap()).some(
    (type) =>
      (isObjectType(type) || isInterfaceType(type)) &&
      Object.values(type.getFields()).some((field) => isIt(getNamedType(field.type))),
  );
}
