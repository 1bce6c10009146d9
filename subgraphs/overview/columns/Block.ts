import { BlockIds } from './BlockIds.ts';
import { BlockLeads } from './BlockLeads.ts';
import { BlockOrders } from './BlockOrders.ts';
import { BlockRecords } from './BlockRecords.ts';
import { BlockWords } from './BlockWords.ts';
import { BLOCK_ROWS, FLAGS } from './blockLayout.ts';
import type { ColumnRow } from './ColumnRow.ts';
import { dayNumber, instantNumber } from './calendarNumbers.ts';
import { DayColumns } from './DayColumns.ts';
import type { Dictionaries } from './Dictionaries.ts';
import { RowLists } from './RowLists.ts';

/** Columns that hold one number a row. */
const COLUMNS = [
  ...(['version', 'type', 'status', 'resolution', 'satisfaction', 'flags', 'source', 'place'] as const),
  ...(['category', 'categoryLabel', 'channel', 'leadBody', 'firstHandler', 'deadlineDate'] as const),
  ...(['deadlineOriginal', 'registeredOn', 'completedOn', 'closedOn', 'lastReportOn', 'behindFrom'] as const),
  ...(['extensionCount', 'returnCount', 'reopenCount', 'updatedAt'] as const),
];

/**
 * Some thousands of matters, column by column. Rows are added until it is full and never change: a row whose matter has
 * another state, or is gone, is dead from then on. Codes are those of the dictionaries, days and instants numbers.
 */
export class Block {
  readonly codes: Dictionaries;
  readonly #capacity: number;
  #firstVersion = Number.POSITIVE_INFINITY;
  #lastVersion = Number.NEGATIVE_INFINITY;
  length = 0;
  living = 0;
  /** 1: the row is of now. */
  readonly alive = new Uint8Array(BLOCK_ROWS);
  readonly version = new Int32Array(BLOCK_ROWS);
  readonly type = new Uint8Array(BLOCK_ROWS);
  readonly status = new Uint8Array(BLOCK_ROWS);
  readonly resolution = new Uint8Array(BLOCK_ROWS);
  readonly satisfaction = new Uint8Array(BLOCK_ROWS);
  readonly flags = new Uint8Array(BLOCK_ROWS);
  readonly source = new Int32Array(BLOCK_ROWS);
  readonly place = new Int32Array(BLOCK_ROWS);
  readonly category = new Int32Array(BLOCK_ROWS);
  readonly categoryLabel = new Int32Array(BLOCK_ROWS);
  readonly channel = new Int32Array(BLOCK_ROWS);
  readonly leadBody = new Int32Array(BLOCK_ROWS);
  readonly firstHandler = new Int32Array(BLOCK_ROWS);
  readonly deadlineDate = new Int32Array(BLOCK_ROWS);
  readonly deadlineOriginal = new Int32Array(BLOCK_ROWS);
  readonly registeredOn = new Int32Array(BLOCK_ROWS);
  readonly completedOn = new Int32Array(BLOCK_ROWS);
  readonly closedOn = new Int32Array(BLOCK_ROWS);
  readonly lastReportOn = new Int32Array(BLOCK_ROWS);
  readonly behindFrom = new Int32Array(BLOCK_ROWS);
  readonly extensionCount = new Int32Array(BLOCK_ROWS);
  readonly returnCount = new Int32Array(BLOCK_ROWS);
  readonly reopenCount = new Int32Array(BLOCK_ROWS);
  readonly updatedAt = new Float64Array(BLOCK_ROWS);
  readonly ids = new BlockIds(BLOCK_ROWS);
  readonly leads = new BlockLeads(BLOCK_ROWS);
  /** Codes of the bodies that help. */
  readonly cooperatingBodies = new RowLists(BLOCK_ROWS);
  readonly records = new BlockRecords(BLOCK_ROWS);
  readonly words = new BlockWords();
  readonly days = new DayColumns(this);
  readonly orders = new BlockOrders(this);

  /** @param capacity rows that it takes, at most BLOCK_ROWS */
  constructor(dictionaries: Dictionaries, capacity: number) {
    this.codes = dictionaries;
    this.#capacity = capacity;
  }

  get isFull(): boolean {
    return this.length === this.#capacity;
  }

