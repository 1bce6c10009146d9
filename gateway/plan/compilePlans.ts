/** From the planner's plan to the one that is executed. */
import type {
  FetchDataRewrite,
  FetchNode as PlannedFetch,
  PlanNode as PlannedNode,
  QueryPlan as PlannedQuery,
  QueryPlanSelectionNode,
} from '@apollo/query-planner';
import {
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type SelectionSetNode,
  stripIgnoredCharacters,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { deepFreeze } from '../shard/deepFreeze.ts';
import type {
  EntityFetchNode,
  EntityFields,
  FetchVariable,
  KeyRename,
  Path,
  PlanNode,
  QueryPlan,
  RequiredSelection,
  RewriteStep,
  RootFetchNode,
  ValueSet,
} from './nodes.ts';
import type { PlanningNames } from './planningSupergraph.ts';
import { type RequiringEntity, splitByRequirements } from './splitByRequirements.ts';

export interface CompileContext {
  /** Names that were made up for planning, and what they stand for. */
  names: PlanningNames;
  /** The named type and all types that are one of it. */
  typesOf(name: string): readonly string[];
  /** What the client calls a variable that has another name in the planned text. */
  clientVariable(name: string): string;
}

/** One plan of several that are executed one after the other. */
export function compilePlans(plans: readonly PlannedQuery[], context: CompileContext): QueryPlan {
  const nodes = plans.map(({ node }) => {
    if (!node || node.kind === 'Subscription') throw new Error('Expected the plan of a query or a mutation.');
    return compileNode(node, [], context);
  });
  const [only, ...others] = nodes;
  if (only === undefined) return deepFreeze({ node: null });
  return deepFreeze({ node: numberFetches(others.length === 0 ? only : inSequence(nodes)) });
}

function inSequence(nodes: readonly PlanNode[]): PlanNode {
  return { kind: 'Sequence', nodes: nodes.flatMap((node) => (node.kind === 'Sequence' ? node.nodes : [node])) };
}

function compileNode(node: PlannedNode, path: Path, context: CompileContext): PlanNode {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return { kind: node.kind, nodes: node.nodes.map((it) => compileNode(it, path, context)) };
    case 'Flatten':
      return compileNode(node.node, [...path, ...node.path.map(String)], context);
    case 'Fetch':
      return compileFetch(node, path, context);
    case 'Condition':
    case 'Defer':
      throw new Error(`Expected a plan without conditions and parts that come later, got ${node.kind}.`);
    default:
      return node satisfies never;
  }
}

function compileFetch(node: PlannedFetch, path: Path, context: CompileContext): PlanNode {
  const operation = operationOf(node.operation, context.names);
  if (node.requires === undefined) return compileRootFetch(node, operation, path, context);
  return compileEntityFetch(node, operation, path, context);
}

function compileRootFetch(
  { serviceName, operationKind, outputRewrites }: PlannedFetch,
  operation: OperationDefinitionNode,
  path: Path,
  context: CompileContext,
): RootFetchNode {
  return {
    kind: 'RootFetch',
    id: 0,
    subgraph: serviceName,
    operation: operationKind === 'mutation' ? 'mutation' : 'query',
    path,
    text: minified(print({ ...operation, name: undefined })),
    fields: fieldNames(operation.selectionSet),
    variables: variablesOf(operation, context),
    outputRewrites: keyRenames(outputRewrites, context),
  };
}

function compileEntityFetch(
  { serviceName, requires = [], inputRewrites, outputRewrites, contextRewrites }: PlannedFetch,
  operation: OperationDefinitionNode,
  path: Path,
  context: CompileContext,
): PlanNode {
  const [entities] = operation.selectionSet.selections;
  if (entities?.kind !== Kind.FIELD || !entities.selectionSet) throw new Error('Expected a fetch of entities.');
  const required = requiredSelections(requires, context);
  const whole: RequiringEntity = { subgraph: serviceName, selectionSet: entities.selectionSet, requires: required };
  const parts = splitByRequirements(whole, context.names).map(
    ({ selectionSet, requires: needed }): EntityFetchNode => ({
      kind: 'EntityFetch',
      id: 0,
      subgraph: serviceName,
      path,
      requires: needed,
      inputRewrites: valueSets(inputRewrites, context),
      keys: keysFor(serviceName, selectionSet, context),
      contextRewrites: keyRenames(contextRewrites, context),
      selection: minified(print(selectionSet)),
      fields: entityFields(selectionSet, context),
      variables: variablesOf(operation, context).filter(({ name }) => uses(selectionSet, name)),
      outputRewrites: keyRenames(outputRewrites, context),
    }),
  );
  return parts.length === 1 ? (parts[0] as PlanNode) : { kind: 'Parallel', nodes: parts };
}

