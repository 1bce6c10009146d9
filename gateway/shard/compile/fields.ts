/** Fields of a selection on one object type: fragments opened, conditions applied, equal response keys merged. */
import {
  type DirectiveNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  isAbstractType,
  Kind,
  type SelectionSetNode,
} from 'graphql';

export interface SelectionContext {
  schema: GraphQLSchema;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Values of the variables that conditions name. */
  conditions: Readonly<Record<string, boolean>>;
}

/** One response key. Validation has made sure that all nodes name the same field with the same arguments. */
export interface FieldGroup {
  responseKey: string;
  name: string;
  node: FieldNode;
  selectionSets: SelectionSetNode[];
}

/** In the order in which a response has them (GraphQL specification, "Field collection"). */
export function collectFields(
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSets: readonly SelectionSetNode[],
): FieldGroup[] {
  const groups = new Map<string, FieldGroup>();
  for (const selectionSet of selectionSets) collectInto(groups, context, type, selectionSet);
  return [...groups.values()];
}

function collectInto(
  groups: Map<string, FieldGroup>,
  context: SelectionContext,
  type: GraphQLObjectType,
  selectionSet: SelectionSetNode,
): void {
  for (const selection of selectionSet.selections) {
    if (!isIncluded(selection.directives ?? [], context.conditions)) continue;
    switch (selection.kind) {
      case Kind.FIELD:
        addField(groups, selection);
        break;
      case Kind.INLINE_FRAGMENT: {
        const condition = selection.typeCondition?.name.value;
        if (appliesTo(context.schema, condition, type)) collectInto(groups, context, type, selection.selectionSet);
        break;
      }
      case Kind.FRAGMENT_SPREAD: {
        const fragment = context.fragments.get(selection.name.value);
        if (fragment && appliesTo(context.schema, fragment.typeCondition.name.value, type)) {
          collectInto(groups, context, type, fragment.selectionSet);
        }
        break;
      }
      default:
        selection satisfies never;
    }
  }
}

function addField(groups: Map<string, FieldGroup>, node: FieldNode): void {
  const responseKey = node.alias?.value ?? node.name.value;
  const group = groups.get(responseKey);
  if (group === undefined) {
    const selectionSets = node.selectionSet ? [node.selectionSet] : [];
    groups.set(responseKey, { responseKey, name: node.name.value, node, selectionSets });
  } else if (node.selectionSet) {
    group.selectionSets.push(node.selectionSet);
  }
}

function isIncluded(directives: readonly DirectiveNode[], conditions: Readonly<Record<string, boolean>>): boolean {
  return directives.every((directive) => {
    if (directive.name.value !== 'skip' && directive.name.value !== 'include') return true;
    return conditionOf(directive, conditions) === (directive.name.value === 'include');
  });
}

function conditionOf(directive: DirectiveNode, conditions: Readonly<Record<string, boolean>>): boolean {
  const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
  if (value?.kind === Kind.BOOLEAN) return value.value;
  return value?.kind === Kind.VARIABLE && conditions[value.name.value] === true;
}

function appliesTo(schema: GraphQLSchema, condition: string | undefined, type: GraphQLObjectType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
}
