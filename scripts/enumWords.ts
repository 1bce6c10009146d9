import { type GraphQLSchema, isEnumType } from 'graphql';

/** What stands between the Chinese word of a description and its English sentence. */
const SEPARATOR = ' · ';

/**
 * A module with the Chinese word of each value of each enum of the graph, from the schema's descriptions:
 * `ENUM_WORDS.LatenessState.OVERDUE` is `逾期`. A value without a description is left out.
 */
export function printEnumWords(schema: GraphQLSchema): string {
  const enums = Object.values(schema.getTypeMap()).filter((type) => isEnumType(type) && !type.name.startsWith('__'));
  const words = enums.flatMap((type) => {
    if (!isEnumType(type)) return [];
    const values = type.getValues().flatMap(({ name, description }) => {
      const word = description?.includes(SEPARATOR) ? description.split(SEPARATOR, 1)[0] : undefined;
      return word ? [[name, word] as const] : [];
    });
    return [[type.name, Object.fromEntries(values)] as const];
  });
  return [
    '// Made by `npm run codegen` from schema/api.graphql. Do not edit.',
    '/** Chinese words for the values of enums, from the descriptions of the schema. */',
    `export const ENUM_WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = ${JSON.stringify(Object.fromEntries(words), null, 2)};`,
    '',
  ].join('\n');
}
