import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Who runs on which core, so that load and stand-ins take nothing from the gateway under test. */
export interface Pinning {
  /** Of the load generator and the stand-ins; null if nothing can be pinned here. */
  loadCore: number | null;
  gatewayCore: number | null;
  /** Both of them; null if nothing can be pinned here. */
  bothCores: readonly number[] | null;
}

/** Pins this process, and with it every process that it starts from now on, to the first core that it may use. */
export function pinLoad(): Pinning {
  const [loadCore, gatewayCore] = allowedCores();
  if (loadCore === undefined || gatewayCore === undefined) return UNPINNED;
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(loadCore), String(process.pid)]);
  } catch {
    return UNPINNED;
  }
  return { loadCore, gatewayCore, bothCores: [loadCore, gatewayCore] };
}

const UNPINNED: Pinning = { loadCore: null, gatewayCore: null, bothCores: null };

/**
 * The command that runs `command` on some cores, and ends with us, whatever way we end: a gateway knows nothing of a
 * bench that it should outlive or not. Where there is no such tool it is the command itself.
 */
export function pinned(cores: readonly number[] | null, command: string, args: readonly string[]): [string, string[]] {
  const onCores = cores === null ? [command, ...args] : ['taskset', '--cpu-list', cores.join(','), command, ...args];
  const [file = command, ...rest] = endsWithParent() ? ['setpriv', '--pdeathsig', 'KILL', ...onCores] : onCores;
  return [file, rest];
}

let knowsParentDeath: boolean | undefined;
function endsWithParent(): boolean {
  knowsParentDeath ??= spawnSync('setpriv', ['--pdeathsig', 'KILL', 'true']).status === 0;
  return knowsParentDeath;
}

/** Numbers of the cores that this process may use, e.g. of `0-1,4`; empty where the system does not say. */
function allowedCores(): number[] {
  let status: string;
  try {
    status = readFileSync('/proc/self/status', 'utf8');
  } catch {
    return [];
  }
  const list = /^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '';
  return list.split(',').flatMap((range) => {
    const [first = Number.NaN, last = first] = range.split('-').map(Number);
    return Array.from({ length: last - first + 1 }, (_, index) => first + index);
  });
}
