import { type DocumentNode, Kind, type VariableNode, visit } from 'graphql';

export interface RenamedVariables {
  document: DocumentNode;
  /** The client's name for a variable of `document`. */
  clientVariable(name: string): string;
}

/** Names by which fetches carry representations and contexts: a client's variable of that name is another. */
const RESERVED = /^(?:representations\d*|contextualArgument_\w*)$/;

/** Gives a client's variables that are called like those of a fetch other names. */
export function renameReservedVariables(document: DocumentNode): RenamedVariables {
  const names = new Set<string>();
  visit(document, { Variable: ({ name }) => void names.add(name.value) });
  const renamed = new Map<string, string>();
  const clientNames = new Map<string, string>();
  for (const name of names) {
    if (!RESERVED.test(name)) continue;
    let free = `client_${name}`;
    while (names.has(free)) free += '_';
    renamed.set(name, free);
    clientNames.set(free, name);
  }
  const clientVariable = (name: string) => clientNames.get(name) ?? name;
  if (renamed.size === 0) return { document, clientVariable };
  const rename = (node: VariableNode) => {
    const name = renamed.get(node.name.value);
    return name === undefined ? undefined : { ...node, name: { kind: Kind.NAME, value: name } as const };
  };
  return { document: visit(document, { Variable: rename }), clientVariable };
}
