/** Finds out which contracts, type and field an error of a composer is about. */
import type { GraphQLError } from 'graphql';
import type { ContractIndex, ContractType } from './ContractIndex.ts';

export interface ErrorLocation {
  contracts: string[];
  type: string | null;
  field: string | null;
  argument: string | null;
}

type ErrorLike = Pick<GraphQLError, 'message'> & Partial<Pick<GraphQLError, 'nodes' | 'extensions'>>;

/**
 * Reads the coordinate that the message names (`Type.field(argument:)`, or a type alone), else the place in the contract
 * that the error's node stands at. Contracts are those that the message names, else those that the nodes come from, else
 * those that define the place. Only what really stands in the contracts counts: words that look like a type do not.
 */
export function locateError(error: ErrorLike, index: ContractIndex): ErrorLocation {
  const place = placeInMessage(error.message, index) ?? placeOfNodes(error, index);
  if (place && !place.field) place.field = quotedMember(error.message, place.type, index);
  const contracts = contractsInMessage(error, index);
  const fromNodes = subgraphsOfNodes(error, index);
  return {
    contracts: contracts.length > 0 ? contracts : fromNodes.length > 0 ? fromNodes : contractsWith(place, index),
    type: place?.type ?? null,
    field: place?.field ?? null,
    argument: place?.argument ?? null,
  };
}

interface Place {
  type: string;
  field?: string;
  argument?: string;
}

function placeInMessage(message: string, index: ContractIndex): Place | undefined {
  let typeAlone: Place | undefined;
  for (const [, type, field, argument] of message.matchAll(/\b([A-Z]\w*)(?:\.(\w+)(?:\(?\.?(\w+):)?)?/g)) {
    if (!type || !definitions(type, index).length) continue;
    // A field that no contract defines is still worth naming: that it is missing may be what the error says.
    if (field) return { type, field, ...(argument ? { argument } : {}) };
    typeAlone ??= { type };
    // `Enum type "X" is used as input type (for example, as type of "Y.z")` is about X: what comes first is meant.
    if (/type "$/.test(message.slice(0, message.indexOf(type)))) return typeAlone;
  }
  return typeAlone;
}

/** `Input object field "x" will not be added to "Y"`: a member of the type that the message names apart from it. */
function quotedMember(message: string, type: string, index: ContractIndex): string | undefined {
  const members = new Set(definitions(type, index).flatMap((definition) => [...definition.members.keys()]));
  return [...message.matchAll(/"(\w+)"/g)].map(([, word]) => word ?? '').find((word) => members.has(word));
}

interface SubgraphNode {
  subgraph?: string;
  loc?: { start: number; end: number };
}

function placeOfNodes(error: ErrorLike, index: ContractIndex): Place | undefined {
  for (const node of (error.nodes ?? []) as readonly SubgraphNode[]) {
    const name = node.subgraph ?? error.extensions?.subgraphName;
    const types = typeof name === 'string' ? index.get(name) : undefined;
    if (!types || !node.loc) continue;
    for (const type of types.values()) {
      if (!type.nodes.some((definition) => encloses(definition, node))) continue;
      const member = [...type.members.values()].find((candidate) => encloses(candidate, node));
      return { type: type.name, ...(member ? { field: member.name.value } : {}) };
    }
  }
  return undefined;
}

function encloses(outer: SubgraphNode, { loc }: SubgraphNode): boolean {
  return !!outer.loc && !!loc && outer.loc.start <= loc.start && outer.loc.end >= loc.end;
}

function contractsInMessage(error: ErrorLike, index: ContractIndex): string[] {
  return [...index.keys()].filter(
    (name) =>
      error.message.includes(`"${name}"`) ||
      error.message.startsWith(`[${name}]`) ||
      error.extensions?.subgraphName === name,
  );
}

function subgraphsOfNodes(error: ErrorLike, index: ContractIndex): string[] {
  const named = new Set((error.nodes ?? []).map((node) => (node as SubgraphNode).subgraph));
  return [...index.keys()].filter((name) => named.has(name));
}

function contractsWith(place: Place | undefined, index: ContractIndex): string[] {
  if (!place) return [];
  return [...index].flatMap(([name, types]) => {
    const type = types.get(place.type);
    return type && (!place.field || type.members.has(place.field)) ? [name] : [];
  });
}

function definitions(type: string, index: ContractIndex): ContractType[] {
  return [...index.values()].flatMap((types) => types.get(type) ?? []);
}
