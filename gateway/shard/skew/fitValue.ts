/** Takes out of an argument's value what an older contract does not know, as far as that changes no answer. */
import { type GraphQLInputType, getNullableType, isEnumType, isInputObjectType, isListType } from 'graphql';
import { createRecord } from '../names.ts';
import { UnknownToHolder } from './fitSelection.ts';

/**
 * The value as the older contract takes it. In a list of alternatives a value that it does not know matches none of its
 * rows and is left out, and its coordinate goes to `unknown`; a list that this empties matches nothing. A key that it
 * does not know is left out only if it says nothing: null, or its default.
 *
 * @param hubType, holderType the argument's type in either contract
 * @throws UnknownToHolder where leaving out would change the answer
 */
export function fitValue(
  value: unknown,
  hubType: GraphQLInputType,
  holderType: GraphQLInputType,
  unknown: Set<string>,
): unknown {
  if (value === null || value === undefined) return value;
  const [hub, holder] = [getNullableType(hubType), getNullableType(holderType)];
  if (isListType(hub) && isListType(holder)) {
    return asList(value).flatMap((item) => fitItem(item, hub.ofType, holder.ofType, unknown));
  }
  if (isEnumType(hub) && isEnumType(holder)) {
    if (typeof value === 'string' && !holder.getValue(value)) throw new UnknownToHolder(`${hub.name}.${value}`);
    return value;
  }
  if (!isInputObjectType(hub) || !isInputObjectType(holder)) return value;
  const fitted = createRecord();
  for (const [name, given] of Object.entries(value as Readonly<Record<string, unknown>>)) {
    const [hubField, holderField] = [hub.getFields()[name], holder.getFields()[name]];
    if (hubField && holderField) fitted[name] = fitValue(given, hubField.type, holderField.type, unknown);
    else if (!saysNothing(given, hubField?.defaultValue)) throw new UnknownToHolder(`${hub.name}.${name}`);
  }
  return fitted;
}

/** As it is: every value counts, as in a list of what to group by. */
export function checkEachValue(value: unknown, hubType: GraphQLInputType, holderType: GraphQLInputType): void {
  const unknown = new Set<string>();
  fitValue(value, hubType, holderType, unknown);
  const [first] = unknown;
  if (first !== undefined) throw new UnknownToHolder(first);
}

/** Whether a value is what it would be if nobody had written it; defaults are filled in before shards are asked. */
export function saysNothing(value: unknown, defaultValue: unknown): boolean {
  if (value === null || value === undefined) return true;
  return defaultValue !== undefined && JSON.stringify(value) === JSON.stringify(defaultValue);
}

function fitItem(
  item: unknown,
  hubType: GraphQLInputType,
  holderType: GraphQLInputType,
  unknown: Set<string>,
): unknown[] {
  const [hub, holder] = [getNullableType(hubType), getNullableType(holderType)];
  const isUnknown = isEnumType(hub) && isEnumType(holder) && typeof item === 'string' && !holder.getValue(item);
  if (!isUnknown) return [fitValue(item, hubType, holderType, unknown)];
  unknown.add(`${hub.name}.${item}`);
  return [];
}

/** One value stands for a list of it (GraphQL specification, "List", input coercion). */
function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}
