import { buildClientSchema, getIntrospectionQuery, printSchema } from 'graphql';
import type { Holder } from './Holder.ts';
import { UnexpectedAnswer } from './UnexpectedAnswer.ts';

/** The SDL that a holder shows by `_service`, or else by introspection, which loses directives; null if by neither. */
export async function askServedSdl(holder: Holder): Promise<string | null> {
  return (await sdlOfService(holder)) ?? (await sdlOfIntrospection(holder));
}

async function sdlOfService(holder: Holder): Promise<string | null> {
  const sdl = await unlessUnexpected(
    async () => (await holder.ask('{ _service { sdl } }')).answer?.data?._service?.sdl,
  );
  return typeof sdl === 'string' ? sdl : null;
}

async function sdlOfIntrospection(holder: Holder): Promise<string | null> {
  const data = await unlessUnexpected(async () => (await holder.ask(getIntrospectionQuery())).answer?.data);
  if (!data?.__schema) return null;
  try {
    return printSchema(buildClientSchema(data));
  } catch {
    // An introspection that describes no schema shows none.
    return null;
  }
}

async function unlessUnexpected<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof UnexpectedAnswer) return null;
    throw error;
  }
}
