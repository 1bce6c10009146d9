/** Contracts as they were before something was added, for tests of shards that have not caught up. */
import { type ASTNode, type DefinitionNode, Kind, parse, print } from 'graphql';

/**
 * The SDL without what the coordinates name: `Type`, `Type.field`, `Enum.VALUE`, `Input.field`, `Type.field(argument:)`.
 * Throws if something named is not there.
 */
export function olderContract(sdl: string, coordinates: readonly string[]): string {
  const left = new Set(coordinates);
  const isKept = (coordinate: string) => {
    left.delete(coordinate);
    return !coordinates.includes(coordinate);
  };
  const { definitions } = parse(sdl, { noLocation: true });
  const kept = definitions.flatMap((definition) => withoutParts(definition, isKept));
  if (left.size > 0) throw new Error(`Expected the contract to have ${[...left].join(', ')}.`);
  return kept.map((node: ASTNode) => print(node)).join('\n');
}

type IsKept = (coordinate: string) => boolean;

function withoutParts(definition: DefinitionNode, isKept: IsKept): DefinitionNode[] {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION: {
      const type = definition.name.value;
      if (!isKept(type)) return [];
      const fields = definition.fields
        ?.filter(({ name }) => isKept(`${type}.${name.value}`))
        .map((field) => ({
          ...field,
          arguments: field.arguments?.filter(({ name }) => isKept(`${type}.${field.name.value}(${name.value}:)`)),
        }));
      return [{ ...definition, fields }];
    }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION: {
      const type = definition.name.value;
      if (!isKept(type)) return [];
      return [{ ...definition, fields: definition.fields?.filter(({ name }) => isKept(`${type}.${name.value}`)) }];
    }
    case Kind.ENUM_TYPE_DEFINITION: {
      const type = definition.name.value;
      if (!isKept(type)) return [];
      return [{ ...definition, values: definition.values?.filter(({ name }) => isKept(`${type}.${name.value}`)) }];
    }
    default:
      return [definition];
  }
}
