import {
  type DocumentNode,
  type FieldNode,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  Kind,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * The query, with the coverage asked whole wherever there is one: who reads an answer without it takes a lower bound for
 * a total. Not of lists within lists, where it would be asked for each row; and not where an alias has its name.
 */
export function addCoverage(document: DocumentNode, schema: GraphQLSchema): DocumentNode {
  const info = new TypeInfo(schema);
  let lists = 0;
  const entered = () => isListType(getNullableType(info.getType())) as boolean;
  return visit(
    document,
    visitWithTypeInfo(info, {
      Field: {
        enter() {
          if (entered()) lists += 1;
        },
        leave() {
          if (entered()) lists -= 1;
        },
      },
      // Where a fragment stands is not seen in it.
      FragmentDefinition: () => false,
      SelectionSet: {
        leave(node, _key, parent) {
          const of = parent && 'kind' in parent ? parent.kind : undefined;
          const type = info.getParentType();
          if (of !== Kind.FIELD || lists > 0 || !isObjectType(type)) return undefined;
          const field = type.getFields()[COVERAGE.name.value];
          if (!field || getNamedType(field.type).name !== 'Coverage') return undefined;
          const isTaken = node.selections.some(
            (it) =>
              it.kind === Kind.FIELD && it.alias?.value === COVERAGE.name.value && it.name.value !== it.alias.value,
          );
          return isTaken ? undefined : { ...node, selections: [...node.selections, COVERAGE] };
        },
      },
    }),
  );
}

const COVERAGE = selectionOf(
  '{ coverage { complete asOf missing { system shard name reason since staleAsOf } outdated { name unknown } } }',
);

function selectionOf(text: string): FieldNode {
  const [operation] = parse(text, { noLocation: true }).definitions;
  const [field] = operation?.kind === Kind.OPERATION_DEFINITION ? operation.selectionSet.selections : [];
  if (field?.kind !== Kind.FIELD) throw new Error('Expected one field.');
  return field;
}
