/** One server of everything, by graphql-js: what the answer of a federated graph has to be. */
import {
  buildASTSchema,
  execute,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  printSchema,
  visit,
} from 'graphql';
import { type Answer, type AskedOperation, readAnswer } from './Answer.ts';
import type { GraphData, OperationState, Thing } from './graphData.ts';

export interface MergedGraph {
  answer(asked: AskedOperation): Promise<Answer>;
  /** Every error that there is to tell: that of a field below another that fails too, which no answer has to tell. */
  allErrors(asked: AskedOperation): Promise<Answer['errors']>;
}

export function createMergedGraph(schema: GraphQLSchema, data: GraphData): MergedGraph {
  const lenient = withoutNonNull(schema);
  return {
    answer: (asked) => readAnswer(asked, (state) => run(schema, asked, state, (value) => value)),
    async allErrors(asked) {
      const { errors } = await readAnswer(asked, (state) => run(lenient, asked, state, refuseNulls));
      return errors;
    },
  };

  function run(
    served: GraphQLSchema,
    asked: AskedOperation,
    state: OperationState,
    checked: (value: unknown, type: GraphQLOutputType) => unknown,
  ) {
    return execute({
      schema: served,
      document: asked.document,
      variableValues: asked.variables,
      contextValue: state,
      fieldResolver(source: Thing | undefined, args, context: OperationState, { fieldName, parentType }) {
        const value = data.resolve(source, parentType.name, fieldName, args, context, false);
        const type = schema.getType(parentType.name);
        const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
        return field ? checked(value, field.type) : value;
      },
      typeResolver: ({ $type }: Thing) => $type,
    });
  }
}

/** The same schema, in which no null takes its parent along. */
function withoutNonNull(schema: GraphQLSchema): GraphQLSchema {
  const document = visit(parse(printSchema(schema)), {
    FieldDefinition: (field) => ({
      ...field,
      type: visit(field.type, { NonNullType: { leave: ({ type }) => type } }),
    }),
  });
  return buildASTSchema({ kind: Kind.DOCUMENT, definitions: document.definitions });
}

/** A null where the type has none becomes an error at its place. */
function refuseNulls(value: unknown, type: GraphQLOutputType): unknown {
  if (isNonNullType(type))
    return value === null ? new Error('Null in a place that has none.') : refuseNulls(value, type.ofType);
  return Array.isArray(value) && isListType(type) ? value.map((item) => refuseNulls(item, type.ofType)) : value;
}