  get bytes(): number {
    const plain = COLUMNS.reduce((sum, column) => sum + this[column].byteLength, this.alive.byteLength);
    return [...this.#grown, this.days, this.orders].reduce((sum, { bytes }) => sum + bytes, plain);
  }

  add(row: ColumnRow): void {
    const { codes } = this;
    const i = this.length;
    this.version[i] = row.version;
    this.type[i] = codes.type.codeOf(row.type);
    this.status[i] = codes.status.codeOf(row.status);
    this.resolution[i] = codes.resolution.codeOf(row.resolution);
    this.satisfaction[i] = codes.satisfaction.codeOf(row.satisfaction);
    this.flags[i] = flagsOf(row);
    this.source[i] = codes.source.codeOf(row.source);
    this.place[i] = codes.place.codeOf(row.place);
    this.category[i] = codes.category.codeOf(row.categoryCode);
    this.categoryLabel[i] = codes.categoryLabel.codeOf(row.categoryLabel);
    this.channel[i] = codes.channel.codeOf(row.channel);
    this.leadBody[i] = codes.body.codeOf(row.leadBody);
    this.firstHandler[i] = codes.body.codeOf(row.firstHandler);
    this.deadlineDate[i] = dayNumber(row.deadlineDate);
    this.deadlineOriginal[i] = dayNumber(row.deadlineOriginal);
    this.registeredOn[i] = dayNumber(row.registeredOn);
    this.completedOn[i] = dayNumber(row.completedOn);
    this.closedOn[i] = dayNumber(row.closedOn);
    this.lastReportOn[i] = dayNumber(row.lastReportOn);
    this.behindFrom[i] = dayNumber(row.behindFrom);
    this.extensionCount[i] = row.extensionCount;
    this.returnCount[i] = row.returnCount;
    this.reopenCount[i] = row.reopenCount;
    this.updatedAt[i] = instantNumber(row.updatedAt);
    this.ids.add(row.id);
    this.leads.add(row.leads, codes);
    this.cooperatingBodies.add(row.cooperatingBodies.map((body) => codes.body.codeOf(body)));
    this.records.add(row, this);
    this.#added(row.version, row.searchText);
  }

  /** Adds a row of a block of the same dictionaries, to be found by another text. */
  addCopy(other: Block, row: number, searchText: string): void {
    const i = this.length;
    for (const column of COLUMNS) this[column][i] = other[column][row] as number;
    this.ids.add(other.ids.idOf(row));
    this.leads.addCopy(other.leads, row);
    this.cooperatingBodies.add(other.cooperatingBodies.listOf(row));
    this.records.addCopy(other.records, row);
    this.#added(other.version[row] as number, searchText);
  }

  kill(row: number): void {
    this.alive[row] = 0;
    this.living -= 1;
  }

  /** The living row of a version, -1 if there is none. */
  rowOf(version: number): number {
    if (version < this.#firstVersion || version > this.#lastVersion) return -1;
    let row = this.version.indexOf(version);
    while (row !== -1 && this.alive[row] === 0) row = this.version.indexOf(version, row + 1);
    return row;
  }

  /** What takes as much memory as there is in it. */
  get #grown() {
    return [this.ids, this.leads, this.cooperatingBodies, this.records, this.words];
  }

  #added(version: number, searchText: string): void {
    this.words.add(this.length, searchText);
    this.alive[this.length] = 1;
    this.length += 1;
    this.living += 1;
    this.#firstVersion = Math.min(this.#firstVersion, version);
    this.#lastVersion = Math.max(this.#lastVersion, version);
    if (this.isFull) for (const part of this.#grown) part.seal();
  }
}

function flagsOf(row: ColumnRow): number {
  return (
    (row.open ? FLAGS.OPEN : 0) |
    (row.claimedAt !== null ? FLAGS.CLAIMED : 0) |
    (row.deadlineRaw !== null ? FLAGS.DEADLINE_TEXT : 0) |
    (row.measureCount !== 0 ? FLAGS.MEASURE : 0) |
    (row.bodilessCount > 0 ? FLAGS.BODILESS_MEASURE : 0) |
    (row.evidenceCount !== 0 ? FLAGS.EVIDENCE : 0)
  );
}
