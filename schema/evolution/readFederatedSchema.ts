import {
  buildASTSchema,
  type DefinitionNode,
  type DocumentNode,
  type FieldDefinitionNode,
  type GraphQLSchema,
  isTypeDefinitionNode,
  isTypeExtensionNode,
  Kind,
  parse,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/**
 * The types of a subgraph, whoever printed them: a contract, or what a server of any make says under `_service`. What
 * federation adds (`_service`, `_entities`, `_Any`, its directives) is left out; `extend type` without a `type` is one.
 *
 * @throws Error (GraphQLError for a text that is no SDL) if types are named that are not there
 */
export function readFederatedSchema(sdl: string): GraphQLSchema {
  const { definitions } = parse(sdl, { noLocation: true });
  const own = definitions.flatMap((definition) => withoutFederation(definition));
  const document: DocumentNode = { kind: Kind.DOCUMENT, definitions: withBases(own) };
  return buildASTSchema(document, { assumeValidSDL: true });
}

const FEDERATION_FIELDS: ReadonlySet<string> = new Set(['_service', '_entities']);
const FEDERATION_TYPES: ReadonlySet<string> = new Set(['_Any', '_Service', '_Entity', '_FieldSet', 'FieldSet']);
/** Types of a specification stand under its name: `link__Import`, `federation__FieldSet`. */
const SPECIFICATION_NAME = /^(?:link|federation|join|core)__/;
const FEDERATION_DIRECTIVES: ReadonlySet<string> = new Set(
  (
    'link key shareable inaccessible tag external requires provides override extends composeDirective ' +
    'interfaceObject authenticated requiresScopes policy cost listSize context fromContext'
  ).split(' '),
);

function withoutFederation(definition: DefinitionNode): DefinitionNode[] {
  if (definition.kind === Kind.DIRECTIVE_DEFINITION) {
    const name = definition.name.value;
    return FEDERATION_DIRECTIVES.has(name) || SPECIFICATION_NAME.test(name) ? [] : [definition];
  }
  if (!isTypeDefinitionNode(definition) && !isTypeExtensionNode(definition)) return [definition];
  const name = definition.name.value;
  if (FEDERATION_TYPES.has(name) || SPECIFICATION_NAME.test(name)) return [];
  if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) {
    return [definition];
  }
  const fields = definition.fields?.filter(isNoFederationField);
  return fields?.length === definition.fields?.length ? [definition] : [{ ...definition, fields }];
}

function isNoFederationField({ name }: FieldDefinitionNode): boolean {
  return !FEDERATION_FIELDS.has(name.value);
}

/** An extension of what nobody defines becomes its definition: so federation 1 wrote every entity of another owner. */
function withBases(definitions: readonly DefinitionNode[]): DefinitionNode[] {
  const defined = new Set(definitions.filter(isTypeDefinitionNode).map(({ name }) => name.value));
  return definitions.map((definition) => {
    if (!isTypeExtensionNode(definition) || defined.has(definition.name.value)) return definition;
    defined.add(definition.name.value);
    return asDefinition(definition);
  });
}

function asDefinition(extension: TypeExtensionNode): TypeDefinitionNode {
  switch (extension.kind) {
    case Kind.SCALAR_TYPE_EXTENSION:
      return { ...extension, kind: Kind.SCALAR_TYPE_DEFINITION };
    case Kind.OBJECT_TYPE_EXTENSION:
      return { ...extension, kind: Kind.OBJECT_TYPE_DEFINITION };
    case Kind.INTERFACE_TYPE_EXTENSION:
      return { ...extension, kind: Kind.INTERFACE_TYPE_DEFINITION };
    case Kind.UNION_TYPE_EXTENSION:
      return { ...extension, kind: Kind.UNION_TYPE_DEFINITION };
    case Kind.ENUM_TYPE_EXTENSION:
      return { ...extension, kind: Kind.ENUM_TYPE_DEFINITION };
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      return { ...extension, kind: Kind.INPUT_OBJECT_TYPE_DEFINITION };
    default:
      return extension satisfies never;
  }
}
