/** An object of the answer that stands at many places keeps what was made of it, so that this need not be made again. */

/** Under this key: what was made, by a number that the maker gives to its ways of making. */
export const MADE = Symbol('made');

export type Made = unknown[];

export function keepWhatIsMade(object: { [MADE]?: Made }): void {
  // Not to be seen by anyone who goes through what an object has.
  if (object[MADE] === undefined) Object.defineProperty(object, MADE, { value: [] });
}
