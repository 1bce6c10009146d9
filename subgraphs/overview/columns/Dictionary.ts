/** Code of a value that is not there. */
export const NONE = 0;

/** Texts of a column by number, from 1 on: a column of a million rows holds each text once. Nothing is ever taken out. */
export class Dictionary {
  readonly #codes = new Map<string, number>();
  readonly #texts: (string | null)[] = [null];

  constructor(known: readonly string[] = []) {
    for (const text of known) this.codeOf(text);
  }

  /** How many codes there are, `NONE` among them. */
  get size(): number {
    return this.#texts.length;
  }

  /** The code of a text, a new one for a new text. */
  codeOf(text: string | null): number {
    if (text === null) return NONE;
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    const code = this.#texts.length;
    this.#codes.set(text, code);
    this.#texts.push(text);
    return code;
  }

  /** The code of a text, -1 for one that no row has. */
  find(text: string): number {
    return this.#codes.get(text) ?? -1;
  }

  textOf(code: number): string | null {
    return this.#texts[code] ?? null;
  }

  /** A table by code of which texts are wanted: 1 or 0. */
  tableOf(isWanted: (text: string) => boolean): Uint8Array {
    return Uint8Array.from(this.#texts, (text) => (text !== null && isWanted(text) ? 1 : 0));
  }

  /** The same for a list of texts. */
  tableOfTexts(texts: readonly string[]): Uint8Array {
    const table = new Uint8Array(this.size);
    for (const text of texts) {
      const code = this.#codes.get(text);
      if (code !== undefined) table[code] = 1;
    }
    return table;
  }
}
