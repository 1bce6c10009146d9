import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Who runs on which core, so that load and stand-ins take nothing from the gateway under test. */
export interface Pinning {
  /** Of the load generator and the stand-ins; null if nothing can be pinned here. */
  loadCore: number | null;
  gatewayCore: number | null;
}

/** Pins this process, and with it every process that it starts from now on, to the first core that it may use. */
export function pinLoad(): Pinning {
  const [loadCore, gatewayCore] = allowedCores();
  if (loadCore === undefined || gatewayCore === undefined) return { loadCore: null, gatewayCore: null };
  try {
    execFileSync('taskset', ['--all-tasks', '--cpu-list', '--pid', String(loadCore), String(process.pid)]);
  } catch {
    return { loadCore: null, gatewayCore: null };
  }
  return { loadCore, gatewayCore };
}

/**
 * The command that runs `command` on a core, and ends with us, whatever way we end: a gateway knows nothing of a bench
 * that it should outlive or not. Where there is no such tool it is the command itself.
 */
export function pinned(core: number | null, command: string, args: readonly string[]): [string, string[]] {
  const onCore = core === null ? [command, ...args] : ['taskset', '--cpu-list', String(core), command, ...args];
  const [file = command, ...rest] = endsWithParent() ? ['setpriv', '--pdeathsig', 'KILL', ...onCore] : onCore;
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
