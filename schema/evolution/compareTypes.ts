import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type GraphQLUnionType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  isUnionType,
} from 'graphql';
import { compareArguments, compareInputFields } from './compareInputs.ts';
import { compareFields } from './compareOutputs.ts';
import { keysOf } from './reachableTypes.ts';
import type { SchemaDifference } from './SchemaDifference.ts';

/** What the served type of the same name lacks of a contract's type, has differently, or has besides. */
export function compareTypes(served: GraphQLSchema, contract: GraphQLNamedType): SchemaDifference[] {
  if (isSpecifiedScalarType(contract)) return [];
  const coordinate = contract.name;
  const type = served.getType(coordinate);
  if (!type) {
    // Whatever returns or takes it is missing too, and says there whether it can be done without.
    const message = `Expected type ${coordinate}, got none.`;
    return [{ code: 'TYPE_MISSING', coordinate, severity: 'OLDER', message }];
  }
  if (isObjectType(contract) && isObjectType(type)) {
    return [...compareComposites(served, type, contract), ...compareInterfaces(served, type, contract)];
  }
  if (isInterfaceType(contract) && isInterfaceType(type)) return compareComposites(served, type, contract);
  if (isEnumType(contract) && isEnumType(type)) return compareValues(type, contract);
  if (isInputObjectType(contract) && isInputObjectType(type)) return compareInputs(type, contract);
  if (isUnionType(contract) && isUnionType(type)) return compareMembers(type, contract);
  if (kindOf(contract) === kindOf(type)) return [];
  const message = `Expected ${coordinate} to be ${kindOf(contract)}, got ${kindOf(type)}.`;
  return [{ code: 'TYPE_KIND_DIFFERS', coordinate, severity: 'ERROR', message }];
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

function compareComposites(served: GraphQLSchema, type: Composite, contract: Composite): SchemaDifference[] {
  const keys = new Set(keysOf(contract).flatMap(({ fields }) => fields));
  return [
    ...compareFields(served, type, contract, keys),
    ...Object.values(contract.getFields()).flatMap((field) => {
      const given = type.getFields()[field.name];
      return given ? compareArguments(`${contract.name}.${field.name}`, given, field) : [];
    }),
  ];
}

function compareInterfaces(
  served: GraphQLSchema,
  type: GraphQLObjectType,
  contract: GraphQLObjectType,
): SchemaDifference[] {
  const implemented = new Set(type.getInterfaces().map(({ name }) => name));
  return contract
    .getInterfaces()
    .filter(({ name }) => isInterfaceType(served.getType(name)) && !implemented.has(name))
    .map(({ name }) => {
      const message = `Expected ${type.name} to implement ${name}, it does not.`;
      return { code: 'INTERFACE_MISSING', coordinate: type.name, severity: 'ERROR', message };
    });
}

function compareValues(type: GraphQLEnumType, contract: GraphQLEnumType): SchemaDifference[] {
  const names = (of: GraphQLEnumType) => new Set(of.getValues().map(({ name }) => name));
  return compareNames(names(type), names(contract), (name) => `${contract.name}.${name}`, 'VALUE', 'value');
}

function compareMembers(type: GraphQLUnionType, contract: GraphQLUnionType): SchemaDifference[] {
  const names = (of: GraphQLUnionType) => new Set(of.getTypes().map(({ name }) => name));
  return compareNames(names(type), names(contract), () => contract.name, 'MEMBER', `member of ${contract.name}`);
}

function compareNames(
  given: ReadonlySet<string>,
  wanted: ReadonlySet<string>,
  coordinateOf: (name: string) => string,
  code: 'VALUE' | 'MEMBER',
  noun: string,
): SchemaDifference[] {
  const missing = [...wanted.difference(given)].map((name): SchemaDifference => {
    const message = `Expected ${noun} ${coordinateOf(name)}${code === 'MEMBER' ? ` ${name}` : ''}, got none.`;
    return { code: `${code}_MISSING`, coordinate: coordinateOf(name), severity: 'OLDER', message };
  });
  const extra = [...given.difference(wanted)].map((name): SchemaDifference => {
    const message = `The contract has no ${noun} ${coordinateOf(name)}${code === 'MEMBER' ? ` ${name}` : ''}.`;
    return { code: `${code}_EXTRA`, coordinate: coordinateOf(name), severity: 'NOTE', message };
  });
  return [...missing, ...extra];
}

function compareInputs(type: GraphQLInputObjectType, contract: GraphQLInputObjectType): SchemaDifference[] {
  return compareInputFields(contract.name, Object.values(type.getFields()), Object.values(contract.getFields()));
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'an object type';
  if (isInterfaceType(type)) return 'an interface';
  if (isUnionType(type)) return 'a union';
  if (isEnumType(type)) return 'an enum';
  return isInputObjectType(type) ? 'an input type' : 'a scalar';
}
