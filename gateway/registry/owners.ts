/** Who may publish what: a token is known by its hash alone. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ALL_TARGETS, type RegistryConfig } from '../config.ts';

export type Owner = RegistryConfig['owners'][number];

export interface Owners {
  /** Undefined if it is nobody's. Takes as long whoever it is. */
  ownerOf(token: string): Owner | undefined;
  /** The same owner as it is now; undefined if its token is nobody's any more. */
  current(owner: Owner): Owner | undefined;
}

export function createOwners(owners: readonly Owner[]): Owners {
  const known = owners.map((owner) => ({ owner, hash: Buffer.from(owner.tokenHash, 'hex') }));
  return {
    ownerOf(token) {
      const given = createHash('sha256').update(token).digest();
      let found: Owner | undefined;
      for (const { owner, hash } of known) if (timingSafeEqual(given, hash)) found = owner;
      return found;
    },
    current: ({ tokenHash }) => owners.find((owner) => owner.tokenHash === tokenHash),
  };
}

export function ownsAll({ owns }: Owner): boolean {
  return owns.includes(ALL_TARGETS);
}

export function mayTouch(owner: Owner, target: string): boolean {
  return ownsAll(owner) || owner.owns.includes(target);
}
