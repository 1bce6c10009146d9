/** Two values as JSON, where they are not the same; null where they are. */
export function differing(expected: unknown, came: unknown): [string, string] | null {
  const [wanted, found] = [JSON.stringify(expected), JSON.stringify(came)];
  return wanted === found ? null : [wanted, found];
}
