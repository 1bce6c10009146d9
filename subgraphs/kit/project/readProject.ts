import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseDocument } from 'yaml';
import { z } from 'zod';
import { SHARDED_CONTRACTS } from '../../../schema/contract.ts';
import { type ProjectEnvironment, readProjectEnvironment } from '../config.ts';
import type { CityProject } from './CityProject.ts';

/** Name of the file that makes a folder a project. */
export const PROJECT_FILE = 'guatu.yaml';

/** The project's file cannot be used. The message has a line a mistake: file, key, what was expected, what came. */
export class ProjectError extends Error {
  override name = 'ProjectError';
}

const text = (expected: string) =>
  z.string({ error: `Expected ${expected}` }).min(1, { error: `Expected ${expected}` });

const name = text('a name, in the language of its readers');
const file = text('the path of a CSV file, relative to this one');
const address = z.url({ protocol: /^https?$/, error: 'Expected an http:// or https:// address' });

const schemaName = z
  .string()
  .regex(/^[\w-]{1,63}$/, { error: 'Expected a PostgreSQL schema of 1 to 63 letters, digits, _ and -' });
const databaseTarget = text('the path of an SQLite file, or a postgresql:// address');

const projectSchema = z.strictObject({
  contract: z.enum([...SHARDED_CONTRACTS] as [string, ...string[]], {
    error: `Expected one of ${[...SHARDED_CONTRACTS].join(', ')}`,
  }),
  // A code without quotes is a number to YAML, and one of 18 digits would come with others in its place.
  shard: z
    .string({ error: 'Expected the name of a shard in quotes, such as "340200"' })
    .regex(/^[0-9A-Za-z-]{1,32}$/, { error: 'Expected the name of a shard: 1 to 32 digits, letters and -' }),
  name,
  database: z
    .preprocess(
      (value) => (typeof value === 'string' ? { target: value } : value),
      z.strictObject({ target: databaseTarget, schema: schemaName.optional() }),
    )
    .optional(),
  listen: z
    .strictObject({
      host: text('an address to listen at').default('127.0.0.1'),
      port: z.int({ error: 'Expected a port from 0 to 65535' }).min(0).max(65_535).default(0),
    })
    .prefault({}),
  hub: z.strictObject({ url: address }).optional(),
  bodies: file.optional(),
  officials: file.optional(),
  lists: z.record(z.string(), z.unknown(), { error: 'Expected a list by its name' }).default({}),
});

/** Keys of the file, in the order of its page. */
export const PROJECT_KEYS: readonly string[] = Object.keys(projectSchema.shape);

type ProjectFile = z.infer<typeof projectSchema>;

/**
 * Reads `guatu.yaml` of a folder. Paths in it are relative to the folder. DATABASE_URL wins over `database`, GUATU_HOST
 * and GUATU_SUBGRAPH_PORT over `listen`. docs/reference/kit.md describes every key.
 *
 * @throws ProjectError: there is no such file, or it does not fit; EnvironmentError
 */
export function readProject(folder: string, environment = readProjectEnvironment()): CityProject {
  const path = join(resolve(folder), PROJECT_FILE);
  return projectOf(resolve(folder), checkFile(path, readYaml(path)), environment);
}

function readYaml(path: string): unknown {
  let yaml: string;
  try {
    yaml = readFileSync(path, 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const advice = code === 'ENOENT' ? ' Run this in the folder of a project; `guatu init` makes one.' : '';
    throw new ProjectError(`${path}: cannot be read (${code}).${advice}`, { cause });
  }
  const document = parseDocument(yaml);
  const [syntaxError] = document.errors;
  if (syntaxError) throw new ProjectError(`${path}: is no YAML: ${syntaxError.message.replace(/:\n.*$/s, '.')}`);
  const value: unknown = document.toJS() ?? {};
  if (typeof value !== 'object' || Array.isArray(value)) throw new ProjectError(`${path}: expected keys and values.`);
  return value;
}

function checkFile(path: string, value: unknown): ProjectFile {
  const parsed = projectSchema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  throw new ProjectError(parsed.error.issues.map((issue) => describe(path, issue)).join('\n'));
}

/** Never shows a database's address: it may hold a password. */
function describe(path: string, { path: keys, message, input }: z.core.$ZodIssue): string {
  const shown = keys[0] === 'database' || message.includes('received') ? '' : showInput(input);
  return `${path}: ${keys.join('.') || 'the file'}: ${message}${shown}.`;
}

function showInput(input: unknown): string {
  if (input === undefined) return ', got nothing';
  if (typeof input === 'string') return `, got ${JSON.stringify(input.slice(0, 80))}`;
  return typeof input === 'object' && input !== null ? '' : `, got ${input}`;
}

function projectOf(folder: string, given: ProjectFile, environment: ProjectEnvironment): CityProject {
  const contract = given.contract as CityProject['contract'];
  const { today } = environment;
  return {
    folder,
    contract,
    shard: given.shard,
    name: given.name,
    database: databaseOf(folder, given, environment.databaseUrl),
    listen: { host: environment.host ?? given.listen.host, port: environment.port ?? given.listen.port },
    hubUrl: given.hub?.url ?? null,
    bodiesFile: given.bodies === undefined ? null : resolve(folder, given.bodies),
    officialsFile: given.officials === undefined ? null : resolve(folder, given.officials),
    lists: given.lists,
    today: today === 'clock' ? null : today,
    logLevel: environment.logLevel ?? 'info',
  };
}

function databaseOf(
  folder: string,
  { contract, shard, database }: ProjectFile,
  databaseUrl: string | null,
): CityProject['database'] {
  const target = databaseUrl ?? database?.target ?? join('.data', `${contract}-${shard}.sqlite`);
  if (!/^postgres(ql)?:\/\//.test(target)) return { target: target === ':memory:' ? target : resolve(folder, target) };
  return { target, schema: database?.schema ?? `${contract}_${shard}`.replaceAll('-', '_') };
}
