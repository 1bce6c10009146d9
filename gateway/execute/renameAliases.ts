import { type DocumentNode, type ExecutionResult, type FieldNode, GraphQLError, Kind, parse, visit } from 'graphql';
import type { Operation } from './executor.ts';

/** An operation that can be planned as it is, and the way back. */
export interface RenamedOperation {
  operation: Operation;
  /** Gives the client's aliases back: in data, in the paths and the sentences of errors. */
  restore(result: ExecutionResult): ExecutionResult;
}

const AS_IT_IS = (result: ExecutionResult) => result;

/**
 * Answers of several fetches are merged by response name. So an alias that equals the name of a field, such as
 * `{ division(code: "340102") { code: name municipalProjects { totalCount } } }`, would take the place of the key by
 * which the rows are asked for, and be overwritten by it. Such aliases get another name while the operation is planned
 * and executed. Documents of clients are parsed once and kept: what is found out about one is kept with it.
 */
export function createAliasRenamer(supergraphSdl: string): (operation: Operation) => RenamedOperation {
  const fieldNames = readFieldNames(supergraphSdl);
  const known = new WeakMap<DocumentNode, RenamedDocument | null>();
  return (operation) => {
    const { document } = operation;
    let renamed = known.get(document);
    if (renamed === undefined) {
      renamed = renameDocument(document, fieldNames);
      known.set(document, renamed);
    }
    if (renamed === null) return { operation, restore: AS_IT_IS };
    const { prefix } = renamed;
    return {
      operation: { ...operation, document: renamed.document },
      restore: (result) => restoreResult(result, prefix),
    };
  };
}

interface RenamedDocument {
  document: DocumentNode;
  /** Stands before every alias that was renamed, and before nothing else. */
  prefix: string;
}

/** Names of all fields, hidden ones too: any may be a key. */
function readFieldNames(supergraphSdl: string): ReadonlySet<string> {
  const names = new Set(['__typename']);
  visit(parse(supergraphSdl, { noLocation: true }), { FieldDefinition: ({ name }) => void names.add(name.value) });
  return names;
}

/** Null if nothing needs another name. */
function renameDocument(document: DocumentNode, fieldNames: ReadonlySet<string>): RenamedDocument | null {
  const aliases = new Set<string>();
  visit(document, { Field: ({ alias }) => void (alias && aliases.add(alias.value)) });
  const isTaken = ({ name, alias }: FieldNode) =>
    alias !== undefined && alias.value !== name.value && fieldNames.has(alias.value);
  const prefix = choosePrefix([...aliases, ...fieldNames]);
  let isChanged = false;
  const renamed = visit(document, {
    Field(node) {
      if (!isTaken(node)) return undefined;
      isChanged = true;
      return { ...node, alias: { kind: Kind.NAME, value: prefix + node.alias?.value } };
    },
  });
  return isChanged ? { document: renamed, prefix } : null;
}

function choosePrefix(names: readonly string[]): string {
  let prefix = 'as_';
  while (names.some((name) => name.startsWith(prefix))) prefix += '_';
  return prefix;
}

function restoreResult({ data, errors, ...rest }: ExecutionResult, prefix: string): ExecutionResult {
  return {
    ...rest,
    ...(data === undefined ? {} : { data: restoreKeys(data, prefix) as ExecutionResult['data'] }),
    ...(errors ? { errors: errors.map((error) => restoreError(error, prefix)) } : {}),
  };
}

/** No scalar of the graph is an object: every object's keys are response names. */
function restoreKeys(value: unknown, prefix: string): unknown {
  if (Array.isArray(value)) return value.map((item) => restoreKeys(item, prefix));
  if (typeof value !== 'object' || value === null) return value;
  // Without a prototype: `__proto__` is an alias like any other.
  const restored = Object.create(null) as Record<string, unknown>;
  for (const [key, below] of Object.entries(value)) restored[restoreName(key, prefix)] = restoreKeys(below, prefix);
  return restored;
}

function restoreError(error: GraphQLError, prefix: string): GraphQLError {
  const { path, nodes, source, positions, extensions, message } = error;
  return new GraphQLError(message.replaceAll(prefix, ''), {
    path: path?.map((step) => (typeof step === 'string' ? restoreName(step, prefix) : step)),
    nodes,
    source,
    positions,
    extensions,
    originalError: error.originalError ?? error,
  });
}

function restoreName(name: string, prefix: string): string {
  return name.startsWith(prefix) ? name.slice(prefix.length) : name;
}
