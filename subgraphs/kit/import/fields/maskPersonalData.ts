const MOBILE = /(?<!\d)(1[3-9]\d)[\s-]?(\d{4})[\s-]?(\d{4})(?!\d|[.元万亿户])/g;
const IDENTITY_NUMBER =
  /(?<![0-9A-Za-z])([1-9]\d{5})((?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3})([\dXx])(?![0-9A-Za-z])/g;
/** GB 11643-1999. */
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_CHARACTERS = '10X98765432';

export interface MaskedText {
  text: string;
  /** What was masked, as it reads now: `138****5678`. */
  masked: readonly string[];
}

/** A text without mobile numbers and identity numbers of people. Credit codes, which are 18 digits too, stay. */
export function maskPersonalData(text: string): MaskedText {
  const masked: string[] = [];
  const tell = (mask: string) => {
    masked.push(mask);
    return mask;
  };
  const withoutIdentities = text.replace(IDENTITY_NUMBER, (number: string) =>
    isIdentityNumber(number) ? tell(`${number.slice(0, 4)}**********${number.slice(-4)}`) : number,
  );
  const shown = withoutIdentities.replace(MOBILE, (_, start: string, __, end: string) => tell(`${start}****${end}`));
  return { text: shown, masked };
}

function isIdentityNumber(number: string): boolean {
  const sum = WEIGHTS.reduce((total, weight, i) => total + weight * Number(number[i]), 0);
  return CHECK_CHARACTERS[sum % 11] === number[17]?.toUpperCase();
}
