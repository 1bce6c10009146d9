import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline, type Readable, Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';
import { ImportError } from '../ImportError.ts';

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
const END_LENGTH = 22;
/** The end record and the longest comment that may follow it. */
const LONGEST_END = END_LENGTH + 0xffff;
/** A size that does not fit here stands elsewhere (ZIP64), which spreadsheet programs write from 4 GB on. */
const IS_ELSEWHERE = 0xffffffff;
/** What one part of a workbook may unpack to. A row takes some 1,000 bytes: a million rows fit. */
const MAX_UNPACKED_BYTES = 2 ** 30;

interface ZipEntry {
  offset: number;
  packedBytes: number;
  unpackedBytes: number;
  isDeflated: boolean;
}

/** A ZIP file: its directory is in memory, its parts are unpacked as they are read. */
export interface ZipFile {
  names(): string[];
  /** Size of a part when it is unpacked, as the file says; undefined if there is no such part. */
  sizeOf(name: string): number | undefined;
  /** The part as it is unpacked; undefined if there is no such part. Destroying the stream closes the file. */
  read(name: string): Promise<Readable | undefined>;
}

/**
 * Reads the directory of a ZIP file (PKWARE APPNOTE 4.3). From the end, because parts that were written as a stream have
 * their sizes only there.
 *
 * @throws ImportError FILE_IS_ENCRYPTED_OR_OLD, FILE_NOT_READABLE or FILE_TOO_LARGE
 */
export async function openZip(path: string): Promise<ZipFile> {
  const file = await open(path);
  let entries: Map<string, ZipEntry>;
  try {
    entries = await readDirectory(path, file);
  } finally {
    await file.close();
  }
  return {
    names: () => [...entries.keys()],
    sizeOf: (name) => entries.get(name)?.unpackedBytes,
    async read(name) {
      const entry = entries.get(name);
      return entry && (await unpack(path, name, entry));
    },
  };
}

async function readDirectory(path: string, file: FileHandle): Promise<Map<string, ZipEntry>> {
  const { size } = await file.stat();
  const tail = await readAt(file, Math.max(0, size - LONGEST_END), Math.min(size, LONGEST_END));
  const end = tail.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  if (end < 0 || tail.readUInt32LE(end) !== END_OF_DIRECTORY) throw notAWorkbook(path, await readAt(file, 0, 8));
  if (tail.length < end + END_LENGTH) throw damaged(path);
  const count = tail.readUInt16LE(end + 10);
  const bytes = tail.readUInt32LE(end + 12);
  const offset = tail.readUInt32LE(end + 16);
  if (offset === IS_ELSEWHERE) throw tooLarge(path, path);
  if (offset + bytes > size) throw damaged(path);
  const directory = await readAt(file, offset, bytes);
  const entries = new Map<string, ZipEntry>();
  for (let i = 0, at = 0; i < count; i++) {
    if (directory.length < at + 46 || directory.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged(path);
    const nameEnd = at + 46 + directory.readUInt16LE(at + 28);
    const name = directory.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/');
    entries.set(name, {
      isDeflated: directory.readUInt16LE(at + 10) === 8,
      packedBytes: directory.readUInt32LE(at + 20),
      unpackedBytes: directory.readUInt32LE(at + 24),
      offset: directory.readUInt32LE(at + 42),
    });
    at = nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32);
  }
  return entries;
}

async function readAt(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position);
  return buffer.subarray(0, bytesRead);
}

async function unpack(path: string, name: string, entry: ZipEntry): Promise<Readable> {
  if (entry.unpackedBytes > MAX_UNPACKED_BYTES) throw tooLarge(path, name);
  const file = await open(path);
  let start: number;
  try {
    const header = await readAt(file, entry.offset, 30);
    if (header.length < 30 || header.readUInt32LE(0) !== LOCAL_HEADER) throw damaged(path);
    start = entry.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  } finally {
    await file.close();
  }
  if (entry.packedBytes === 0) throw damaged(path);
  const packed = createReadStream(path, { start, end: start + entry.packedBytes - 1 });
  if (!entry.isDeflated) return packed;
  // The reader of the last stream is told of every error.
  return pipeline(packed, createInflateRaw({ chunkSize: 65_536 }), noMoreThan(entry.unpackedBytes, path), () => {});
}

/** Passes on what the directory has announced; more would be made to fill the memory of whoever unpacks it. */
function noMoreThan(bytes: number, path: string): Transform {
  let passed = 0;
  return new Transform({
    transform(chunk: Buffer, _, done) {
      passed += chunk.length;
      done(passed > bytes ? damaged(path) : null, chunk);
    },
  });
}

/** OLE, the container of workbooks from before 2007 and of those with a password. */
const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function notAWorkbook(path: string, start: Buffer): ImportError {
  return start.equals(OLE)
    ? new ImportError(
        'FILE_IS_ENCRYPTED_OR_OLD',
        `${path}: expected an XLSX workbook without a password, got one with a password or of the old XLS format. Open it and save it as XLSX without a password.`,
      )
    : damaged(path);
}

/** Something else than a workbook, or half of one. */
export function damaged(path: string): ImportError {
  return new ImportError(
    'FILE_NOT_READABLE',
    `${path}: expected an XLSX workbook, got something else or a damaged file. Open it in a spreadsheet program and save it anew.`,
  );
}

function tooLarge(path: string, part: string): ImportError {
  return new ImportError(
    'FILE_TOO_LARGE',
    `${path}: expected parts of at most ${MAX_UNPACKED_BYTES / 2 ** 20} MB unpacked, got more in ${part}. Split the file.`,
  );
}
