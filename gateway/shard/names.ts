/** Names that the stage makes up, and objects that take any name a client can choose. */

/** A prefix that occurs nowhere in the document: no alias, field or variable of it can equal a name that starts so. */
export function chooseHiddenPrefix(document: string): string {
  let prefix = '_h';
  for (let attempt = 0; document.includes(prefix); attempt += 1) prefix = `_h${attempt}_`;
  return prefix;
}

/** An object without a prototype: `__proto__` and `constructor` are names like any other in it. */
export function createRecord<T = unknown>(): Record<string, T> {
  return Object.create(null) as Record<string, T>;
}
