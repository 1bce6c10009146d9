/** What the authorization directives of a supergraph demand, element by element. */
import { type DocumentNode, type FieldDefinitionNode, Kind, type NamedTypeNode, type SelectionSetNode } from 'graphql';
import { type AccessDemand, demandBeyond, joinDemands, NO_DEMAND, readConditions } from './accessDemands.ts';
import {
  type Directed,
  isFielded,
  namedType,
  parseFieldSet,
  readSupergraphTypes,
  type SupergraphTypes,
} from './supergraphTypes.ts';

export interface PlacedDemand {
  /** A type, `Official`, or a field, `Query.officials`. */
  place: string;
  demand: AccessDemand;
}

/** Demands of all types and of all fields of objects and interfaces, as `AccessRules` defines them; empty ones too. */
export function readAccessDemands(supergraph: DocumentNode): PlacedDemand[] {
  return new DemandReader(readSupergraphTypes(supergraph)).ofEverything();
}

class DemandReader {
  readonly #graph: SupergraphTypes;
  readonly #typesOfContext = new Map<string, string[]>();
  readonly #ofFields = new Map<string, AccessDemand>();

  constructor(graph: SupergraphTypes) {
    this.#graph = graph;
    for (const [typeName, type] of graph.types) {
      for (const { name } of graph.applied(type, 'context', 'context')) {
        const context = String(name);
        this.#typesOfContext.set(context, [...(this.#typesOfContext.get(context) ?? []), typeName]);
      }
    }
  }

  ofEverything(): PlacedDemand[] {
    const demands: PlacedDemand[] = [];
    for (const [typeName, type] of this.#graph.types) {
      demands.push({ place: typeName, demand: this.#ofType(typeName) });
      const isObject = type.kind === Kind.OBJECT_TYPE_DEFINITION;
      for (const { name } of (isFielded(type) ? type.fields : undefined) ?? []) {
        const demand = isObject ? this.#ofField(typeName, name.value) : this.#ofAllObjects(typeName, name.value);
        demands.push({ place: `${typeName}.${name.value}`, demand });
      }
    }
    return demands;
  }

  #ofType(name: string): AccessDemand {
    const type = this.#graph.types.get(name);
    if (!type) return NO_DEMAND;
    if (type.kind === Kind.INTERFACE_TYPE_DEFINITION) return this.#beyondItsTypes(name);
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) return this.#own(type);
    return joinDemands([this.#own(type), ...namesOf(type.interfaces).map((it) => this.#beyondItsTypes(it))]);
  }

  #ofAllObjects(interfaceName: string, fieldName: string): AccessDemand {
    const objects = this.#graph.objectsOf(interfaceName);
    return joinDemands([
      this.#fieldBeyondItsTypes(interfaceName, fieldName),
      ...objects.map(({ name }) => this.#ofField(name.value, fieldName)),
    ]);
  }

  #ofField(typeName: string, fieldName: string): AccessDemand {
    const coordinate = `${typeName}.${fieldName}`;
    const known = this.#ofFields.get(coordinate);
    if (known) return known;
    const type = this.#graph.types.get(typeName);
    const field = this.#graph.fieldOf(typeName, fieldName);
    if (type?.kind !== Kind.OBJECT_TYPE_DEFINITION || !field) return NO_DEMAND;
    const plain = joinDemands([
      this.#ofType(typeName),
      this.#own(field),
      ...namesOf(type.interfaces).map((it) => this.#fieldBeyondItsTypes(it, fieldName)),
      this.#ofType(namedType(field.type)),
    ]);
    // Fields that require each other in a circle demand what the others of it do without that.
    this.#ofFields.set(coordinate, plain);
    const demand = joinDemands([plain, ...this.#ofSources(typeName, field)]);
    this.#ofFields.set(coordinate, demand);
    return demand;
  }

  /**
   * Of what a field is computed from, which would tell as much. Composition sees to it that the field demands as much
   * itself, but did not before 2.9.4, and others do not.
   */
  #ofSources(typeName: string, field: FieldDefinitionNode): AccessDemand[] {
    return this.#graph.applied(field, 'join', 'field').flatMap(({ requires, contextArguments }) => {
      const required = typeof requires === 'string' ? this.#ofSelection(typeName, parseFieldSet(requires)) : [];
      const contexts = Array.isArray(contextArguments) ? (contextArguments as Record<string, string>[]) : [];
      return contexts.reduce(
        (demands, { context = '', selection = '' }) =>
          (this.#typesOfContext.get(context) ?? []).reduce(
            (of, name) => of.concat(this.#ofType(name), this.#ofSelection(name, parseFieldSet(selection))),
            demands,
          ),
        required,
      );
    });
  }

  #ofSelection(typeName: string, { selections }: SelectionSetNode): AccessDemand[] {
    const isInterface = this.#graph.types.get(typeName)?.kind === Kind.INTERFACE_TYPE_DEFINITION;
    return selections.flatMap((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
      if (selection.kind === Kind.INLINE_FRAGMENT) {
        const name = selection.typeCondition?.name.value ?? typeName;
        return [this.#ofType(name), ...this.#ofSelection(name, selection.selectionSet)];
      }
      const field = this.#graph.fieldOf(typeName, selection.name.value);
      if (!field) return [];
      const demand = isInterface
        ? this.#ofAllObjects(typeName, field.name.value)
        : this.#ofField(typeName, field.name.value);
      const below = selection.selectionSet ? this.#ofSelection(namedType(field.type), selection.selectionSet) : [];
      return [demand, ...below];
    });
  }

  #beyondItsTypes(interfaceName: string): AccessDemand {
    const type = this.#graph.types.get(interfaceName);
    if (!type) return NO_DEMAND;
    const objects = this.#graph.objectsOf(interfaceName);
    return demandBeyond(
      this.#own(type),
      objects.map((object) => this.#own(object)),
    );
  }

  #fieldBeyondItsTypes(interfaceName: string, fieldName: string): AccessDemand {
    const ownOf = (typeName: string) => {
      const field = this.#graph.fieldOf(typeName, fieldName);
      return field ? this.#own(field) : NO_DEMAND;
    };
    const objects = this.#graph.objectsOf(interfaceName).map(({ name }) => name.value);
    return demandBeyond(ownOf(interfaceName), objects.map(ownOf));
  }

  #own(element: Directed): AccessDemand {
    if (!element.directives?.length) return NO_DEMAND;
    const conditions = (feature: string, argument: string) =>
      this.#graph.applied(element, feature, feature).flatMap((values) => readConditions(values[argument]));
    return {
      authenticated: this.#graph.applied(element, 'authenticated', 'authenticated').length > 0,
      scopes: conditions('requiresScopes', 'scopes'),
      policies: conditions('policy', 'policies'),
    };
  }
}

function namesOf(types: readonly NamedTypeNode[] | undefined): string[] {
  return (types ?? []).map(({ name }) => name.value);
}
