/** What to do about each error and hint of the composers. A test holds the table against the codes of both. */

const SAME_EVERYWHERE =
  'Declare it the same way in every contract that has it; what several contracts share belongs in common.graphql.';
const BOTH_OR_NONE =
  'Add it to every contract that declares its parent, or take it out of all; a part that only some know is not offered to clients.';
const DIRECTIVE_TEXT =
  'Write the `fields` argument as one string that selects fields of this very type, without aliases, directives or arguments.';
const EXTERNAL_DECLARED =
  'Declare the fields that are named in it in this contract too, marked @external, exactly as their owner declares them.';
const NOT_ON_INTERFACE = 'Take the directive off the interface and put it on the object types that implement it.';
const EXTERNAL_AS_OWNER = 'Copy type, arguments and defaults of the @external field from the contract that owns it.';
const REMOVE_EXTERNAL = 'Take @external off, or use the field in a @key, @requires or @provides of this contract.';
const HIDE_TOGETHER = 'Hide what refers to it as well (@inaccessible), or show it.';
const OVERRIDE =
  'Name another contract in @override(from:), on a plain field that is neither @external nor overridden elsewhere.';
const LINK = 'Link the federation specification as common.graphql does, with that version and those names.';
const CONTEXT = 'Set the context on a type above the field and select exactly one field of it.';
const COST =
  'Put the directive on a field of an object type, with arguments and list fields that exist and sizes from 0 up.';
const AUTH =
  'Put the authorization directive on object types and their fields, and on every field that the guarded one requires.';
const INTERFACE_KEY =
  'Give every implementation the resolvable @key of its interface, in each contract that has the interface.';
const GRAPHQL = 'Correct the SDL of this contract: it is not valid GraphQL by itself.';
const SINGLE_OWNER = 'Leave the field to one contract, or mark it @shareable in all of them if they answer the same.';

