import type { RefusalReason } from '../../schema/registry.ts';
import { REFUSALS, type RefusalCode } from '../../schema/registryCodes.ts';

/** Names that others chose stand in messages, as long as they like. */
const MAX_MESSAGE_LENGTH = 4_000;

/** `message` says what was expected, what came, where. */
export function refusal(code: RefusalCode, message: string, users?: RefusalReason['users']): RefusalReason {
  return {
    code,
    message: message.slice(0, MAX_MESSAGE_LENGTH),
    cure: REFUSALS[code].cure,
    ...(users ? { users } : {}),
  };
}
