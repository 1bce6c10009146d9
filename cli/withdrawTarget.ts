import type { PublicationAnswer, Withdrawal } from '../schema/registry.ts';
import { addressRegistry, expectTarget, targetPath } from './addressRegistry.ts';
import { printPublication } from './printPublication.ts';
import type { ChangeOptions } from './registryOptions.ts';

/** Prints what is live then. Throws CommandError if the registry refuses. */
export async function withdrawTarget(options: ChangeOptions): Promise<void> {
  const addressed = addressRegistry(options);
  const { why, ifVersion, removeInUse } = options;
  const body: Withdrawal = { why, ifVersion, removeInUse };
  const path = targetPath(expectTarget(addressed));
  printPublication(await addressed.client.ask<PublicationAnswer>('DELETE', path, body), options);
}
