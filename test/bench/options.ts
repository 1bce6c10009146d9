import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** Under a minute in all, for whoever wants to know that nothing has got much worse. */
  quick: boolean;
  /** One JSON object on standard output and nothing else. */
  json: boolean;
  /** Names of the scenarios to run. */
  scenarios: readonly string[];
  /** Folder in which hubs and imports leave a CPU profile each. */
  profileDirectory: string | undefined;
}

/** Throws an Error that says what was expected and what came. */
export function readOptions(args: readonly string[], known: readonly string[]): BenchOptions {
  const { values } = parseArgs({
    args: [...args],
    options: {
      quick: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true },
      profile: { type: 'string' },
    },
  });
  const unknown = values.only?.find((name) => !known.includes(name));
  if (unknown !== undefined) {
    throw new Error(`--only: expected a scenario, one of ${known.join(', ')}; got "${unknown}".`);
  }
  return {
    quick: values.quick,
    json: values.json,
    scenarios: values.only ?? known,
    profileDirectory: values.profile,
  };
}
