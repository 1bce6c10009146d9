const encoder = new TextEncoder();

/** A UTF-16 unit takes at most so many bytes. */
const MAX_BYTES_A_UNIT = 3;

/**
 * The ids of the rows of a block, as bytes, and their order among each other: ids break the ties of every order, and
 * half of all deadlines are the last of December.
 */
export class BlockIds {
  #bytes = Buffer.alloc(1 << 10);
  readonly #ends: Int32Array;
  #count = 0;
  /** Every byte is a character. */
  #isAscii = true;
  #order: Uint16Array | undefined;
  #ranks: Uint16Array | undefined;

  constructor(capacity: number) {
    this.#ends = new Int32Array(capacity);
  }

  add(id: string): void {
    const start = this.#startOf(this.#count);
    const needed = start + id.length * MAX_BYTES_A_UNIT;
    if (needed > this.#bytes.length) {
      const bytes = Buffer.alloc(Math.max(needed, this.#bytes.length * 2));
      bytes.set(this.#bytes);
      this.#bytes = bytes;
    }
    const { written } = encoder.encodeInto(id, this.#bytes.subarray(start));
    this.#isAscii &&= written === id.length;
    this.#ends[this.#count++] = start + written;
    this.#order = undefined;
    this.#ranks = undefined;
  }

  /** No id follows: gives back what is not used. */
  seal(): void {
    this.#bytes = Buffer.from(this.#bytes.subarray(0, this.#startOf(this.#count)));
    this.ranks();
  }

  idOf(row: number): string {
    return this.#bytes.toString(this.#isAscii ? 'latin1' : 'utf8', this.#startOf(row), this.#ends[row]);
  }

  /** The place of each row in the order of ids. */
  ranks(): Uint16Array {
    if (!this.#ranks) {
      const order = this.sortedRows();
      const ranks = new Uint16Array(order.length);
      for (let rank = 0; rank < order.length; rank++) ranks[order[rank] as number] = rank;
      this.#ranks = ranks;
    }
    return this.#ranks;
  }

  /** How many of the ids are not after one. */
  countUpTo(id: string): number {
    const wanted = encoder.encode(id);
    const order = this.sortedRows();
    let low = 0;
    let high = order.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (compareBytes(this.#bytesOf(order[middle] as number), wanted) <= 0) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Which of two ids comes first, one of them of another block. */
  compareWith(row: number, other: BlockIds, otherRow: number): number {
    return compareBytes(this.#bytesOf(row), other.#bytesOf(otherRow));
  }

  get bytes(): number {
    const order = this.#order?.byteLength ?? 0;
    return this.#bytes.byteLength + this.#ends.byteLength + order * 2;
  }

  /** The rows in the order of their ids. */
  sortedRows(): Uint16Array {
    this.#order ??= Uint16Array.from({ length: this.#count }, (_, row) => row).sort((a, b) => this.#compare(a, b));
    return this.#order;
  }

  #compare(a: number, b: number): number {
    const bytes = this.#bytes;
    const [startOfA, startOfB] = [this.#startOf(a), this.#startOf(b)];
    const [lengthOfA, lengthOfB] = [(this.#ends[a] as number) - startOfA, (this.#ends[b] as number) - startOfB];
    const shorter = Math.min(lengthOfA, lengthOfB);
    for (let i = 0; i < shorter; i++) {
      const difference = (bytes[startOfA + i] as number) - (bytes[startOfB + i] as number);
      if (difference !== 0) return difference;
    }
    return lengthOfA - lengthOfB;
  }

  #bytesOf(row: number): Uint8Array {
    return this.#bytes.subarray(this.#startOf(row), this.#ends[row]);
  }

  #startOf(row: number): number {
    return row === 0 ? 0 : (this.#ends[row - 1] as number);
  }
}

/** As both databases compare texts: byte by byte, the shorter one first. */
function compareBytes(a: Uint8Array, b: Uint8Array): number {
  return Buffer.compare(a, b);
}
