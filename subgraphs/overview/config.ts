import { readFileSync } from 'node:fs';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { type ContractName, SHARDED_CONTRACTS, sourceId } from '../../schema/contract.ts';
import type { FollowedSource } from './feed/FeedStore.ts';
import { DEFAULT_OVERVIEW_OPTIONS, type OverviewOptions } from './feed/OverviewOptions.ts';
import { MATTER_SYSTEMS } from './queries/matterTypes.ts';
import type { OverviewConfig } from './subgraph.ts';

const address = z.url({ protocol: /^https?$/, error: 'Expected an http:// or https:// address' });

/** An address alone is short for `{ url: address }`. */
const holder = z.preprocess(
  (value) => (typeof value === 'string' ? { url: value } : value),
  z.strictObject({ url: address, name: z.string().min(1).optional() }),
);

const optionNames = Object.keys(DEFAULT_OVERVIEW_OPTIONS) as (keyof OverviewOptions)[];
const count = z.int().min(1).max(3_600_000_000);

const schema = z.strictObject({
  directory: address.nullable().default(null),
  sources: z.record(z.string(), z.union([holder, z.strictObject({ shards: z.record(z.string(), holder) })])),
  follow: z.strictObject(Object.fromEntries(optionNames.map((name) => [name, count.optional()]))).default({}),
});

/**
 * Reads the configuration of an index from a YAML file: what it follows, and how. docs/reference/overview.md describes every
 * key. Throws an Error with a line for each mistake: file, key, what was expected, what came.
 */
export function readOverviewConfig(file: string): OverviewConfig {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new Error(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  const document = parseDocument(text);
  const syntaxError = document.errors[0];
  if (syntaxError) throw new Error(`${file}: is no YAML: ${syntaxError.message}`);
  const parsed = schema.safeParse(document.toJS() ?? {});
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `${file}: ${path.join('.') || '(top)'}: ${message}`);
    throw new Error(lines.join('\n'));
  }
  const { directory, sources, follow } = parsed.data;
  return {
    directoryUrl: directory,
    options: follow as Partial<OverviewOptions>,
    sources: Object.entries(sources).flatMap(([system, entry]) => sourcesOf(system, entry, file)),
  };
}

type Entry = z.infer<typeof schema>['sources'][string];

function sourcesOf(system: string, entry: Entry, file: string): FollowedSource[] {
  if (!MATTER_SYSTEMS.includes(system)) {
    throw new Error(`${file}: sources.${system}: Expected one of ${MATTER_SYSTEMS.join(', ')}`);
  }
  const sharded = SHARDED_CONTRACTS.has(system as ContractName);
  if (sharded !== 'shards' in entry) {
    throw new Error(`${file}: sources.${system}: Expected ${sharded ? 'shards (an address each)' : 'one address'}`);
  }
  const holders = 'shards' in entry ? Object.entries(entry.shards) : [[null, entry] as const];
  return holders.map(([shard, { url, name }]) => {
    const id = sourceId(system, shard);
    return { id, system, shard, url, name: name ?? id };
  });
}
