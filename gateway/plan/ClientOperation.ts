/** What a client asked, with its conditions decided: what is planned and what is answered are both made from it. */
import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  GraphQLError,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';

export interface ClientOperation {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** What the variables in `@skip` and `@include` hold. */
  conditions: ReadonlyMap<string, boolean>;
  /** What the client has no right to; undefined if nothing of the operation asks for a right that it lacks. */
  denials?: OperationDenials;
}

export interface OperationDenials {
  /** Of an object type; of an interface: whether some object of it denies the field. */
  field(typeName: string, fieldName: string): boolean;
  /** Whether objects of the type are denied wherever they appear. */
  object(typeName: string): boolean;
}

/** Takes a valid document and one of its operations. */
export function createClientOperation(
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  decided: Pick<ClientOperation, 'conditions' | 'denials'>,
): ClientOperation {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  return { schema, operation, fragments, ...decided };
}

/** All fields of one response key: the same question, with what is selected below it. */
export interface CollectedField {
  node: FieldNode;
  selectionSets: SelectionSetNode[];
}

/** A fragment as it stands in a selection set, spread or written out; `typeName` undefined: of the type around it. */
export interface PlacedFragment {
  typeName: string | undefined;
  selectionSet: SelectionSetNode;
}

/**
 * Fields of an object of `type`, by response key and in the order of the answer (GraphQL, section 6.3.2).
 * Takes a validated operation, so that equal response keys are equal questions.
 */
export function collectFields(
  client: ClientOperation,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): Map<string, CollectedField> {
  const collected = new Map<string, CollectedField>();
  const collect = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (!isIncluded(client, selection)) continue;
      if (selection.kind === Kind.FIELD) {
        addField(collected, selection);
        continue;
      }
      const { typeName, selectionSet } = placedFragment(client, selection);
      if (covers(client.schema, typeName, type)) collect(selectionSet);
    }
  };
  for (const selectionSet of selectionSets) collect(selectionSet);
  return collected;
}

export function addField(collected: Map<string, CollectedField>, node: FieldNode): void {
  const key = (node.alias ?? node.name).value;
  const field = collected.get(key) ?? { node, selectionSets: [] };
  if (node.selectionSet) field.selectionSets.push(node.selectionSet);
  collected.set(key, field);
}

export function placedFragment(
  { fragments }: ClientOperation,
  selection: Exclude<SelectionNode, FieldNode>,
): PlacedFragment {
  if (selection.kind === Kind.INLINE_FRAGMENT) {
    return { typeName: selection.typeCondition?.name.value, selectionSet: selection.selectionSet };
  }
  const fragment = fragments.get(selection.name.value);
  if (!fragment) throw new Error(`Expected fragment "${selection.name.value}" in a validated document.`);
  return { typeName: fragment.typeCondition.name.value, selectionSet: fragment.selectionSet };
}

/** Whether every object of `type` is one of the type named. */
export function covers(schema: GraphQLSchema, typeName: string | undefined, type: GraphQLCompositeType): boolean {
  if (typeName === undefined || typeName === type.name) return true;
  const condition = schema.getType(typeName);
  if (!isAbstractType(condition)) return false;
  const possible = isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
  return possible.every((it) => schema.isSubType(condition, it));
}

export function isIncluded({ conditions }: ClientOperation, { directives = [] }: SelectionNode): boolean {
  return directives.every((directive) => {
    if (directive.name.value === 'skip') return !holds(directive, conditions);
    return directive.name.value !== 'include' || holds(directive, conditions);
  });
}

/** Names of the variables that conditions read, in a fixed order. */
export function conditionVariables(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive({ name, arguments: given = [] }) {
      if (name.value !== 'skip' && name.value !== 'include') return;
      for (const { value } of given) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}

/**
 * What these variables hold. Those that are no truth values were refused before.
 *
 * @throws GraphQLError for a null: a condition must hold or not (GraphQL, section 5.8.5)
 */
export function readConditions(
  names: readonly string[],
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): Map<string, boolean> {
  return new Map(
    names.map((name) => {
      if (Object.hasOwn(variables, name) && variables[name] !== undefined) {
        if (variables[name] === null) throw nullCondition(name);
        return [name, variables[name] === true];
      }
      const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
      return [name, definition?.defaultValue?.kind === Kind.BOOLEAN && definition.defaultValue.value];
    }),
  );
}

function nullCondition(name: string): GraphQLError {
  return new GraphQLError(`Expected true or false for variable "$${name}" of a condition, got null.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}

function holds(directive: DirectiveNode, conditions: ReadonlyMap<string, boolean>): boolean {
  const value = directive.arguments?.find(({ name }) => name.value === 'if')?.value;
  if (value?.kind === Kind.VARIABLE) return conditions.get(value.name.value) === true;
  return value?.kind === Kind.BOOLEAN && value.value;
}
