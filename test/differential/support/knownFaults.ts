/** What Apollo's gateway and planner are known to do wrong, each by as narrow a sign as there is. */
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  print,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Answer, AskedOperation } from './Answer.ts';
import { dataDifference } from './compareAnswers.ts';
import type { DifferentialGraph } from './DifferentialGraph.ts';
import { type FieldModel, type GraphModel, namedType, type RequiredField, type TypeReference } from './GraphModel.ts';
import { hash } from './random.ts';
import { withFragmentsInlined } from './shrinkOperation.ts';

/**
 * Of the planner, which ours uses too. A plan that asks for what a subgraph cannot answer shows in what the subgraph
 * says, whatever the answer then looks like.
 */
export function plannerFault({ graph }: DifferentialGraph, { complaints }: Answer): string | undefined {
  const isChained = complaints.some(({ kind, of }) => kind === 'requirement' && chainedFields(graph.model).has(of));
  if (isChained) return 'a field that others require is asked without what it requires itself';
  const interfaces = complaints.some(
    ({ kind, of }) => kind === 'key' && graph.model.types.get(of)?.kind === 'interface',
  );
  return interfaces ? 'an interface object is asked for without a key' : undefined;
}

/** Why Apollo's answer differs from the right one; undefined if nothing that is known explains it. */
export async function apolloFault(
  differential: DifferentialGraph,
  asked: AskedOperation,
  expected: Answer,
  actual: Answer,
): Promise<string | undefined> {
  const { graph } = differential;
  if (sortedText(expected.data) === sortedText(actual.data)) return 'keys in another order';
  const ofPlanner = plannerFault(differential, actual);
  if (ofPlanner) return ofPlanner;
  if (actual.complaints.some(({ kind }) => kind === 'key')) return 'a key that does not resolve (3)';
  const isRight = async (repaired: AskedOperation) => {
    const right = await differential.merged.answer(repaired);
    const answered = await differential.askApollo(repaired);
    return !dataDifference(right, answered) || sortedText(right.data) === sortedText(answered.data);
  };
  const renamed = withVariablesRenamed(asked);
  if (await isRight(renamed)) return 'a variable called representations (6)';
  const unaliased = withAliasesRenamed(renamed, false);
  if (await isRight(unaliased)) return 'an alias that equals a field (1)';
  const separate = withAliasesRenamed(renamed, true);
  if (await isRight(separate)) return 'a field with arguments that others require, or two uses of it (2)';
  const flat = withFragmentsFlat(separate, graph.apiSchema);
  if (await isRight(flat)) return 'a fragment on a type within one on an interface';
  const required = requiredBy(graph.model, fieldNames(asked.document));
  if (required.some(({ field }) => field.arguments.length > 0))
    return 'two uses of a required field with arguments (2)';
  if (required.some(({ field, below }) => below && isListOfLists(field.type))) return 'a required list of lists';
  const isOfInterfaceObject = namesOfInterfaceObjects(graph.model);
  if (fieldNames(asked.document).some((name) => isOfInterfaceObject.has(name))) return 'an interface object';
  return undefined;
}

function chainedFields(model: GraphModel): Set<string> {
  const chained = new Set<string>();
  for (const type of model.types.values()) {
    if (type.kind !== 'entity') continue;
    for (const { requires } of type.fields.values()) {
      for (const { name } of requires) if (type.fields.get(name)?.requires.length) chained.add(`${type.name}.${name}`);
    }
  }
  return chained;
}

/** Everything that fields of these names require, directly or through what they require. */
function requiredBy(model: GraphModel, names: readonly string[]): { field: FieldModel; below: boolean }[] {
  const found: { field: FieldModel; below: boolean }[] = [];
  const walk = (typeName: string, selection: readonly RequiredField[]) => {
    const type = model.types.get(typeName);
    if (type?.kind !== 'entity' && type?.kind !== 'value') return;
    for (const { name, below } of selection) {
      const field = type.fields.get(name);
      if (!field) continue;
      found.push({ field, below: below.length > 0 });
      walk(namedType(field.type), below);
      walk(typeName, field.requires);
    }
  };
  for (const type of model.types.values()) {
    if (type.kind !== 'entity') continue;
    for (const field of type.fields.values()) if (names.includes(field.name)) walk(type.name, field.requires);
  }
  return found;
}

function namesOfInterfaceObjects(model: GraphModel): Set<string> {
  const names = new Set<string>();
  for (const type of model.types.values()) {
    if (type.kind !== 'interface' || !type.keyed) continue;
    for (const fields of type.keyed.objectIn.values()) for (const { name } of fields) names.add(name);
    for (const holder of [...model.types.values(), { fields: model.query }, { fields: model.mutation }]) {
      if (!('fields' in holder) || !(holder.fields instanceof Map)) continue;
      for (const { name, type: reference } of holder.fields.values()) {
        if (namedType(reference) === type.name) names.add(name);
      }
    }
  }
  return names;
}

function isListOfLists(type: TypeReference): boolean {
  return type.kind === 'list' && type.of.kind === 'list';
}

function fieldNames(document: DocumentNode): string[] {
  const names: string[] = [];
  visit(document, { Field: ({ name }) => void names.push(name.value) });
  return names;
}

function withVariablesRenamed(asked: AskedOperation): AskedOperation {
  const rename = (name: string) => (name === 'representations' ? 'renamedVariable' : name);
  const document = visit(asked.document, {
    Variable: (node) => ({ ...node, name: { ...node.name, value: rename(node.name.value) } }),
  });
  const variables = Object.fromEntries(Object.entries(asked.variables).map(([name, value]) => [rename(name), value]));
  return { ...asked, document, variables, text: print(document) };
}

/** One name for one question: where there is an alias, and if so wished where there are arguments. */
function withAliasesRenamed(asked: AskedOperation, withArguments: boolean): AskedOperation {
  const document = visit(asked.document, {
    Field(field: FieldNode) {
      const { alias, name, arguments: given = [] } = field;
      if (!alias && !(withArguments && given.length > 0)) return undefined;
      const question = hash(alias?.value ?? '', name.value, ...given.map((argument) => print(argument)));
      return { ...field, alias: { kind: Kind.NAME, value: `q${question}` } };
    },
  });
  return { ...asked, document, text: print(document) };
}

/** Without fragments within fragments on interfaces and unions. */
function withFragmentsFlat(asked: AskedOperation, schema: GraphQLSchema): AskedOperation {
  const document = visit(withFragmentsInlined(asked.document), {
    SelectionSet: {
      leave: (set: SelectionSetNode) => ({
        ...set,
        selections: set.selections.flatMap((selection) => {
          if (selection.kind !== Kind.INLINE_FRAGMENT || selection.directives?.length) return [selection];
          const { typeCondition, selectionSet } = selection;
          const isOpen = !typeCondition || isAbstractType(schema.getType(typeCondition.name.value));
          if (!isOpen) return [selection];
          const fragments = selectionSet.selections.filter(({ kind }) => kind === Kind.INLINE_FRAGMENT);
          const fields = selectionSet.selections.filter(({ kind }) => kind !== Kind.INLINE_FRAGMENT);
          const rest = { ...selection, selectionSet: { ...selectionSet, selections: fields } };
          return fields.length > 0 ? [rest, ...fragments] : fragments;
        }),
      }),
    },
  });
  return { ...asked, document, text: print(document) };
}

function sortedText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sortedText).join()}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value) ?? '';
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, below]) => `${JSON.stringify(key)}:${sortedText(below)}`).join()}}`;
}
