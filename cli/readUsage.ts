import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Usage } from '../schema/evolution/Usage.ts';
import { CommandError } from './CommandError.ts';
import { createRegistryClient, type RegistryClientOptions } from './registryClient.ts';

const usageSchema: z.ZodType<Usage> = z.object({
  since: z.string(),
  operations: z.array(
    z.object({
      operation: z.string().nullable(),
      document: z.string(),
      client: z.string().nullable(),
      clientVersion: z.string().nullable(),
      coordinates: z.array(z.string()),
      count: z.number(),
      firstSeen: z.string(),
      lastSeen: z.string(),
    }),
  ),
});

/** What the hub has recorded of its clients' operations, from a file. Throws CommandError. */
export function readUsage(file: string): Usage {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? 'it is no JSON';
    throw new CommandError(`${file}: cannot be read (${reason}).`, 'usage', error);
  }
  return checkUsage(value, file);
}

/** It is read from memory: a hub that takes longer is not there. */
const TIMEOUT_MS = 15_000;

/** The same from the registry of a hub. Throws CommandError if it does not answer, or refuses. */
export async function askUsage(options: RegistryClientOptions): Promise<Usage> {
  return checkUsage(await createRegistryClient({ ...options, timeoutMs: TIMEOUT_MS }).ask('GET', 'usage'), options.hub);
}

function checkUsage(value: unknown, origin: string): Usage {
  const parsed = usageSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new CommandError(
    `${origin}: expected recorded usage: ${issue?.path.join('.') || 'the whole'}: ${issue?.message}.`,
  );
}
