import { type DocumentNode, type FieldNode, type ObjectValueNode, print, visit } from 'graphql';

/** The name under which each field of a document is planned, executed and merged: one name, one question. */
export interface ResponseNames {
  plannedName(field: FieldNode): string;
  /** The client's response key for a name that was made up here; any other name as it is. */
  clientName(plannedName: string): string;
}

/**
 * Answers of several fetches are merged by response name. So an alias that equals the name of a field, such as
 * `{ division(code: "340102") { code: name municipalProjects { totalCount } } }`, would take the place of the key by
 * which the rows are asked for, and be overwritten by it. And a name that asks one thing of rows of this type and
 * another of that, as a query may have it, would ask both of all. Such fields get names of their own, and so do those
 * that are called like something that every object has.
 *
 * @param fieldNames of all fields that any subgraph has, hidden ones too: each may be a key
 */
export function nameResponses(document: DocumentNode, fieldNames: ReadonlySet<string>): ResponseNames {
  const fieldsByKey = new Map<string, Map<string, FieldNode>>();
  visit(document, {
    Field(field) {
      const key = responseKey(field);
      const questions = fieldsByKey.get(key) ?? new Map<string, FieldNode>();
      fieldsByKey.set(key, questions.set(questionOf(field), field));
    },
  });
  const taken = new Set([...fieldNames, ...fieldsByKey.keys()]);
  const clientNames = new Map<string, string>();
  const plannedNames = new Map<string, string>();
  for (const [key, questions] of fieldsByKey) {
    const isFree = !(key in Object.prototype);
    const kept = isFree && [...questions].find(([, { name }]) => name.value === key || !fieldNames.has(key))?.[0];
    for (const question of questions.keys()) {
      const plannedName = question === kept ? key : freshName(key, taken);
      plannedNames.set(`${key}: ${question}`, plannedName);
      if (plannedName !== key) clientNames.set(plannedName, key);
    }
  }
  const known = new WeakMap<FieldNode, string>();
  return {
    plannedName(field) {
      let plannedName = known.get(field);
      if (plannedName === undefined) {
        const key = responseKey(field);
        plannedName = plannedNames.get(`${key}: ${questionOf(field)}`) ?? key;
        known.set(field, plannedName);
      }
      return plannedName;
    },
    clientName: (plannedName) => clientNames.get(plannedName) ?? plannedName,
  };
}

export function responseKey({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

/** Equal for fields that ask the same (GraphQL, section 5.3.2): the order of arguments and of input fields is all one. */
function questionOf({ name, arguments: given = [] }: FieldNode): string {
  if (given.length === 0) return name.value;
  const sorted = given.map((argument) => print(visit(argument, { ObjectValue: { leave: sortFields } }))).sort();
  return `${name.value}(${sorted.join(', ')})`;
}

function sortFields(object: ObjectValueNode): ObjectValueNode {
  return { ...object, fields: object.fields.toSorted((a, b) => (a.name.value < b.name.value ? -1 : 1)) };
}

/** One that no field has, and no alias. */
function freshName(key: string, taken: Set<string>): string {
  let name = `as_${key}`;
  for (let count = 2; taken.has(name); count++) name = `as_${key}_${count}`;
  taken.add(name);
  return name;
}
