import {
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isSpecifiedScalarType,
  printType,
} from 'graphql';
import { toolError } from '../ToolError.ts';
import { printRoute, routesFromQuery } from './routesFromQuery.ts';
import { usesOf } from './SchemaElement.ts';

export interface DescribedElement {
  name: string;
  /** The type, or the one field; then the types that it names, as far as they were asked for and there is room. */
  sdl: string;
  /** A selection that comes to it from Query; null for what no query returns. */
  reach: string | null;
  /** Coordinates of what is of this type; at most 30. */
  usedBy: string[];
  /** Types that are named and not shown. */
  notShown: string[];
}

/** What is shown of a schema at once, in characters; the type itself is never left out. */
const MAX_SDL_CHARACTERS = 16_000;

/**
 * A type (`Matter`), or a field with the types of its arguments and its answer (`Query.matters`). Throws ToolError
 * UNKNOWN_NAME.
 */
export function describeElement(schema: GraphQLSchema, name: string, withReferences: boolean): DescribedElement {
  const [typeName = '', fieldName] = name.split('.', 2);
  const type = schema.getType(typeName);
  if (!type)
    throw toolError('UNKNOWN_NAME', `Expected the name of a type, or of a field as Query.matters; got "${name}".`);
  const route = routesFromQuery(schema).get(typeName);
  const shown = fieldName === undefined ? wholeType(type) : oneField(type, fieldName);
  const { texts, notShown } = addReferences(shown, withReferences || fieldName !== undefined);
  return {
    name,
    sdl: texts.join('\n\n'),
    reach: route && !isLeafType(type) ? printRoute(route, fieldName ?? '…') : null,
    usedBy: fieldName === undefined ? (usesOf(schema).get(typeName) ?? []).slice(0, 30) : [],
    notShown,
  };
}

interface Shown {
  text: string;
  references: GraphQLNamedType[];
}

function wholeType(type: GraphQLNamedType): Shown {
  return { text: printType(type), references: referencesOf(type).filter(({ name }) => name !== type.name) };
}

function oneField(type: GraphQLNamedType, fieldName: string): Shown {
  const field =
    isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? type.getFields()[fieldName] : undefined;
  if (!field) throw toolError('UNKNOWN_NAME', `Expected a field of ${type.name}, got "${fieldName}".`);
  const args = 'args' in field ? field.args : [];
  const text = args.length === 0 ? '' : `(${args.map((argument) => `${argument.name}: ${argument.type}`).join(', ')})`;
  return {
    text: `# ${type.name}.${fieldName}: ${field.description ?? 'no description'}\n${fieldName}${text}: ${field.type}`,
    references: uniqueTypes([field.type, ...args.map((argument) => argument.type)].map((named) => getNamedType(named))),
  };
}

function referencesOf(type: GraphQLNamedType): GraphQLNamedType[] {
  if (isInputObjectType(type))
    return uniqueTypes(Object.values(type.getFields()).map((field) => getNamedType(field.type)));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  const fields = Object.values(type.getFields());
  return uniqueTypes(
    fields
      .flatMap(({ type: given, args }) => [given, ...args.map((it) => it.type)])
      .map((named) => getNamedType(named)),
  );
}

function uniqueTypes(types: readonly GraphQLNamedType[]): GraphQLNamedType[] {
  return [...new Set(types)].filter((type) => !isSpecifiedScalarType(type));
}

/** The types that are named, and those that their inputs name in turn: an argument cannot be written without. */
function addReferences({ text, references }: Shown, isAsked: boolean): { texts: string[]; notShown: string[] } {
  const texts = [text];
  const notShown: string[] = [];
  const waiting = [...references];
  const seen = new Set(waiting);
  let left = MAX_SDL_CHARACTERS - text.length;
  for (let type = waiting.shift(); type; type = waiting.shift()) {
    const printed = printType(type);
    if (!isAsked || printed.length > left) {
      notShown.push(type.name);
      continue;
    }
    left -= printed.length;
    texts.push(printed);
    if (!isInputObjectType(type)) continue;
    for (const named of referencesOf(type)) {
      if (!seen.has(named)) waiting.push(named);
      seen.add(named);
    }
  }
  return { texts, notShown };
}
