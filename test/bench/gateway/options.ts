import { resolve } from 'node:path';
import { parseArgs } from 'node:util';

export interface GatewayBenchOptions {
  quick: boolean;
  /** One JSON object on standard output and nothing else. */
  json: boolean;
  scenarios: readonly string[];
  /** Ids of the contestants; all if undefined. */
  gateways: readonly string[] | undefined;
  /** Folder in which every contestant that Node runs leaves CPU profiles. */
  profileDirectory: string | undefined;
  /** Path of a `grafbase` binary. */
  grafbaseBinary: string | undefined;
  /** Instead of the scenarios: so many minutes of mixed load on one gateway. */
  soakMinutes: number | undefined;
  /** Overrides of what `--quick` or its absence says. */
  rounds: number | undefined;
  durationMs: number | undefined;
  operations: number | undefined;
  /** So many requests under way at any time at most, whatever the scenario says. */
  maxAskers: number;
}

/** Throws an Error that says what was expected and what came. */
export function readOptions(
  args: readonly string[],
  known: { scenarios: readonly string[]; gateways: readonly string[] },
): GatewayBenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      gateway: { type: 'string', multiple: true },
      profile: { type: 'string' },
      grafbase: { type: 'string' },
      soak: { type: 'string' },
      rounds: { type: 'string' },
      'duration-ms': { type: 'string' },
      operations: { type: 'string' },
      clients: { type: 'string' },
    },
  });
  return {
    quick: values.quick,
    json: values.json,
    scenarios: namesOf('--only', values.only, known.scenarios) ?? known.scenarios,
    gateways: namesOf('--gateway', values.gateway, known.gateways),
    profileDirectory: values.profile === undefined ? undefined : resolve(values.profile),
    grafbaseBinary: values.grafbase === undefined ? undefined : resolve(values.grafbase),
    soakMinutes: numberOf('--soak', values.soak),
    rounds: numberOf('--rounds', values.rounds),
    durationMs: numberOf('--duration-ms', values['duration-ms']),
    operations: numberOf('--operations', values.operations),
    maxAskers: numberOf('--clients', values.clients) ?? Number.POSITIVE_INFINITY,
  };
}

function namesOf(option: string, given: string[] | undefined, known: readonly string[]): string[] | undefined {
  const unknown = given?.find((name) => !known.includes(name));
  if (unknown !== undefined) throw new Error(`${option}: expected one of ${known.join(', ')}; got "${unknown}".`);
  return given;
}

function numberOf(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const number = Number(given);
  if (!(number > 0)) throw new Error(`${option}: expected a number above 0, got "${given}".`);
  return number;
}
