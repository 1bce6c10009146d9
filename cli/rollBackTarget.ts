import type { PublicationAnswer, Rollback } from '../schema/registry.ts';
import { addressRegistry, expectTarget, targetPath } from './addressRegistry.ts';
import { printPublication } from './printPublication.ts';
import type { ChangeOptions } from './registryOptions.ts';

export interface RollbackOptions extends ChangeOptions {
  /** Version. */
  to?: number;
}

/** Prints what is live then. Throws CommandError if the registry refuses. */
export async function rollBackTarget(options: RollbackOptions): Promise<void> {
  const addressed = addressRegistry(options);
  const { why, ifVersion, removeInUse, to } = options;
  const body: Rollback = { why, ifVersion, removeInUse, to };
  const path = `${targetPath(expectTarget(addressed))}/rollback`;
  printPublication(await addressed.client.ask<PublicationAnswer>('POST', path, body), options);
}
