import { Kind, type VariableNode, visit } from 'graphql';
import type { Operation } from './executor.ts';

const RESERVED = 'representations';

/** A client's variable `$representations` is another than the one that entity fetches carry: give it another name. */
export function renameReservedVariable(operation: Operation): Operation {
  if (!declares(operation, RESERVED)) return operation;
  let name = 'clientRepresentations';
  while (declares(operation, name)) name += '_';
  const { [RESERVED]: value, ...variables } = operation.variables;
  return {
    ...operation,
    document: visit(operation.document, {
      [Kind.VARIABLE]: (node: VariableNode) =>
        node.name.value === RESERVED ? { ...node, name: { kind: Kind.NAME, value: name } } : undefined,
    }),
    variables: value === undefined ? variables : { ...variables, [name]: value },
  };
}

function declares({ document }: Operation, name: string): boolean {
  return document.definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.variableDefinitions?.some(({ variable }) => variable.name.value === name),
  );
}
