/** Text as it is searched, on both sides: （Ａ） is (a), 〔 and 【 are [, white space of any kind is one blank. */
export function plainText(text) {
  const folded = text.normalize('NFKC').toLowerCase().normalize('NFKC');
  const brackets = { '〔': '[', '【': '[', '〕': ']', '】': ']' };
  return folded
    .replace(/[〔【〕】]/g, (bracket) => brackets[bracket])
    .replace(/\s+/g, ' ')
    .trim();
}
