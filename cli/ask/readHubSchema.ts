import { readFile } from 'node:fs/promises';
import {
  buildClientSchema,
  buildSchema,
  type GraphQLSchema,
  getIntrospectionQuery,
  type IntrospectionQuery,
} from 'graphql';
import type { HubClient } from './HubClient.ts';

const OWN_SCHEMA = new URL('../../schema/api.graphql', import.meta.url);

/** The schema that a hub serves. If it tells nobody, that of this project stands in for it, and `tell` is told so. */
export async function readHubSchema(hub: HubClient, tell: (sentence: string) => void): Promise<GraphQLSchema> {
  const { data } = await hub.ask({ query: getIntrospectionQuery() });
  if (data) return buildClientSchema(data as unknown as IntrospectionQuery);
  tell(`${hub.url} does not tell its schema; schema/api.graphql of this project is taken in its place.`);
  return buildSchema(await readFile(OWN_SCHEMA, 'utf8'));
}
