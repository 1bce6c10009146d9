import { readFileSync } from 'node:fs';

const PACKAGE = new URL('../../package.json', import.meta.url);

/** What `npm run hub` tells Node about the hub's memory: `package.json` is the one place that says it. */
export function hubFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { scripts: { hub: string } };
  return scripts.hub.split(' ').filter((word) => word.startsWith('--'));
}
