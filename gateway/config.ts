/**
 * The hub's configuration: one YAML file, and three environment variables that win over it. The only reader of
 * `process.env` in the hub. docs/reference/configuration.md describes every key.
 */
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { parseTarget } from '../schema/registry.ts';

const fromRepository = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Of an owner that owns whatever there is. */
export const ALL_TARGETS = '*';

const milliseconds = z.int().min(1).max(600_000);
const bytes = z.int().min(1024);
const graphqlUrl = z.url({ protocol: /^https?$/, error: 'Expected an http:// or https:// address' });
const shardSchema = z.strictObject({
  url: graphqlUrl,
  timeoutMs: milliseconds.optional(),
  required: z.boolean().optional(),
  contract: z.string().min(1).optional(),
});

/** An address alone is short for `{ url: address }`. */
const subgraphSchema = z.strictObject({
  url: graphqlUrl.optional(),
  shards: z
    .record(
      z.string(),
      z.preprocess((value) => (typeof value === 'string' ? { url: value } : value), shardSchema),
    )
    .optional(),
  timeoutMs: milliseconds.optional(),
  required: z.boolean().default(false),
});

const ownerSchema = z.strictObject({
  name: z.string().regex(/^[^\s/*]{1,64}$/, { error: 'Expected a name of up to 64 characters without spaces' }),
  tokenHash: z
    .string()
    .regex(/^[0-9a-f]{64}$/, { error: 'Expected the SHA-256 of a token in hex; guatu token makes both' }),
  owns: z
    .array(
      z.string().refine((target) => target === ALL_TARGETS || parseTarget(target) !== undefined, {
        error: 'Expected municipal-projects/340200, directory, contracts/directory or *',
      }),
    )
    .min(1),
});

const originSchema = z.string().refine((text) => URL.canParse(text) && new URL(text).origin === text, {
  error: 'Expected an origin as browsers send it, such as https://board.example',
});

const registrySchema = z.strictObject({
  folder: z.string().min(1),
  listen: z
    .strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(0).max(65_535).default(4001) })
    .prefault({}),
  owners: z
    .array(ownerSchema)
    .refine((owners) => isEachOnce(owners.map(({ name }) => name)), { error: 'Expected each name once' })
    .refine((owners) => isEachOnce(owners.map(({ tokenHash }) => tokenHash)), { error: 'Expected a token each' }),
  allow: z.array(z.string().min(1)).default([]),
  usageDays: z.int().min(1).max(3_650).default(30),
});

function isEachOnce(names: readonly string[]): boolean {
  return new Set(names).size === names.length;
}

export const configSchema = z.strictObject({
  listen: z
    .strictObject({ host: z.string().min(1).default('127.0.0.1'), port: z.int().min(0).max(65_535).default(4000) })
    .prefault({}),
  supergraph: z.string().default(fromRepository('schema/supergraph.graphql')),
  placement: z.string().default(fromRepository('schema/placement.yaml')),
  subgraphs: z.record(
    z.string(),
    z
      .preprocess((value) => (typeof value === 'string' ? { url: value } : value), subgraphSchema)
      .refine((subgraph) => (subgraph.url === undefined) !== (subgraph.shards === undefined), {
        error: 'Expected either url (one holder) or shards (an address each)',
      }),
  ),
  today: z
    .union([z.literal('clock'), z.iso.date({ error: 'Expected an ISO date such as 2021-06-17, or clock' })], {
      error: 'Expected an ISO date such as 2021-06-17, or clock',
    })
    .default('clock'),
  cursorKeys: z
    .array(z.string().min(32, { error: 'Expected at least 32 characters' }))
    .min(1)
    .optional(),
  logLevel: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  introspection: z.boolean().default(true),
  planFile: z.string().min(1).optional(),
  persistedDocuments: z.array(z.string().min(1)).default([]),
  cors: z.array(originSchema).default([]),
  registry: registrySchema.optional(),
  limits: z
    .strictObject({
      subgraphTimeoutMs: milliseconds.default(2000),
      connectTimeoutMs: milliseconds.default(1000),
      circuitFailures: z.int().min(1).default(5),
      circuitPauseMs: milliseconds.default(2000),
      shareInFlight: z.boolean().default(true),
      requestTimeoutMs: milliseconds.default(30_000),
      planTimeoutMs: milliseconds.default(10_000),
      maxPlans: z.int().min(10).default(2_000),
      stopTimeoutMs: milliseconds.default(10_000),
      maxExports: z.int().min(0).default(2),
      exportTimeoutMs: z.int().min(1).max(86_400_000).default(3_600_000),
      exportIdleMs: milliseconds.default(60_000),
      maxBodyBytes: bytes.default(1_048_576),
      maxQueryTokens: z.int().min(100).default(10_000),
      maxQueryFields: z.int().min(100).default(10_000),
      maxQueryDepth: z.int().min(10).default(50),
      maxQueryRows: z.int().min(500).default(10_000_000),
      maxQueryCost: z.int().min(100).default(20_000_000),
      maxQueryValues: z.int().min(100).default(5_000),
      maxTextLength: z.int().min(1000).default(10_000),
      maxSubgraphAnswerBytes: bytes.default(33_554_432),
      maxRowsPerList: z.int().min(500).default(20_000),
      maxRowsPerFetch: z.int().min(500).default(100_000),
    })
    .prefault({}),
});

export type RegistryConfig = z.infer<typeof registrySchema>;

export type HubConfig = Omit<z.infer<typeof configSchema>, 'cursorKeys'> & {
  /** The first signs cursors, any of them proves one. */
  cursorKeys: string[];
  /** What the operator should know before the hub serves; the log gets it. */
  notices: string[];
};

/** The configuration cannot be used. The message names the file, the place in it, what was expected and what came. */
export class ConfigError extends Error {
  override name = 'ConfigError';
}

/**
 * Reads the file named by `path`, else by `GUATU_CONFIG`. `GUATU_TODAY` wins over `today`, `GUATU_CURSOR_KEY` over
 * `cursorKeys`. Paths in the file are relative to it.
 *
 * @throws ConfigError
 */
export function loadConfig(path: string | undefined, environment: NodeJS.ProcessEnv = process.env): HubConfig {
  const file = path ?? environment.GUATU_CONFIG;
  if (!file) {
    throw new ConfigError('Expected the path of a configuration file, as argument or in GUATU_CONFIG; got none.');
  }
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (cause) {
    throw new ConfigError(`${file}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
  return parseConfig(text, file, environment);
}

/** `loadConfig` of a text that is at hand; `file` is for messages and for relative paths. */
export function parseConfig(text: string, file: string, environment: NodeJS.ProcessEnv = {}): HubConfig {
  const document = parseDocument(text);
  const syntaxError = document.errors[0];
  if (syntaxError) throw new ConfigError(`${file}: is no YAML: ${syntaxError.message}`);
  const raw: unknown = document.toJS() ?? {};
  if (typeof raw !== 'object' || Array.isArray(raw)) throw new ConfigError(`${file}: expected keys and values.`);
  const merged = { ...raw, ...environmentValues(environment) };
  const parsed = configSchema.safeParse(merged, { reportInput: true });
  if (!parsed.success) throw new ConfigError(parsed.error.issues.map((issue) => describe(file, issue)).join('\n'));

  const { cursorKeys, ...rest } = parsed.data;
  const notices: string[] = [];
  if (!cursorKeys) {
    notices.push('No cursorKeys are configured: cursors are signed with a key of this process and end with it.');
  }
  const base = dirname(file);
  return {
    ...rest,
    supergraph: resolve(base, rest.supergraph),
    placement: resolve(base, rest.placement),
    subgraphs: resolveContracts(base, rest.subgraphs),
    planFile: rest.planFile === undefined ? undefined : resolve(base, rest.planFile),
    persistedDocuments: rest.persistedDocuments.map((file) => resolve(base, file)),
    registry: rest.registry && { ...rest.registry, folder: resolve(base, rest.registry.folder) },
    cursorKeys: cursorKeys ?? [randomBytes(32).toString('base64url')],
    notices,
  };
}

/** Paths of shards' contracts, as those of the file itself. */
function resolveContracts(base: string, subgraphs: HubConfig['subgraphs']): HubConfig['subgraphs'] {
  const resolved: HubConfig['subgraphs'] = {};
  for (const [name, subgraph] of Object.entries(subgraphs)) {
    const shards = Object.entries(subgraph.shards ?? {}).map(([shard, address]) => {
      const { contract } = address;
      return [shard, contract === undefined ? address : { ...address, contract: resolve(base, contract) }] as const;
    });
    resolved[name] = subgraph.shards === undefined ? subgraph : { ...subgraph, shards: Object.fromEntries(shards) };
  }
  return resolved;
}

function environmentValues(environment: NodeJS.ProcessEnv): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  if (environment.GUATU_TODAY) values.today = environment.GUATU_TODAY;
  if (environment.GUATU_CURSOR_KEY) values.cursorKeys = [environment.GUATU_CURSOR_KEY];
  return values;
}

/** Never prints a key for cursors, nor what may be a token that took the place of its hash. */
function describe(file: string, issue: z.core.$ZodIssue): string {
  const place = issue.path.length === 0 ? 'the file' : issue.path.map(String).join('.');
  const isSecret = issue.path[0] === 'cursorKeys' || issue.path.at(-1) === 'tokenHash';
  const isSaid = isSecret || issue.message.includes('received');
  const shown = isSaid ? '' : showInput(issue.input);
  return `${file}: ${place}: ${issue.message}${shown}.`;
}

function showInput(input: unknown): string {
  if (input === undefined) return ', got nothing';
  if (input === null || typeof input === 'number' || typeof input === 'boolean') return `, got ${input}`;
  if (typeof input === 'string') return `, got ${JSON.stringify(input.slice(0, 80))}`;
  return '';
}
