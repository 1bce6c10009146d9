/** Set-up of a test run: the pages that hubs serve are those of the sources. */
import { buildWeb } from '../../scripts/buildWeb/buildWeb.ts';

export async function setup(): Promise<void> {
  await buildWeb();
}
