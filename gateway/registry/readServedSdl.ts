/** The schema that a holder shows: by `_service`, or by introspection where it is no Federation subgraph. */
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery, printSchema } from 'graphql';
import type { HolderAsker } from './HolderAsker.ts';

/** Contracts have tens of thousands of characters; to read ten million would keep the hub from everything else. */
export const MAX_SDL_LENGTH = 500_000;

const SERVICE_QUESTION = '{ _service { sdl } }';

/** Undefined if it shows none, or one that is too long. Rejects with FetchFailure if it does not answer. */
export async function readServedSdl(holder: HolderAsker): Promise<string | undefined> {
  const { data } = await holder.ask(SERVICE_QUESTION);
  const sdl = (data?._service as { sdl?: unknown } | null | undefined)?.sdl;
  if (typeof sdl === 'string' && sdl.length <= MAX_SDL_LENGTH && sdl.trim() !== '') return sdl;
  const introspected = await holder.ask(getIntrospectionQuery());
  try {
    const printed = printSchema(buildClientSchema(introspected.data as unknown as IntrospectionQuery));
    return printed.length <= MAX_SDL_LENGTH ? printed : undefined;
  } catch {
    return undefined;
  }
}
