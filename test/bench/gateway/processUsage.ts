import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/** What a process and all below it have used, whatever they are written in. */
export interface TreeUsage {
  /** User and system time since they began. */
  cpuMs: number;
  /** Memory that they hold now. */
  residentMb: number;
  /** The most that they have held since `forgetPeak`, or since they began; undefined where the system does not say. */
  peakMb: number | undefined;
}

/** Of Linux, from /proc; elsewhere of `ps`; undefined where there is neither. */
export function treeUsage(pid: number): TreeUsage | undefined {
  if (process.platform === 'linux') return usageFromProc(pid);
  return usageFromPs(pid);
}

/** Makes `peakMb` begin anew. Where the system cannot, the peak stays that of the whole life. */
export function forgetPeak(pid: number): void {
  if (process.platform !== 'linux') return;
  for (const one of withDescendants(pid, parentsFromProc())) {
    try {
      writeFileSync(`/proc/${one}/clear_refs`, '5');
    } catch {
      // It has ended, or the kernel does not offer this.
    }
  }
}

function usageFromProc(pid: number): TreeUsage {
  const sum = { ticks: 0, residentKb: 0, peakKb: 0 };
  for (const one of withDescendants(pid, parentsFromProc())) {
    try {
      const [, , , , , , , , , , , userTicks = 0, systemTicks = 0] = statFields(one).map(Number);
      const status = readFileSync(`/proc/${one}/status`, 'utf8');
      sum.ticks += userTicks + systemTicks;
      sum.residentKb += Number(/^VmRSS:\s*(\d+)/m.exec(status)?.[1] ?? 0);
      sum.peakKb += Number(/^VmHWM:\s*(\d+)/m.exec(status)?.[1] ?? 0);
    } catch {
      // It has ended meanwhile.
    }
  }
  return {
    cpuMs: (sum.ticks * 1000) / ticksPerSecond(),
    residentMb: sum.residentKb / 1024,
    peakMb: sum.peakKb / 1024,
  };
}

/** Fields of /proc/<pid>/stat behind the name, which is in brackets and may hold anything. */
function statFields(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

function parentsFromProc(): Map<number, number> {
  const parents = new Map<number, number>();
  for (const name of readdirSync('/proc')) {
    const pid = Number(name);
    if (!Number.isInteger(pid)) continue;
    try {
      parents.set(pid, Number(statFields(pid)[1]));
    } catch {
      // It has ended meanwhile.
    }
  }
  return parents;
}

function withDescendants(root: number, parents: ReadonlyMap<number, number>): number[] {
  const found = [root];
  for (const pid of found) {
    for (const [child, parent] of parents) if (parent === pid) found.push(child);
  }
  return found;
}

let knownTicks: number | undefined;
function ticksPerSecond(): number {
  knownTicks ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }));
  return knownTicks;
}

function usageFromPs(root: number): TreeUsage | undefined {
  let text: string;
  try {
    text = execFileSync('ps', ['-axo', 'pid=,ppid=,time=,rss='], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
  const lines = text.split('\n').map((line) => line.trim().split(/\s+/));
  const parents = new Map(lines.map(([pid, parent]) => [Number(pid), Number(parent)]));
  const wanted = new Set(withDescendants(root, parents));
  let seconds = 0;
  let residentKb = 0;
  for (const [pid, , time = '0', rss] of lines) {
    if (!wanted.has(Number(pid))) continue;
    seconds += time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
    residentKb += Number(rss);
  }
  return { cpuMs: seconds * 1000, residentMb: residentKb / 1024, peakMb: undefined };
}
