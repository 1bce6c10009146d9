/** The rules that an operation touches. */
import {
  type GraphQLCompositeType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql';
import type { AccessRule, AccessRules } from './accessRules.ts';
import { type ClientOperation, placedFragment } from './ClientOperation.ts';

/**
 * The rules that what is denied within an operation can depend on, by id: of its fields on each type that they can be
 * asked of, and of each type that an object of an interface or union can have.
 */
export function touchedRules(
  client: Omit<ClientOperation, 'conditions'>,
  rules: Pick<AccessRules, 'ruleOf' | 'typeRuleOf'>,
): readonly AccessRule[] {
  return new TouchedRules({ ...client, conditions: new Map() }, rules).ofOperation();
}

class TouchedRules {
  readonly #client: ClientOperation;
  readonly #rules: Pick<AccessRules, 'ruleOf' | 'typeRuleOf'>;
  readonly #touched = new Set<AccessRule>();
  readonly #walkedFragments = new Set<string>();

  constructor(client: ClientOperation, rules: Pick<AccessRules, 'ruleOf' | 'typeRuleOf'>) {
    this.#client = client;
    this.#rules = rules;
  }

  ofOperation(): readonly AccessRule[] {
    const { schema, operation } = this.#client;
    const root = schema.getRootType(operation.operation);
    if (root) this.#walk(root, operation.selectionSet);
    return [...this.#touched].sort((a, b) => a.id - b.id);
  }

  #walk(type: GraphQLCompositeType, { selections }: SelectionSetNode): void {
    const { schema } = this.#client;
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        this.#addField(type, selection.name.value);
        const field = isObjectType(type) || isInterfaceType(type) ? type.getFields()[selection.name.value] : undefined;
        const below = field && getNamedType(field.type);
        if (!isCompositeType(below) || !selection.selectionSet) continue;
        if (isAbstractType(below)) {
          for (const { name } of schema.getPossibleTypes(below)) this.#add(this.#rules.typeRuleOf(name));
        }
        this.#walk(below, selection.selectionSet);
        continue;
      }
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        if (this.#walkedFragments.has(selection.name.value)) continue;
        this.#walkedFragments.add(selection.name.value);
      }
      const { typeName, selectionSet } = placedFragment(this.#client, selection);
      const condition = typeName === undefined ? type : schema.getType(typeName);
      if (isCompositeType(condition)) this.#walk(condition, selectionSet);
    }
  }

  #addField(type: GraphQLCompositeType, fieldName: string): void {
    const objects = isAbstractType(type) ? this.#client.schema.getPossibleTypes(type) : [type];
    for (const { name } of objects) this.#add(this.#rules.ruleOf(name, fieldName));
  }

  #add(rule: AccessRule | undefined): void {
    if (rule) this.#touched.add(rule);
  }
}
