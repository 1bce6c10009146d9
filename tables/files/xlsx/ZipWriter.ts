import { once } from 'node:events';
import { crc32, createDeflateRaw, type DeflateRaw } from 'node:zlib';
import type { Sink } from '../openSink.ts';

const LOCAL_HEADER = 0x04034b50;
const DATA_DESCRIPTOR = 0x08074b50;
const DIRECTORY_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = 0x06054b50;
const VERSION = 20;
/** Sizes stand behind the data, and names are UTF-8. */
const FLAGS = 0x0008 | 0x0800;
const DEFLATED = 8;
/** 1980-01-01: a file of the same rows is the same file. */
const DATE = 0x0021;
/** Repeated tags and words shrink to a tenth even so; more effort would double the time. */
const LEVEL = 1;

interface Entry {
  name: Buffer;
  offset: number;
  crc: number;
  packedBytes: number;
  unpackedBytes: number;
}

/**
 * A ZIP file that is written from front to back, a part after the other, each packed while it comes. Parts and file stay
 * below 4 GB, where spreadsheet programs read them; a part that gets larger fails.
 */
export class ZipWriter {
  readonly #sink: Sink;
  readonly #entries: Entry[] = [];
  #offset = 0;
  #part: { entry: Entry; deflate: DeflateRaw; packing: Promise<void> } | null = null;

  constructor(sink: Sink) {
    this.#sink = sink;
  }

  /** How much was written to the part that is open, before it was packed. */
  get partBytes(): number {
    return this.#part?.entry.unpackedBytes ?? 0;
  }

  async beginPart(name: string): Promise<void> {
    const entry: Entry = { name: Buffer.from(name), offset: this.#offset, crc: 0, packedBytes: 0, unpackedBytes: 0 };
    this.#entries.push(entry);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(LOCAL_HEADER, 0);
    describe(header, 4);
    header.writeUInt16LE(entry.name.length, 26);
    await this.#write(header);
    await this.#write(entry.name);
    const deflate = createDeflateRaw({ level: LEVEL });
    const packing = this.#pack(entry, deflate);
    // Whoever writes or ends the part hears of it.
    packing.catch(() => {});
    this.#part = { entry, deflate, packing };
  }

  /** Resolves when more may come. */
  async write(text: string): Promise<void> {
    if (!this.#part) throw new Error('Expected a part to write to, found none begun.');
    const { entry, deflate, packing } = this.#part;
    const chunk = Buffer.from(text);
    entry.crc = crc32(chunk, entry.crc);
    entry.unpackedBytes += chunk.length;
    if (deflate.write(chunk)) return;
    const drained = once(deflate, 'drain');
    drained.catch(() => {});
    await Promise.race([drained, packing]);
  }

  async endPart(): Promise<void> {
    if (!this.#part) return;
    const { entry, deflate, packing } = this.#part;
    this.#part = null;
    deflate.end();
    await packing;
    const descriptor = Buffer.alloc(16);
    descriptor.writeUInt32LE(DATA_DESCRIPTOR, 0);
    writeSizes(descriptor, 4, entry);
    await this.#write(descriptor);
  }

  /** Writes the directory and ends the sink. */
  async finish(): Promise<void> {
    const start = this.#offset;
    for (const entry of this.#entries) {
      const record = Buffer.alloc(46);
      record.writeUInt32LE(DIRECTORY_ENTRY, 0);
      record.writeUInt16LE(VERSION, 4);
      describe(record, 6);
      writeSizes(record, 16, entry);
      record.writeUInt16LE(entry.name.length, 28);
      record.writeUInt32LE(entry.offset, 42);
      await this.#write(record);
      await this.#write(entry.name);
    }
    const end = Buffer.alloc(22);
    end.writeUInt32LE(END_OF_DIRECTORY, 0);
    end.writeUInt16LE(this.#entries.length, 8);
    end.writeUInt16LE(this.#entries.length, 10);
    end.writeUInt32LE(this.#offset - start, 12);
    end.writeUInt32LE(start, 16);
    await this.#write(end);
    await this.#sink.end();
  }

  abort(reason?: Error): void {
    this.#part?.deflate.destroy();
    this.#part = null;
    this.#sink.abort(reason);
  }

  async #pack(entry: Entry, deflate: DeflateRaw): Promise<void> {
    for await (const chunk of deflate as AsyncIterable<Buffer>) {
      entry.packedBytes += chunk.length;
      await this.#write(chunk);
    }
  }

  async #write(chunk: Buffer): Promise<void> {
    this.#offset += chunk.length;
    await this.#sink.write(chunk);
  }
}

/** Version, flags, method, time and date, as they stand in a local header and in the directory. */
function describe(record: Buffer, at: number): void {
  record.writeUInt16LE(VERSION, at);
  record.writeUInt16LE(FLAGS, at + 2);
  record.writeUInt16LE(DEFLATED, at + 4);
  record.writeUInt16LE(DATE, at + 8);
}

function writeSizes(record: Buffer, at: number, { crc, packedBytes, unpackedBytes }: Entry): void {
  record.writeUInt32LE(crc, at);
  record.writeUInt32LE(packedBytes, at + 4);
  record.writeUInt32LE(unpackedBytes, at + 8);
}
