const dateInShanghai = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' });

/** The date of an instant in Asia/Shanghai, e.g. `2021-06-17`. */
export function todayInShanghai(now: Date = new Date()): string {
  return dateInShanghai.format(now);
}
