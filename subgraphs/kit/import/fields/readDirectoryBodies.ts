import { z } from 'zod';
import { answerText } from '../../answerText.ts';
import { ImportError } from '../ImportError.ts';
import type { KnownName } from './KnownNames.ts';

const QUERY = `query BodiesOfDivision($division: ID!, $after: String) {
  organizations(division: $division, first: 100, after: $after) {
    nodes { id name aliases } pageInfo { hasNextPage endCursor } } }`;

const answer = z.object({
  data: z.object({
    organizations: z.object({
      nodes: z.array(
        z.object({ id: z.string(), name: z.string().nullable(), aliases: z.array(z.string()).nullable() }),
      ),
      pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
    }),
  }),
});

const TIMEOUT_MS = 10_000;
/** A page of a hundred bodies takes some kilobytes. */
const MAX_ANSWER_BYTES = 16 * 2 ** 20;
/** A city has some hundred; more pages are a directory that does not end. */
const MAX_PAGES = 200;

/**
 * The bodies of a division that the hub's directory knows, with their names and aliases.
 *
 * @param hub GraphQL address of the hub
 * @throws ImportError DIRECTORY_UNREACHABLE
 */
export async function readDirectoryBodies(hub: string, division: string): Promise<KnownName[]> {
  const bodies: KnownName[] = [];
  let after: string | null = null;
  for (let page = 0; page < MAX_PAGES; page++) {
    const { nodes, pageInfo } = await readPage(hub, division, after);
    for (const { id, name, aliases } of nodes) if (name !== null) bodies.push({ id, name, aliases: aliases ?? [] });
    // The same page again would bring nothing new.
    if (!pageInfo.hasNextPage || pageInfo.endCursor === null || pageInfo.endCursor === after) break;
    after = pageInfo.endCursor;
  }
  return bodies;
}

async function readPage(hub: string, division: string, after: string | null) {
  try {
    const response = await fetch(hub, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: QUERY, variables: { division, after } }),
      redirect: 'error',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return answer.parse(JSON.parse(await answerText(response, MAX_ANSWER_BYTES))).data.organizations;
  } catch (error) {
    throw new ImportError(
      'DIRECTORY_UNREACHABLE',
      `${hub}: expected the bodies of division ${division} from the directory, got ${error instanceof z.ZodError ? 'an answer without them' : (error as Error).message}. Import without --hub, with the bodies of bodies.csv alone.`,
      error,
    );
  }
}
