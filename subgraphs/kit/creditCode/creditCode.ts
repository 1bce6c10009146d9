/**
 * Unified social credit codes (统一社会信用代码, GB 32100-2015): 18 characters, of which 9 to 17 are the organisation
 * code (GB 11714) with a check character of its own, and the last checks them all. Codes in use do fail: a failed
 * check is a reason to warn, never to reject. A place must not be read from a code: it keeps the one of its issue.
 */

/** Digits and letters without I, O, S, V and Z; a character's value is its index. */
const CHARACTERS = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = new RegExp(`^[${CHARACTERS}]{18}$`);
const MODULUS = 31;
const WEIGHTS = Array.from({ length: 17 }, (_, index) => 3 ** index % MODULUS);

const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2];

export interface CreditCodeCheck {
  valid: boolean;
  /** What was expected and what came; only of a code that is not valid. */
  problem?: string;
}

/** Checks form and both check characters. `91350203M0001QAY9B` → not valid: `Expected check character "9", got "B".` */
export function checkCreditCode(code: string): CreditCodeCheck {
  if (!FORM.test(code)) {
    return {
      valid: false,
      problem: `Expected 18 digits or capital letters other than I, O, S, V and Z, got "${code}".`,
    };
  }
  const expected = checkCharacterOf(code.slice(0, 17));
  if (code[17] !== expected) {
    return { valid: false, problem: `Expected check character "${expected}", got "${code[17]}".` };
  }
  const expectedInside = organisationCheckOf(code.slice(8, 16));
  if (code[16] !== expectedInside) {
    return {
      valid: false,
      problem: `Expected check character "${expectedInside}" of the organisation code (position 17), got "${code[16]}".`,
    };
  }
  return { valid: true };
}

/**
 * A code that passes both checks, for synthetic data: `prefix` is the 8 characters before the organisation code
 * (authority, kind, division), `organisation` the first 8 of it. `91340100`, `00000001` → `91340100000000019A`. Throws
 * RangeError if either is not of that form.
 */
export function makeCreditCode(prefix: string, organisation: string): string {
  const body = prefix + organisation + organisationCheckOf(organisation);
  const code = body + checkCharacterOf(body);
  if (prefix.length !== 8 || organisation.length !== 8 || !FORM.test(code)) {
    throw new RangeError(`Expected twice 8 characters of a credit code, got "${prefix}" and "${organisation}".`);
  }
  return code;
}

function checkCharacterOf(first17: string): string {
  const sum = WEIGHTS.reduce((total, weight, index) => total + weight * CHARACTERS.indexOf(first17.charAt(index)), 0);
  return CHARACTERS.charAt((MODULUS - (sum % MODULUS)) % MODULUS);
}

/** Letters count from A = 10 in the whole alphabet here, unlike in the credit code around. */
function organisationCheckOf(first8: string): string {
  const sum = ORGANISATION_WEIGHTS.reduce(
    (total, weight, index) => total + weight * Number.parseInt(first8.charAt(index), 36),
    0,
  );
  const check = 11 - (sum % 11);
  if (check === 10) return 'X';
  return check === 11 ? '0' : String(check);
}
