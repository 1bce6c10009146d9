/** The text of a fetch, read once: parsed, checked against the contract, and what its conditions depend on. */
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  parse,
  validate,
  visit,
} from 'graphql';
import type { ShardedContract } from '../contract.ts';
import { requestError } from '../errors.ts';
import { chooseHiddenPrefix } from '../names.ts';

export interface FetchDocument {
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** Variables that a `@skip` or `@include` names, in a fixed order. */
  conditionVariables: readonly string[];
  /** Starts no name of the document. */
  hiddenPrefix: string;
}

/** Throws RequestError if the text is no query that the contract can answer. */
export function readDocument(contract: ShardedContract, text: string, operationName?: string): FetchDocument {
  const document = parseText(text);
  const problems = validate(contract.schema, document);
  if (problems.length > 0) {
    throw requestError(
      'GRAPHQL_VALIDATION_FAILED',
      problems.map((problem) => problem.message),
    );
  }
  return {
    operation: chooseOperation(document, operationName),
    fragments: new Map(
      document.definitions
        .filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION)
        .map((definition) => [definition.name.value, definition]),
    ),
    conditionVariables: conditionVariablesOf(document),
    hiddenPrefix: chooseHiddenPrefix(text),
  };
}

function parseText(text: string): DocumentNode {
  try {
    return parse(text, { noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) throw requestError('GRAPHQL_PARSE_FAILED', [error.message]);
    throw error;
  }
}

function chooseOperation(document: DocumentNode, name: string | undefined): OperationDefinitionNode {
  const operations = document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
  const chosen = name === undefined ? operations : operations.filter((operation) => operation.name?.value === name);
  const [operation] = chosen;
  if (operation === undefined || chosen.length > 1) {
    throw requestError('GRAPHQL_VALIDATION_FAILED', [
      `Expected one operation${name === undefined ? '' : ` named "${name}"`}, got ${chosen.length}.`,
    ]);
  }
  if (operation.operation !== 'query') {
    throw requestError('GRAPHQL_VALIDATION_FAILED', [`Expected a query, got a ${operation.operation}.`]);
  }
  return operation;
}

function conditionVariablesOf(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(directive) {
      if (directive.name.value !== 'skip' && directive.name.value !== 'include') return;
      for (const { value } of directive.arguments ?? []) if (value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names].sort();
}
