import {
  type FragmentDefinitionNode,
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
import { type FieldPlan, ObjectWriter, type WriterOf } from './ObjectWriter.ts';
import type { Complete, Run } from './Run.ts';

/** What an operation was compiled from. */
export interface OperationParts {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** At least those that decide what is included and skipped. */
  variables: Readonly<Record<string, unknown>>;
  /** Objects of one selection after which code is written for them. */
  hotAfter: number;
}

type FieldNodes = GraphQLResolveInfo['fieldNodes'];

const NO_ARGUMENTS = Object.freeze({});

/**
 * What has to be read and written for a query, worked out once: which fields, in which order, by which resolvers. Types
 * are looked into when the first object of them comes. Throws NotPlain for what is left to graphql-js.
 */
export function compileOperation(parts: OperationParts): ObjectWriter {
  const { schema, operation, fragments, variables, hotAfter } = parts;
  const queryType = schema.getQueryType();
  if (operation.operation !== 'query' || !queryType) throw new NotPlain('not a query');
  let fieldCount = 0;

  function compileFields(parent: GraphQLObjectType, selected: ReadonlyMap<string, FieldNodes>): ObjectWriter {
    const fields: FieldPlan[] = [];
    for (const [key, nodes] of selected) {
      if (key === '__proto__') throw new NotPlain('a key that objects have already');
      const plan = compileField(parent, key, nodes);
      if (plan) fields.push(plan);
    }
    return new ObjectWriter(fields, hotAfter);
  }

  function compileField(parent: GraphQLObjectType, key: string, nodes: FieldNodes): FieldPlan | null {
    const [node] = nodes as [FieldNodes[number]];
    const name = node.name.value;
    if (name === '__typename') return typenamePlan(key, parent.name);
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
    const complete = compileType(field.type, nodes, infoOf, true);
    return { key, property: name, resolve: field.resolve ?? null, argumentsOf, infoOf, complete };
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
    const compiled = new Map<GraphQLObjectType, ObjectWriter>();
    const writerOf: WriterOf = (of) => {
      let writer = compiled.get(of);
      if (!writer) {
        writer = compileFields(of, collectSubfields(schema, fragments, variables, of, nodes));
        compiled.set(of, writer);
      }
      return writer;
    };
    return isObjectType(type)
      ? completeObject(type, writerOf, isNullable)
      : completeAbstract(schema, type, writerOf, infoOf, isNullable);
  }

  return compileFields(queryType, collectFields(schema, fragments, variables, queryType, operation.selectionSet));
}

function typenamePlan(key: string, name: string): FieldPlan {
  const resolve = () => name;
  // Nobody looks at the fourth argument.
  const infoOf = () => undefined as unknown as GraphQLResolveInfo;
  return { key, property: '__typename', resolve, argumentsOf: () => NO_ARGUMENTS, infoOf, complete: (value) => value };
}
