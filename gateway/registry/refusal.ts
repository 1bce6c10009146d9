import type { RefusalReason } from '../../schema/registry.ts';
import { REFUSALS, type RefusalCode } from '../../schema/registryCodes.ts';

/** `message` says what was expected, what came, where. */
export function refusal(code: RefusalCode, message: string, users?: RefusalReason['users']): RefusalReason {
  return { code, message, cure: REFUSALS[code].cure, ...(users ? { users } : {}) };
}
