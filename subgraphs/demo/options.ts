import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { readKitConfig } from '../kit/config.ts';
import type { DemoOptions } from './startDemo.ts';

/** The article's day: the demo's promises are due around it, so it stays "today" unless the real clock is asked for. */
const DEMO_TODAY = '2021-06-17';

export const START_USAGE = `Usage: npm start -- [options]
  --port <number>           port of the hub (default 4000; 0: any free port)
  --admin-port <number>     port of the hub's registry (default 4001, with --port 0 any free port; 0: any free port)
  --systems-port <number>   port of the first system, the others follow (default 4100; 0: any free ports)
  --data <folder>           where databases are kept (default .data/demo)
  --clock                   take the real day as "today" (default: ${DEMO_TODAY}, the day of the demo's data; or GUATU_TODAY)
  --log <level>             log of hub and systems: silent, error, warn, info, debug (default warn)
  --help                    show this
Environment: DATABASE_URL=postgresql://… keeps all ledgers there, a schema each.`;

/** Options of `npm start`; null if the usage was asked for. Throws an Error that says what was expected. */
export function readStartOptions(arguments_: readonly string[]): DemoOptions | null {
  const { values } = parseArgs({
    args: [...arguments_],
    options: {
      port: { type: 'string', default: '4000' },
      'admin-port': { type: 'string' },
      'systems-port': { type: 'string', default: '4100' },
      data: { type: 'string' },
      clock: { type: 'boolean', default: false },
      log: { type: 'string', default: 'warn' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const config = readKitConfig();
  return {
    port: readPort('--port', values.port),
    adminPort: readPort('--admin-port', values['admin-port'] ?? (values.port === '0' ? '0' : '4001')),
    // All systems have a port below the next hundred.
    systemsPort: readPort('--systems-port', values['systems-port'], 65_436),
    dataDirectory: values.data ?? join(config.dataDirectory, 'demo'),
    databaseUrl: config.databaseUrl,
    today: values.clock ? 'clock' : (config.today ?? DEMO_TODAY),
    logLevel: readLogLevel(values.log),
  };
}

/** Folder of the demo's databases, by the same rules. */
export function readDataDirectory(arguments_: readonly string[]): string {
  const { values } = parseArgs({
    args: [...arguments_],
    options: { data: { type: 'string' } },
    allowPositionals: true,
  });
  return values.data ?? join(readKitConfig().dataDirectory, 'demo');
}

function readPort(name: string, text: string, highest = 65_535): number {
  const port = Number(text);
  if (text !== '' && Number.isInteger(port) && port >= 0 && port <= highest) return port;
  throw new Error(`${name}: expected a port number from 0 to ${highest}, got "${text}".`);
}

function readLogLevel(level: string): string {
  const levels = ['silent', 'error', 'warn', 'info', 'debug'];
  if (levels.includes(level)) return level;
  throw new Error(`--log: expected one of ${levels.join(', ')}, got "${level}".`);
}
