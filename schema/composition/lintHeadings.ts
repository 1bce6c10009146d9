import { buildSchema, isInterfaceType, isObjectType } from 'graphql';
import type { CompositionProblem } from './CompositionProblem.ts';
import type { ContractIndex } from './ContractIndex.ts';

/** `牵头单位 · the one body answerable.`: what stands before the dot is the heading of a column. */
const HEADING = /^([\p{Script=Han}（）()]+) · \S/u;

/**
 * Every field that an owner gives a matter begins its description with a heading in Chinese, so that tables and exports
 * can be made from the schema alone; no two of a type have the same one. Lists that other owners hang on a matter are no
 * columns of it.
 */
export function lintHeadings(apiSdl: string, index: ContractIndex): CompositionProblem[] {
  const schema = buildSchema(apiSdl);
  return [...columnsOfMatters(index)].flatMap(([typeName, names]) => {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) return [];
    const fieldOf = new Map<string, string>();
    return [...names].flatMap((name) => {
      const description = type.getFields()[name]?.description;
      const heading = HEADING.exec(description ?? '')?.[1];
      if (!heading) return [problem(typeName, name, description ?? 'no description')];
      const twin = fieldOf.get(heading);
      if (twin) return [problem(typeName, name, `${heading}, which ${twin} has already`)];
      fieldOf.set(heading, name);
      return [];
    });
  });
}

/** Fields of Matter, and of each type in the contracts that implement Matter with it. */
function columnsOfMatters(index: ContractIndex): Map<string, Set<string>> {
  const columns = new Map<string, Set<string>>();
  for (const types of index.values()) {
    for (const type of types.values()) {
      if (type.name !== 'Matter' && !type.interfaces.includes('Matter')) continue;
      const names = columns.get(type.name) ?? new Set();
      for (const name of type.members.keys()) names.add(name);
      columns.set(type.name, names);
    }
  }
  return columns;
}

function problem(type: string, field: string, found: string): CompositionProblem {
  return {
    code: 'MATTER_FIELD_WITHOUT_HEADING',
    contracts: [],
    type,
    field,
    argument: null,
    advice:
      'Begin the description with a heading of its own in Chinese and a dot: """牵头单位 · the one body answerable."""',
    said: [
      { by: 'lint', message: `Expected a description such as "牵头单位 · …" at ${type}.${field}, found ${found}.` },
    ],
  };
}
