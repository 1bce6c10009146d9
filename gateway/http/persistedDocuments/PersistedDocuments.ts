/** Documents that clients ask for by id. The operator's manifests hold them; no request adds one. */
import { type GraphQLSchema, parse, validate } from 'graphql';
import type { Manifest } from './readManifests.ts';

/** Documents of a manifest that the graph cannot answer, or not any more. */
export interface UnfitDocuments {
  file: string;
  /** By `sha256:<hex>`: the first thing that is wrong. */
  problems: Record<string, string>;
}

export class PersistedDocuments {
  #manifests: readonly Manifest[];

  constructor(manifests: readonly Manifest[]) {
    this.#manifests = manifests;
  }

  /** @param hex SHA-256 of the text */
  textOf(hex: string): string | undefined {
    for (const { documents } of this.#manifests) {
      const text = documents.get(hex);
      if (text !== undefined) return text;
    }
    return undefined;
  }

  /** Serves these, and none of those before. */
  replace(manifests: readonly Manifest[]): void {
    this.#manifests = manifests;
  }

  /** Those that a request would be refused for. They stay: the rest of their client goes on. */
  findUnfit(schema: GraphQLSchema, maxTokens: number): UnfitDocuments[] {
    return this.#manifests.flatMap(({ file, documents }) => {
      const problems = Array.from(documents).flatMap(([hex, text]) => {
        const problem = problemOf(text, schema, maxTokens);
        return problem === undefined ? [] : [[`sha256:${hex}`, problem] as const];
      });
      return problems.length === 0 ? [] : [{ file, problems: Object.fromEntries(problems) }];
    });
  }
}

function problemOf(text: string, schema: GraphQLSchema, maxTokens: number): string | undefined {
  try {
    return validate(schema, parse(text, { maxTokens }))[0]?.message;
  } catch (error) {
    return (error as Error).message;
  }
}
