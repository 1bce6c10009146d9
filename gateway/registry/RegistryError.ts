import type { RefusalReason } from '../../schema/registry.ts';
import { REGISTRY_ERRORS, type RegistryErrorCode } from '../../schema/registryCodes.ts';

/** What an owner is told instead of success. */
export class RegistryError extends Error {
  override name = 'RegistryError';
  readonly code: RegistryErrorCode;
  readonly reasons: readonly RefusalReason[];
  constructor(
    code: RegistryErrorCode,
    message: string = REGISTRY_ERRORS[code].sentence,
    reasons: readonly RefusalReason[] = [],
  ) {
    super(message);
    this.code = code;
    this.reasons = reasons;
  }
}
