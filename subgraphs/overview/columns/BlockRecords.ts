import type { Block } from './Block.ts';
import type { ColumnRow } from './ColumnRow.ts';
import { dayNumber, instantNumber, millisecondOfDay } from './calendarNumbers.ts';
import { NONE } from './Dictionary.ts';

/** Columns of a block that stand in its records, too. */
const COPIED_COLUMNS = [
  ...(['version', 'type', 'source', 'category', 'categoryLabel', 'channel', 'leadBody', 'status'] as const),
  ...(['resolution', 'satisfaction', 'deadlineDate', 'deadlineOriginal', 'extensionCount', 'registeredOn'] as const),
  ...(['completedOn', 'closedOn', 'lastReportOn', 'returnCount', 'reopenCount'] as const),
] as const;

/** The numbers of a record in their order: codes of dictionaries, days, instants, counts, and where its texts stand. */
const NUMBERS = [
  ...COPIED_COLUMNS,
  ...(['division', 'deadlineRaw', 'deadlinePrecision', 'workingDaysAdded'] as const),
  ...(['updatedDay', 'updatedMs', 'claimedDay', 'claimedMs', 'textStart', 'titleEnd', 'textEnd'] as const),
] as const;

/** A power of two: what is read of one record lies in two neighbouring lines of the processor's cache. */
const WIDTH = 32;

/** The place of each number in a record. */
export const AT = Object.fromEntries(NUMBERS.map((name, place) => [name, place])) as Readonly<
  Record<(typeof NUMBERS)[number], number>
>;

const COPIED = COPIED_COLUMNS.map((column) => [AT[column], column] as const);

/** Of a count that is not given. */
export const NO_COUNT = -(2 ** 31);

/** As far as a record's numbers tell the place of a text. */
const MAX_TEXT_BYTES = 2 ** 31 - 1;

/** Bytes of a UTF-16 unit. */
const UNIT_BYTES = 2;

/**
 * What lists show of the rows of a block, row by row. What is filtered and sorted by stands in columns as well: rows of
 * a page are scattered over memory, and each number of a column would be waited for alone.
 */
export class BlockRecords {
  readonly numbers: Int32Array;
  /** Titles and indicators, as texts are kept in memory: nothing is decoded to read one. */
  #texts: Buffer = Buffer.alloc(1 << 12);
  #rows = 0;

  constructor(capacity: number) {
    this.numbers = new Int32Array(capacity * WIDTH);
  }

  /** Where the record of a row begins. */
  startOf(row: number): number {
    return row * WIDTH;
  }

  /** Adds the record of a row whose columns stand in the block by now. */
  add(row: ColumnRow, block: Block): void {
    const { numbers } = this;
    const { codes } = block;
    const i = this.#rows;
    const start = this.startOf(i);
    for (const [place, column] of COPIED) numbers[start + place] = block[column][i] as number;
    numbers[start + AT.division] = codes.division.codeOf(row.division);
    numbers[start + AT.deadlineRaw] = codes.deadlineRaw.codeOf(row.deadlineRaw);
    numbers[start + AT.deadlinePrecision] = codes.deadlinePrecision.codeOf(row.deadlinePrecision);
    numbers[start + AT.workingDaysAdded] = row.workingDaysAdded ?? NO_COUNT;
    numbers[start + AT.updatedDay] = dayNumber(row.updatedAt);
    numbers[start + AT.updatedMs] = millisecondOfDay(block.updatedAt[i] as number);
    numbers[start + AT.claimedDay] = dayNumber(row.claimedAt);
    numbers[start + AT.claimedMs] = row.claimedAt === null ? NONE : millisecondOfDay(instantNumber(row.claimedAt));
    this.#addTexts(row.title, row.indicators ?? '');
  }

  addCopy(other: BlockRecords, row: number): void {
    const from = other.startOf(row);
    const start = this.startOf(this.#rows);
    this.numbers.set(other.numbers.subarray(from, from + WIDTH), start);
    this.#addTexts(other.titleAt(from), other.indicatorsAt(from) ?? '');
  }

  /** No row follows: gives back what is not used. */
  seal(): void {
    this.#texts = copyOf(this.#texts, this.#textEnd, this.#textEnd);
  }

  /** Of the record that begins there. */
  titleAt(start: number): string {
    return this.#textAt(this.numbers[start + AT.textStart] as number, this.numbers[start + AT.titleEnd] as number);
  }

  /** As JSON, null if there are none. */
  indicatorsAt(start: number): string | null {
    const from = this.numbers[start + AT.titleEnd] as number;
    const to = this.numbers[start + AT.textEnd] as number;
    return from === to ? null : this.#textAt(from, to);
  }

  get bytes(): number {
    return this.numbers.byteLength + this.#texts.byteLength;
  }

  get #textEnd(): number {
    return this.#rows === 0 ? 0 : (this.numbers[this.startOf(this.#rows - 1) + AT.textEnd] as number);
  }

  #textAt(from: number, to: number): string {
    return this.#texts.toString('utf16le', from, to);
  }

  /** Half a character is replaced, as databases do. */
  #addTexts(title: string, indicators: string): void {
    const from = this.#textEnd;
    const titleEnd = from + title.length * UNIT_BYTES;
    const end = titleEnd + indicators.length * UNIT_BYTES;
    if (end > MAX_TEXT_BYTES) throw new RangeError(`Expected at most ${MAX_TEXT_BYTES} bytes of texts in a block.`);
    if (end > this.#texts.length) this.#texts = copyOf(this.#texts, from, Math.max(end, this.#texts.length * 2));
    this.#texts.write(title.toWellFormed(), from, 'utf16le');
    this.#texts.write(indicators.toWellFormed(), titleEnd, 'utf16le');
    const start = this.startOf(this.#rows);
    this.numbers[start + AT.textStart] = from;
    this.numbers[start + AT.titleEnd] = titleEnd;
    this.numbers[start + AT.textEnd] = end;
    this.#rows += 1;
  }
}

function copyOf(bytes: Buffer, used: number, length: number): Buffer {
  const copy = Buffer.alloc(length);
  bytes.copy(copy, 0, 0, used);
  return copy;
}