/** The operation of a fetch, with the names that subgraphs know: those made up for planning become aliases. */
function operationOf(text: string, names: PlanningNames): OperationDefinitionNode {
  const document = visit(parse(text, { noLocation: true }), {
    Field(field) {
      const real = names.realField(field.name.value);
      if (real === undefined) return undefined;
      const alias = field.alias ?? field.name;
      return {
        ...field,
        name: { kind: Kind.NAME, value: real.name },
        ...(alias.value === real.name ? { alias: undefined } : { alias }),
        arguments: [...(field.arguments ?? []), ...real.arguments],
      } satisfies FieldNode;
    },
  });
  const operation = document.definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  if (!operation) throw new Error('Expected a fetch to have an operation.');
  return operation;
}

function minified(text: string): string {
  return stripIgnoredCharacters(text);
}

function variablesOf({ variableDefinitions = [] }: OperationDefinitionNode, context: CompileContext): FetchVariable[] {
  return variableDefinitions
    .filter(({ variable }) => variable.name.value !== 'representations')
    .map((definition) => ({
      name: definition.variable.name.value,
      clientName: context.clientVariable(definition.variable.name.value),
      declaration: declarationOf(definition),
    }));
}

function declarationOf({ type, defaultValue }: VariableDefinitionNode): string {
  return defaultValue ? `${print(type)}=${minified(print(defaultValue))}` : print(type);
}

function uses(selectionSet: SelectionSetNode, variable: string): boolean {
  let found = false;
  visit(selectionSet, {
    Variable({ name }) {
      found ||= name.value === variable;
    },
  });
  return found;
}

function fieldNames({ selections }: SelectionSetNode): string[] {
  const names = new Set<string>();
  for (const selection of selections) {
    if (selection.kind === Kind.FIELD) names.add((selection.alias ?? selection.name).value);
    else if (selection.kind === Kind.INLINE_FRAGMENT)
      for (const name of fieldNames(selection.selectionSet)) names.add(name);
  }
  return [...names].filter((name) => name !== '__typename');
}

function entityFields({ selections }: SelectionSetNode, context: CompileContext): EntityFields[] {
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) return [];
    const types = context.typesOf(selection.typeCondition.name.value);
    return [{ types, names: fieldNames(selection.selectionSet) }];
  });
}

/** Of the types that the fetch is for, and of those that it can name in their place. */
function keysFor(
  subgraph: string,
  { selections }: SelectionSetNode,
  context: CompileContext,
): Record<string, readonly (readonly string[])[]> {
  const keys: Record<string, readonly (readonly string[])[]> = {};
  for (const selection of selections) {
    if (selection.kind !== Kind.INLINE_FRAGMENT || !selection.typeCondition) continue;
    for (const type of context.typesOf(selection.typeCondition.name.value)) {
      const known = context.names.keysOf(subgraph, type);
      if (known.length > 0) keys[type] = known;
    }
  }
  return keys;
}

function requiredSelections(
  selections: readonly QueryPlanSelectionNode[],
  context: CompileContext,
): RequiredSelection[] {
  return selections.map((selection): RequiredSelection => {
    const below = requiredSelections(selection.selections ?? [], context);
    if (selection.kind === 'InlineFragment') {
      const { typeCondition } = selection;
      // Without a condition it takes whatever is there.
      return {
        kind: 'Fragment',
        types: typeCondition === undefined ? [] : context.typesOf(typeCondition),
        selections: below,
      };
    }
    const from = selection.alias ?? selection.name;
    return { kind: 'Field', from, name: context.names.realField(selection.name)?.name ?? from, selections: below };
  });
}

function valueSets(rewrites: readonly FetchDataRewrite[] | undefined, context: CompileContext): ValueSet[] {
  return (rewrites ?? []).map((rewrite) => {
    if (rewrite.kind !== 'ValueSetter') throw new Error('Expected a representation to be given values only.');
    return { path: rewriteSteps(rewrite.path, context), value: rewrite.setValueTo as unknown };
  });
}

function keyRenames(rewrites: readonly FetchDataRewrite[] | undefined, context: CompileContext): KeyRename[] {
  return (rewrites ?? []).map((rewrite) => {
    if (rewrite.kind !== 'KeyRenamer') throw new Error('Expected an answer to be given names only.');
    return { path: rewriteSteps(rewrite.path, context), name: rewrite.renameKeyTo };
  });
}

const ON_TYPE = '... on ';

function rewriteSteps(path: readonly string[], context: CompileContext): RewriteStep[] {
  return path.map((step) => (step.startsWith(ON_TYPE) ? { types: context.typesOf(step.slice(ON_TYPE.length)) } : step));
}

/** Ids in the order in which fetches are started. */
function numberFetches(root: PlanNode): PlanNode {
  let count = 0;
  const number = (node: PlanNode): PlanNode =>
    node.kind === 'Sequence' || node.kind === 'Parallel'
      ? { ...node, nodes: node.nodes.map(number) }
      : { ...node, id: count++ };
  return number(root);
}
