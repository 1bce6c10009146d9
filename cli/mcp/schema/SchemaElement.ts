/** What of a schema can be found by words: its types, their fields and arguments, values of enums. */
import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
} from 'graphql';
import { printRoute, routesFromQuery, stepOf } from './routesFromQuery.ts';

export interface SchemaElement {
  /** `Matter`, `Matter.lateness`, `Query.matters(filter:)`, `LatenessState.OVERDUE`. */
  coordinate: string;
  kind: 'type' | 'field' | 'argument' | 'inputField' | 'enumValue';
  /** Its own name, the last of the coordinate. */
  name: string;
  /** As in SDL; of a type, which kind of type it is. */
  type: string;
  description: string;
  /** How a query comes to it, or where it is used. */
  reach: string;
}

/** In the order of the schema. What a type has from an interface stands with the interface alone. */
export function elementsOf(schema: GraphQLSchema): SchemaElement[] {
  const routes = routesFromQuery(schema);
  const uses = usesOf(schema);
  const types = Object.values(schema.getTypeMap()).filter(
    (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
  );
  return types.flatMap((type) => {
    const route = routes.get(type.name);
    const usedBy = `used by ${(uses.get(type.name) ?? []).slice(0, 4).join(', ') || 'nothing'}`;
    const reach = route && !isLeafType(type) ? printRoute(route, '…') : usedBy;
    return [
      element('type', type.name, type.name, kindOf(type), type.description, reach),
      ...fieldsOf(type, (field) => (route ? printRoute(route, field) : usedBy)),
      ...valuesOf(type, usedBy),
      ...inputFieldsOf(type, usedBy),
    ];
  });
}

function fieldsOf(type: GraphQLNamedType, reachOf: (step: string) => string): SchemaElement[] {
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const inherited = new Set(type.getInterfaces().flatMap((it) => Object.keys(it.getFields())));
  const own = Object.values(type.getFields()).filter(({ name }) => !inherited.has(name));
  return own.flatMap((field) => {
    const isLeaf = isLeafType(getNamedType(field.type));
    const reach = reachOf(isLeaf ? stepOf(field) : `${stepOf(field)} { … }`);
    const coordinate = `${type.name}.${field.name}`;
    return [
      element('field', coordinate, field.name, String(field.type), field.description, reach),
      ...field.args.map(({ name, type: given, description }) =>
        element('argument', `${coordinate}(${name}:)`, name, String(given), description, reach),
      ),
    ];
  });
}

function valuesOf(type: GraphQLNamedType, reach: string): SchemaElement[] {
  if (!isEnumType(type)) return [];
  return type
    .getValues()
    .map(({ name, description }) => element('enumValue', `${type.name}.${name}`, name, type.name, description, reach));
}

function inputFieldsOf(type: GraphQLNamedType, reach: string): SchemaElement[] {
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).map(({ name, type: given, description }) =>
    element('inputField', `${type.name}.${name}`, name, String(given), description, reach),
  );
}

function element(
  kind: SchemaElement['kind'],
  coordinate: string,
  name: string,
  type: string,
  description: string | null | undefined,
  reach: string,
): SchemaElement {
  return { coordinate, kind, name, type, description: description ?? '', reach };
}

function kindOf(type: GraphQLNamedType): string {
  if (isObjectType(type)) return 'object';
  if (isInterfaceType(type)) return 'interface';
  if (isEnumType(type)) return 'enum';
  return isInputObjectType(type) ? 'input' : 'scalar or union';
}

/** Coordinates of the fields, arguments and input fields of a type, by the type's name. */
export function usesOf(schema: GraphQLSchema): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  const note = (name: string, coordinate: string) => {
    const known = uses.get(name);
    if (known) known.push(coordinate);
    else uses.set(name, [coordinate]);
  };
  for (const type of Object.values(schema.getTypeMap())) {
    if (isIntrospectionType(type)) continue;
    if (isInputObjectType(type)) {
      for (const field of Object.values(type.getFields()))
        note(getNamedType(field.type).name, `${type.name}.${field.name}`);
    } else if (isObjectType(type) || isInterfaceType(type)) {
      for (const field of Object.values(type.getFields())) {
        note(getNamedType(field.type).name, `${type.name}.${field.name}`);
        for (const argument of field.args) {
          note(getNamedType(argument.type).name, `${type.name}.${field.name}(${argument.name}:)`);
        }
      }
    }
  }
  return uses;
}
