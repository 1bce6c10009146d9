/** The supergraph as one value: read, and replaced only as a whole. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Kind, parse, visit } from 'graphql';

export interface Supergraph {
  readonly sdl: string;
  /** Short hash of the SDL. */
  readonly id: string;
  /** Logical subgraphs, by the names of their contracts. */
  readonly subgraphNames: readonly string[];
}

/** The file is no supergraph that this hub can serve. */
export class SupergraphError extends Error {
  override name = 'SupergraphError';
}

/**
 * Whether it can be planned by is found out by whoever plans, who has to build it anyway.
 *
 * @throws SupergraphError
 */
export function loadSupergraph(path: string): Supergraph {
  let sdl: string;
  try {
    sdl = readFileSync(path, 'utf8');
  } catch (cause) {
    throw new SupergraphError(`${path}: cannot be read. It is made from the contracts by \`npm run compose\`.`, {
      cause,
    });
  }
  return readSupergraph(path, sdl);
}

/** The same of a text that is at hand; `path` is for messages. */
export function readSupergraph(path: string, sdl: string): Supergraph {
  return {
    sdl,
    id: createHash('sha256').update(sdl).digest('base64url').slice(0, 12),
    subgraphNames: readSubgraphNames(path, sdl),
  };
}

function readSubgraphNames(path: string, sdl: string): string[] {
  const names: string[] = [];
  try {
    visit(parse(sdl, { noLocation: true }), {
      EnumTypeDefinition: ({ name }) => (name.value === 'join__Graph' ? undefined : false),
      Directive({ name, arguments: given = [] }) {
        const value = given.find((argument) => argument.name.value === 'name')?.value;
        if (name.value === 'join__graph' && value?.kind === Kind.STRING) names.push(value.value);
      },
    });
  } catch (cause) {
    throw new SupergraphError(`${path}: ${(cause as Error).message}`, { cause });
  }
  if (names.length === 0) throw new SupergraphError(`${path}: expected a supergraph of subgraphs, found none.`);
  return names;
}
