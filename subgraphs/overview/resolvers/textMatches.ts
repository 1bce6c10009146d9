import type { Database } from '../../kit/database/database.ts';
import { perRequest } from '../../kit/entities/loaders.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { NameKey } from '../feed/FeedStore.ts';
import type { MatterEdge } from '../queries/lists.ts';
import { namesOfBody } from '../search/searchTextOf.ts';
import { textMatches } from '../search/textMatches.ts';
import { type NameRow, nameKey, readNames } from '../store/names.ts';
import type { VersionParts } from './matterFields.ts';

/** Resolver of the places where the words of the filter stand in a matter of a list. */
export function textMatchesOf(database: Database, parts: VersionParts) {
  const names = perRequest<string, NameRow | null>(async (keys) => {
    const asked = keys.map((key) => JSON.parse(key) as NameKey);
    const known = await readNames(database.query, asked);
    return asked.map(({ kind, id }) => known.get(nameKey(kind, id)) ?? null);
  });
  const nameOf = (kind: NameKey['kind'], id: string, context: SubgraphContext) =>
    names(context).load(JSON.stringify({ kind, id }));

  return async ({ node, text }: MatterEdge, _: unknown, context: SubgraphContext) => {
    if (text === null) return [];
    const leads = (await parts.leads(context).load(node.version)).filter(({ toDate }) => toDate === null);
    const [body, ...officials] = await Promise.all([
      node.leadBody === null ? null : nameOf('Organization', node.leadBody, context),
      ...leads.map(({ official }) => nameOf('Official', official, context)),
    ]);
    const fields = [
      { field: 'title', text: node.title },
      {
        field: 'leadBody',
        text: body?.name ?? null,
        otherNames: body ? namesOfBody(body.name, JSON.parse(body.aliases) as string[]) : [],
      },
      ...officials.map((official) => ({ field: 'leadOfficial', text: official?.name ?? null })),
      { field: 'content', text: node.content },
      { field: 'serviceTarget', text: node.serviceTarget },
      { field: 'category', text: node.categoryLabel },
      { field: 'statusText', text: node.statusText },
    ];
    return textMatches(fields, text);
  };
}