export const COMPOSITION_ADVICE: Readonly<Record<string, string>> = {
  // A contract by itself
  INVALID_GRAPHQL: GRAPHQL,
  DIRECTIVE_DEFINITION_INVALID: 'Remove the definition of the directive: the federation specification brings it.',
  TYPE_DEFINITION_INVALID: 'Remove the definition of the type: the federation specification brings it.',
  ROOT_QUERY_USED: 'Name the type of queries `Query` and nothing else.',
  ROOT_MUTATION_USED: 'Name the type of mutations `Mutation` and nothing else.',
  ROOT_SUBSCRIPTION_USED: 'Name the type of subscriptions `Subscription` and nothing else.',
  INVALID_SUBGRAPH_NAME: 'Name the contract in lower case with dashes, as its file under schema/contracts.',
  NO_QUERIES: 'Give at least one contract a field on `Query`.',
  UNSUPPORTED_FEATURE: 'Say it without this feature: federation does not support it.',
  UNSUPPORTED_LINKED_FEATURE: LINK,
  UNKNOWN_FEDERATION_LINK_VERSION: LINK,
  UNKNOWN_LINK_VERSION: LINK,
  INVALID_LINK_DIRECTIVE_USAGE: LINK,
  INVALID_LINK_IDENTIFIER: LINK,
  LINK_IMPORT_NAME_MISMATCH: LINK,
  TYPE_WITH_ONLY_UNUSED_EXTERNAL: 'Remove the type, or give it a field of its own.',
  INTERFACE_FIELD_NO_IMPLEM:
    'Add the field of the interface to this type; fields of Matter belong to every type that implements it.',
  DOWNSTREAM_SERVICE_ERROR: 'Look at the subgraph that was asked; this is not about the contract.',
  INVALID_FEDERATION_SUPERGRAPH: 'Compose anew; the supergraph was edited or made by another tool.',

  // Keys and what rests on them
  KEY_FIELDS_SELECT_INVALID_TYPE: 'Use only scalar fields in @key: no lists, interfaces or unions.',
  KEY_FIELDS_HAS_ARGS: 'Use a field without arguments in @key.',
  KEY_INVALID_FIELDS: 'Declare the fields of the @key in this contract, or correct the names in the @key.',
  KEY_INVALID_FIELDS_TYPE: DIRECTIVE_TEXT,
  KEY_DIRECTIVE_IN_FIELDS_ARG: DIRECTIVE_TEXT,
  KEY_UNSUPPORTED_ON_INTERFACE: NOT_ON_INTERFACE,
  PROVIDES_FIELDS_HAS_ARGS: DIRECTIVE_TEXT,
  PROVIDES_INVALID_FIELDS: DIRECTIVE_TEXT,
  PROVIDES_INVALID_FIELDS_TYPE: DIRECTIVE_TEXT,
  PROVIDES_DIRECTIVE_IN_FIELDS_ARG: DIRECTIVE_TEXT,
  PROVIDES_FIELDS_MISSING_EXTERNAL: EXTERNAL_DECLARED,
  PROVIDES_ON_NON_OBJECT_FIELD: 'Put @provides on a field that returns an object type.',
  PROVIDES_UNSUPPORTED_ON_INTERFACE: NOT_ON_INTERFACE,
  REQUIRES_INVALID_FIELDS: DIRECTIVE_TEXT,
  REQUIRES_INVALID_FIELDS_TYPE: DIRECTIVE_TEXT,
  REQUIRES_DIRECTIVE_IN_FIELDS_ARG: DIRECTIVE_TEXT,
  REQUIRES_FIELDS_MISSING_EXTERNAL: EXTERNAL_DECLARED,
  REQUIRES_UNSUPPORTED_ON_INTERFACE: NOT_ON_INTERFACE,
  EXTERNAL_UNUSED: REMOVE_EXTERNAL,
  EXTERNAL_ON_INTERFACE: NOT_ON_INTERFACE,
  EXTERNAL_TYPE_MISMATCH: EXTERNAL_AS_OWNER,
  EXTERNAL_ARGUMENT_MISSING: EXTERNAL_AS_OWNER,
  EXTERNAL_ARGUMENT_TYPE_MISMATCH: EXTERNAL_AS_OWNER,
  EXTERNAL_ARGUMENT_DEFAULT_MISMATCH: EXTERNAL_AS_OWNER,
  EXTERNAL_MISSING_ON_BASE: 'Let one contract own the field (without @external), or take it out.',
  EXTERNAL_COLLISION_WITH_ANOTHER_DIRECTIVE:
    'Take the other directive off the @external field; it belongs where the field is owned.',
  MERGED_DIRECTIVE_APPLICATION_ON_EXTERNAL:
    'Take the other directive off the @external field; it belongs where the field is owned.',
  EXTENSION_WITH_NO_BASE: 'Define the type with `type` in one contract, or correct its name.',
  INTERFACE_OBJECT_USAGE_ERROR:
    'Use @interfaceObject on an object type with the @key of the interface, in a contract without implementations of it.',
  INTERFACE_KEY_NOT_ON_IMPLEMENTATION: INTERFACE_KEY,
  INTERFACE_KEY_MISSING_IMPLEMENTATION_TYPE: INTERFACE_KEY,

  // Several contracts together
  TYPE_KIND_MISMATCH: 'Make it one kind of type (object, interface, enum, …) in all contracts, or rename one of them.',
  FIELD_TYPE_MISMATCH: 'Give the field one and the same type in every contract that has it.',
  FIELD_ARGUMENT_TYPE_MISMATCH: 'Give the argument one and the same type in every contract that has it.',
  FIELD_ARGUMENT_DEFAULT_MISMATCH: 'Give the argument one and the same default in every contract that has it.',
  INPUT_FIELD_DEFAULT_MISMATCH: 'Give the input field one and the same default in every contract that has it.',
  INVALID_FIELD_SHARING: SINGLE_OWNER,
  INVALID_SHAREABLE_USAGE: 'Put @shareable on object types and their fields only.',
  SHAREABLE_HAS_MISMATCHED_RUNTIME_TYPES:
    'Let the field return the same possible types in every contract that shares it.',
  REQUIRED_ARGUMENT_MISSING_IN_SOME_SUBGRAPH: BOTH_OR_NONE,
  REQUIRED_INPUT_FIELD_MISSING_IN_SOME_SUBGRAPH: BOTH_OR_NONE,
  EMPTY_MERGED_INPUT_TYPE: 'Leave the contracts at least one input field in common, or give the types two names.',
  EMPTY_MERGED_ENUM_TYPE: 'Leave the contracts at least one value in common, or give the enums two names.',
  ENUM_VALUE_MISMATCH: SAME_EVERYWHERE,
  SATISFIABILITY_ERROR:
    'Give the type a @key in the contracts named, or let the field be answered where the query gets to it (@shareable).',
  MAX_VALIDATION_SUBGRAPH_PATHS_EXCEEDED:
    'Reduce the number of contracts that share these fields: too many ways lead to them.',

  // What is hidden
  REFERENCED_INACCESSIBLE: HIDE_TOGETHER,
  DEFAULT_VALUE_USES_INACCESSIBLE: HIDE_TOGETHER,
  REQUIRED_INACCESSIBLE: 'Make the argument or input field nullable, or give it a default, or show it.',
  IMPLEMENTED_BY_INACCESSIBLE: HIDE_TOGETHER,
  DISALLOWED_INACCESSIBLE: 'Take @inaccessible off: this is never hidden.',
  ONLY_INACCESSIBLE_CHILDREN: 'Hide the type itself, or show one of its fields.',
  QUERY_ROOT_TYPE_INACCESSIBLE: 'Take @inaccessible off the type Query; hide its fields instead.',

  // Moving fields, directives of our own, context, cost, authorization
  OVERRIDE_FROM_SELF_ERROR: OVERRIDE,
  OVERRIDE_SOURCE_HAS_OVERRIDE: OVERRIDE,
  OVERRIDE_COLLISION_WITH_ANOTHER_DIRECTIVE: OVERRIDE,
  OVERRIDE_ON_INTERFACE: OVERRIDE,
  OVERRIDE_LABEL_INVALID: OVERRIDE,
  DIRECTIVE_COMPOSITION_ERROR:
    'Import the directive under one name and one version in every contract that composes it.',
  CONTEXT_NOT_SET: CONTEXT,
  CONTEXT_INVALID_SELECTION: CONTEXT,
  NO_CONTEXT_IN_SELECTION: CONTEXT,
  CONTEXT_NO_RESOLVABLE_KEY: CONTEXT,
  CONTEXT_NAME_INVALID: CONTEXT,
  CONTEXTUAL_ARGUMENT_NOT_CONTEXTUAL_IN_ALL_SUBGRAPHS: SAME_EVERYWHERE,
  COST_APPLIED_TO_INTERFACE_FIELD: COST,
  DIRECTIVE_COST_INVALID_WEIGHT: COST,
  LIST_SIZE_APPLIED_TO_NON_LIST: COST,
  LIST_SIZE_INVALID_ASSUMED_SIZE: COST,
  LIST_SIZE_INVALID_SLICING_ARGUMENT: COST,
  LIST_SIZE_INVALID_SIZED_FIELD: COST,
  LIST_SIZE_INVALID_REQUIRE_ONE_SLICING_ARGUMENT: COST,
  AUTH_REQUIREMENTS_APPLIED_ON_INTERFACE: AUTH,
  MISSING_TRANSITIVE_AUTH_REQUIREMENTS: AUTH,

  // Hints that we take as errors: they silently take something from clients
  INCONSISTENT_INPUT_OBJECT_FIELD: BOTH_OR_NONE,
  INCONSISTENT_ARGUMENT_PRESENCE: BOTH_OR_NONE,
  INCONSISTENT_ENUM_VALUE_FOR_INPUT_ENUM: BOTH_OR_NONE,
  INCONSISTENT_UNION_MEMBER: SAME_EVERYWHERE,
  INCONSISTENT_DEFAULT_VALUE_PRESENCE: SAME_EVERYWHERE,
};

/** Advice for a code; a code that the table does not know yet sends the reader to the composer's own words. */
export function adviceFor(code: string): string {
  return (
    COMPOSITION_ADVICE[code] ??
    'Read what the composer says below, and add advice for this code to compositionAdvice.ts.'
  );
}
