/** The schema that a holder shows: by `_service`, or by introspection where it is no Federation subgraph. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import type { HolderAsker } from './HolderAsker.ts';

const SERVICE_QUESTION = '{ _service { sdl } }';

/** Undefined if it shows none. Rejects with FetchFailure if it does not answer. */
export async function readServedSdl(holder: HolderAsker): Promise<string | undefined> {
  const { data } = await holder.ask(SERVICE_QUESTION);
  const sdl = (data?._service as { sdl?: unknown } | null | undefined)?.sdl;
  if (typeof sdl === 'string' && sdl.trim() !== '') return sdl;
  const introspected = await holder.ask(getIntrospectionQuery());
  try {
    return printSchema(buildClientSchema(introspected.data as unknown as IntrospectionQuery));
  } catch {
    return undefined;
  }
}
