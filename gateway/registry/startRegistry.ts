/** The registry of a hub: its files, its rules, its admin API, wired together. */
import type { Logger } from 'pino';
import { ConfigError, type RegistryConfig } from '../config.ts';
import type { AddressRules } from '../fetch/addressRules.ts';
import { recordUsage, type UsageRecorder } from '../observe/recordUsage.ts';
import { AuditLog } from './AuditLog.ts';
import { createAdminServer } from './adminServer.ts';
import { LiveRegistry } from './LiveRegistry.ts';
import { createOwners } from './owners.ts';
import type { Published } from './Published.ts';
import { Registry } from './Registry.ts';
import { RegistryStore } from './RegistryStore.ts';
import type { ServedHub } from './ServedHub.ts';
import { UnreadableFileError } from './sealedFile.ts';
import type { LastGood } from './serveLastGood.ts';
import { readUsageFile, writeUsageFile } from './usageFile.ts';

export interface RunningRegistry {
  /** Resolves to the address that the admin API listens at. */
  start(): Promise<string>;
  /** What is laid over the configuration now. */
  published(): Published;
  /** The same over another configuration, which is served already. */
  rebase(published: Published): void;
  /** Other owners from now on. */
  setOwners(owners: RegistryConfig['owners']): void;
  /** Nothing is published while it runs. */
  exclusively<Result>(task: () => Promise<Result>): Promise<Result>;
  /** Lets the publication under way finish, and keeps what was recorded. */
  stop(): Promise<void>;
}

export interface RegistryParts {
  config: RegistryConfig;
  store: RegistryStore;
  started: LastGood<unknown>;
  hub: ServedHub;
  rules: AddressRules;
  logger: Logger;
  stopTimeoutMs: number;
}

/** @throws ConfigError: the folder cannot be used */
export function openStore({ folder }: RegistryConfig): RegistryStore {
  try {
    return new RegistryStore(folder);
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

async function openAudit({ folder }: RegistryConfig): Promise<AuditLog> {
  try {
    return await AuditLog.open(folder);
  } catch (cause) {
    throw unusable(folder, cause);
  }
}

/** What the system says names the file. */
function unusable(folder: string, cause: unknown): ConfigError {
  const said = (cause as Error).message;
  return new ConfigError(`registry.folder: expected a folder that can be written, got ${folder}: ${said}.`, { cause });
}

/** @throws ConfigError: the folder cannot be used */
export async function startRegistry(parts: RegistryParts): Promise<RunningRegistry> {
  const { config, store, started, hub, rules, logger, stopTimeoutMs } = parts;
  const audit = await openAudit(config);
  for (const problem of audit.problems) logger.error({ problem }, 'audit log is broken');
  const live = new LiveRegistry({ store, audit, hub, logger }, started);
  await recordStart(live);
  const usage = openUsage(config, logger);
  let owners = createOwners(config.owners);
  const registry = new Registry({
    ...{ live, hub, rules, logger, owners: () => owners },
    ...{ usage: usage.usage, usageDays: config.usageDays },
  });
  const server = createAdminServer({ registry, owners: () => owners, logger, stopTimeoutMs });
  return {
    start: () => server.listen(config.listen.host, config.listen.port),
    published: () => live.published,
    rebase: (published) => live.rebase(published),
    setOwners(next) {
      owners = createOwners(next);
    },
    exclusively: (task) => registry.exclusively(task),
    async stop() {
      await server.stop();
      await usage.stop();
      await audit.close();
    },
  };
}

/** A stop between a state and its line in the audit log, or a state that is not served, leaves a gap: told here. */
async function recordStart(live: LiveRegistry): Promise<void> {
  const { state } = live.published;
  if (live.audit.lastState === state) return;
  const why =
    live.audit.lastState < state
      ? `State ${state} was written, and the hub stopped before it was told here: its file says who made it.`
      : `State ${live.audit.lastState} cannot be served: state ${state} is.`;
  await live.record({
    ...{ when: new Date().toISOString(), who: 'hub', action: 'START', outcome: 'LIVE', target: null, why, state },
    ...{ version: null, previousVersion: null, url: null, codes: [], removeInUse: null },
  });
}

function openUsage({ folder, usageDays }: RegistryConfig, logger: Logger): UsageRecorder {
  const warn = (message: string) => logger.warn(message);
  let recorded: ReturnType<typeof readUsageFile>;
  try {
    recorded = readUsageFile(folder);
  } catch (error) {
    if (!(error instanceof UnreadableFileError)) throw error;
    warn(`Usage is recorded anew: ${error.message}`);
  }
  return recordUsage({ recorded, save: (usage) => writeUsageFile(folder, usage), keepDays: usageDays, warn });
}
