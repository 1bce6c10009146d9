import type { ListedMatter } from '../queries/orders.ts';
import type { Block } from './Block.ts';
import { currentOfficial } from './BlockLeads.ts';
import { AT, type BlockRecords, NO_COUNT } from './BlockRecords.ts';
import { dayText, instantText } from './calendarNumbers.ts';
import type { Dictionary } from './Dictionary.ts';
import type { SortedRow } from './firstRows.ts';

type ShownColumn =
  | ('version' | 'id' | 'type' | 'source' | 'title' | 'categoryCode' | 'categoryLabel' | 'channel' | 'division')
  | ('leadBody' | 'leadNow' | 'status' | 'resolution' | 'satisfaction' | 'deadlineRaw' | 'deadlineDate')
  | ('deadlinePrecision' | 'deadlineOriginal' | 'extensionCount' | 'workingDaysAdded' | 'registeredOn' | 'claimedAt')
  | ('completedOn' | 'closedOn' | 'lastReportOn' | 'returnCount' | 'reopenCount' | 'updatedAt' | 'indicators');

/**
 * A matter of a list, of the record in memory: what is shown of it is made when it is asked for. Records never change:
 * that of a matter that is past by then says what it said.
 */
export class RecordMatter implements Required<Pick<ListedMatter, ShownColumn>> {
  readonly id: string;
  readonly #block: Block;
  readonly #row: number;
  readonly #records: BlockRecords;
  readonly #numbers: Int32Array;
  readonly #start: number;
  readonly #day: number;

  /** @param day number of the day that is asked about */
  constructor({ id, block, row }: SortedRow, day: number) {
    this.id = id;
    this.#block = block;
    this.#row = row;
    this.#records = block.records;
    this.#numbers = block.records.numbers;
    this.#start = block.records.startOf(row);
    this.#day = day;
  }

  get version() {
    return this.#number(AT.version);
  }
  get type() {
    return this.#text(this.#block.codes.type, AT.type) as ListedMatter['type'];
  }
  get source() {
    return this.#text(this.#block.codes.source, AT.source) as string;
  }
  get title() {
    return this.#records.titleAt(this.#start);
  }
  get categoryCode() {
    return this.#text(this.#block.codes.category, AT.category);
  }
  get categoryLabel() {
    return this.#text(this.#block.codes.categoryLabel, AT.categoryLabel);
  }
  get channel() {
    return this.#text(this.#block.codes.channel, AT.channel);
  }
  get division() {
    return this.#text(this.#block.codes.division, AT.division) as string;
  }
  get leadBody() {
    return this.#text(this.#block.codes.body, AT.leadBody);
  }
  get leadNow() {
    const { leads, codes } = this.#block;
    return codes.official.textOf(currentOfficial(leads, this.#row, this.#day));
  }
  get status() {
    return this.#text(this.#block.codes.status, AT.status) as ListedMatter['status'];
  }
  get resolution() {
    return this.#text(this.#block.codes.resolution, AT.resolution) as ListedMatter['resolution'];
  }
  get satisfaction() {
    return this.#text(this.#block.codes.satisfaction, AT.satisfaction) as ListedMatter['satisfaction'];
  }
  get deadlineRaw() {
    return this.#text(this.#block.codes.deadlineRaw, AT.deadlineRaw);
  }
  get deadlineDate() {
    return dayText(this.#number(AT.deadlineDate));
  }
  get deadlinePrecision() {
    const text = this.#text(this.#block.codes.deadlinePrecision, AT.deadlinePrecision);
    return text as ListedMatter['deadlinePrecision'];
  }
  get deadlineOriginal() {
    return dayText(this.#number(AT.deadlineOriginal));
  }
  get extensionCount() {
    return this.#number(AT.extensionCount);
  }
  get workingDaysAdded() {
    const count = this.#number(AT.workingDaysAdded);
    return count === NO_COUNT ? null : count;
  }
  get registeredOn() {
    return dayText(this.#number(AT.registeredOn)) as string;
  }
  get claimedAt() {
    return instantText(this.#number(AT.claimedDay), this.#number(AT.claimedMs));
  }
  get completedOn() {
    return dayText(this.#number(AT.completedOn));
  }
  get closedOn() {
    return dayText(this.#number(AT.closedOn));
  }
  get lastReportOn() {
    return dayText(this.#number(AT.lastReportOn));
  }
  get returnCount() {
    return this.#number(AT.returnCount);
  }
  get reopenCount() {
    return this.#number(AT.reopenCount);
  }
  get updatedAt() {
    return instantText(this.#number(AT.updatedDay), this.#number(AT.updatedMs)) as string;
  }
  get indicators() {
    return this.#records.indicatorsAt(this.#start);
  }

  #number(place: number): number {
    return this.#numbers[this.#start + place] as number;
  }

  #text(dictionary: Dictionary, place: number): string | null {
    return dictionary.textOf(this.#number(place));
  }
}
