import { createReadStream } from 'node:fs';
import { TextDecoder } from 'node:util';
import { ImportError } from '../ImportError.ts';

export const ENCODINGS = ['utf-8', 'gb18030', 'utf-16le'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/**
 * The encoding of a text file: by its byte-order mark, else UTF-8 if every byte of it fits, else GB18030 (with GBK and
 * GB2312 in it) if every byte fits that. Reads the whole file.
 *
 * @throws ImportError ENCODING_UNKNOWN: it fits none
 */
export async function detectEncoding(path: string): Promise<Encoding> {
  if (await startsWith(path, [0xff, 0xfe])) return 'utf-16le';
  for (const encoding of ['utf-8', 'gb18030'] as const) if (await isEncodedIn(path, encoding)) return encoding;
  throw new ImportError(
    'ENCODING_UNKNOWN',
    `${path}: expected a text in UTF-8 or GB18030, got bytes that fit neither. Save it as "CSV UTF-8" or as XLSX, or name its encoding with --encoding.`,
  );
}

async function startsWith(path: string, bytes: readonly number[]): Promise<boolean> {
  for await (const chunk of createReadStream(path, { start: 0, end: bytes.length - 1 }) as AsyncIterable<Buffer>) {
    return bytes.every((byte, i) => chunk[i] === byte);
  }
  return false;
}

async function isEncodedIn(path: string, encoding: Encoding): Promise<boolean> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const stream = createReadStream(path);
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) decoder.decode(chunk, { stream: true });
    decoder.decode();
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') return false;
    throw error;
  } finally {
    stream.destroy();
  }
}
