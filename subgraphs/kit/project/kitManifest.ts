import { existsSync, readFileSync } from 'node:fs';

/** The package.json of the kit says what the running one is; the kit lies two folders deeper once it is built. */
const PLACES = ['../package.json', '../../../../package.json'];

/** Version of the running kit, and which Node it needs, as `engines` has it. */
export function kitManifest(): { version: string; node: string } {
  const place = PLACES.map((path) => new URL(path, import.meta.url)).find((url) => existsSync(url));
  if (!place) throw new Error(`Expected a package.json of @guatu/kit above ${import.meta.url}, found none.`);
  const { version, engines } = JSON.parse(readFileSync(place, 'utf8')) as {
    version: string;
    engines: { node: string };
  };
  return { version, node: engines.node };
}
