/** Whether two values of parsed JSON are equal, whatever the order of their members. */
export function isEqualJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one)) return Array.isArray(other) && isEqualList(one, other);
  return !Array.isArray(other) && isEqualObject(one as Json, other as Json);
}

type Json = Readonly<Record<string, unknown>>;

function isEqualList(one: readonly unknown[], other: readonly unknown[]): boolean {
  if (one.length !== other.length) return false;
  for (let index = 0; index < one.length; index++) if (!isEqualJson(one[index], other[index])) return false;
  return true;
}

function isEqualObject(one: Json, other: Json): boolean {
  let more = 0;
  for (const name in one) {
    // Every object has something of this name.
    if (name === '__proto__' || !isEqualJson(one[name], other[name])) return false;
    more += 1;
  }
  for (const _name in other) more -= 1;
  return more === 0;
}
