import {
  type FragmentDefinitionNode,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getArgumentValues,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, collectSubfields } from 'graphql/execution/collectFields.js';
import { completeAbstract, completeLeaf, completeList, completeObject } from './complete.ts';
import { fieldInfo } from './fieldInfo.ts';
import { NotPlain } from './NotPlain.ts';
import type { Complete, Container, Run } from './Run.ts';

/** What an operation was compiled from. */
export interface OperationParts {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** At least those that decide what is included and skipped. */
  variables: Readonly<Record<string, unknown>>;
}

/** A field of an object type, as an operation selects it. */
export interface FieldPlan {
  /** Its key in the answer. */
  key: string;
  /** Reads it of its parent: the value, or a promise of it. */
  read(source: unknown, run: Run): unknown;
  complete: Complete;
}

/** The fields that an operation selects of an object, by its type. */
export type FieldsOf = (type: GraphQLObjectType) => readonly FieldPlan[];

type FieldNodes = GraphQLResolveInfo['fieldNodes'];

const NO_ARGUMENTS = Object.freeze({});

/**
 * What has to be read and written for a query, worked out once: which fields, in which order, by which resolvers. Types
 * are looked into when the first object of them comes. Throws NotPlain for what is left to graphql-js.
 */
export function compileOperation(parts: OperationParts): readonly FieldPlan[] {
  const { schema, operation, fragments, variables } = parts;
  const queryType = schema.getQueryType();
  if (operation.operation !== 'query' || !queryType) throw new NotPlain('not a query');
  let fieldCount = 0;

  function compileFields(parent: GraphQLObjectType, selected: ReadonlyMap<string, FieldNodes>): FieldPlan[] {
    const plans: FieldPlan[] = [];
    for (const [key, nodes] of selected) {
      if (key === '__proto__') throw new NotPlain('a key that objects have already');
      const plan = compileField(parent, key, nodes);
      if (plan) plans.push(plan);
    }
    return plans;
  }

  function compileField(parent: GraphQLObjectType, key: string, nodes: FieldNodes): FieldPlan | null {
    const [node] = nodes as [FieldNodes[number]];
    const name = node.name.value;
    if (name === '__typename') {
      return { key, read: () => parent.name, complete: (value, _run, into) => writeTo(into, key, value) };
    }
    if (name.startsWith('__')) throw new NotPlain('introspection');
    const field = parent.getFields()[name];
    // As GraphQL has it: what a type does not know is left out.
    if (!field) return null;
    const number = fieldCount++;
    const argumentsOf =
      field.args.length === 0
        ? () => NO_ARGUMENTS
        : (run: Run) => (run.arguments[number] ??= Object.freeze(getArgumentValues(field, node, run.variables)));
    const infoOf = (run: Run) => (run.infos[number] ??= fieldInfo(parts, run, parent, field, nodes));
    const read = field.resolve ? byResolver(field.resolve, argumentsOf, infoOf) : byProperty(name, argumentsOf, infoOf);
    return { key, read, complete: compileType(field.type, nodes, infoOf, true) };
  }

  function compileType(
    type: GraphQLOutputType,
    nodes: FieldNodes,
    infoOf: (run: Run) => GraphQLResolveInfo,
    isNullable: boolean,
  ): Complete {
    if (isNonNullType(type)) return compileType(type.ofType, nodes, infoOf, false);
    if (isListType(type)) return completeList(compileType(type.ofType, nodes, infoOf, true), isNullable);
    if (isLeafType(type)) return completeLeaf(type, isNullable);
    const compiled = new Map<GraphQLObjectType, readonly FieldPlan[]>();
    const fieldsOf: FieldsOf = (of) => {
      let fields = compiled.get(of);
      if (!fields) {
        fields = compileFields(of, collectSubfields(schema, fragments, variables, of, nodes));
        compiled.set(of, fields);
      }
      return fields;
    };
    return isObjectType(type)
      ? completeObject(type, fieldsOf, isNullable)
      : completeAbstract(schema, type, fieldsOf, infoOf, isNullable);
  }

  return compileFields(queryType, collectFields(schema, fragments, variables, queryType, operation.selectionSet));
}

type ArgumentsOf = (run: Run) => Record<string, unknown>;
type InfoOf = (run: Run) => GraphQLResolveInfo;

function byResolver(
  resolve: GraphQLFieldResolver<unknown, unknown>,
  argumentsOf: ArgumentsOf,
  infoOf: InfoOf,
): FieldPlan['read'] {
  return (source, run) => resolve(source, argumentsOf(run), run.context, infoOf(run));
}

/** As GraphQL's default resolver: the property of the field's name, called if it is a method. */
function byProperty(name: string, argumentsOf: ArgumentsOf, infoOf: InfoOf): FieldPlan['read'] {
  return (source, run) => {
    if ((typeof source !== 'object' || source === null) && typeof source !== 'function') return undefined;
    const value = (source as Record<string, unknown>)[name];
    return typeof value === 'function'
      ? (source as Record<string, typeof value>)[name]?.(argumentsOf(run), run.context, infoOf(run))
      : value;
  };
}

function writeTo(into: Container, key: string, value: unknown): void {
  into[key] = value;
}
