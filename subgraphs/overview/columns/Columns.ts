import type { VersionChanges } from '../store/VersionChanges.ts';
import { Block } from './Block.ts';
import { BLOCK_ROWS } from './blockLayout.ts';
import type { ColumnRow } from './ColumnRow.ts';
import { Dictionaries } from './Dictionaries.ts';

/** The current matters column by column, in blocks that are only ever added to. */
export class Columns {
  readonly codes = new Dictionaries();
  #blocks: Block[] = [];
  #dead = 0;
  readonly #blockRows: number;

  constructor(blockRows: number = BLOCK_ROWS) {
    this.#blockRows = blockRows;
  }

  get blocks(): readonly Block[] {
    return this.#blocks;
  }

  /** Rows that are kept although no matter is in them. */
  get dead(): number {
    return this.#dead;
  }

  get living(): number {
    return this.#blocks.reduce((sum, { living }) => sum + living, 0);
  }

  get bytes(): number {
    return this.#blocks.reduce((sum, { bytes }) => sum + bytes, 0);
  }

  add(row: ColumnRow): void {
    this.#blockToFill().add(row);
  }

  /** Takes in what a transaction changed. What it says of versions that are not here changes nothing. */
  apply({ removed, written, reworded }: VersionChanges): void {
    for (const version of removed) this.#remove(version);
    for (const row of written) this.add(row);
    for (const { version, searchText } of reworded) this.#reword(version, searchText);
    this.#blocks = this.#blocks.filter((block) => {
      const isKept = block.living > 0 || !block.isFull;
      if (!isKept) this.#dead -= block.length;
      return isKept;
    });
  }

  #blockToFill(): Block {
    const last = this.#blocks.at(-1);
    if (last && !last.isFull) return last;
    const block = new Block(this.codes, this.#blockRows);
    this.#blocks.push(block);
    return block;
  }

  #remove(version: number): void {
    for (const block of this.#blocks) {
      const row = block.rowOf(version);
      if (row !== -1) {
        block.kill(row);
        this.#dead += 1;
        return;
      }
    }
  }

  /** Words of a full block are sorted for good: the version goes on in another row. */
  #reword(version: number, searchText: string): void {
    for (const block of this.#blocks) {
      const row = block.rowOf(version);
      if (row === -1) continue;
      this.#blockToFill().addCopy(block, row, searchText);
      block.kill(row);
      this.#dead += 1;
      return;
    }
  }
}
