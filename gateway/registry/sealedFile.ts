/** JSON files that say whether they are what was written. */
import { readFileSync } from 'node:fs';
import { sha256 } from './sha256.ts';
import { writeDurably } from './writeDurably.ts';

/** The file is not there, or is not what was written. The message names it. */
export class UnreadableFileError extends Error {
  override name = 'UnreadableFileError';
}

export function writeSealed(path: string, content: object): Promise<void> {
  return writeDurably(path, sealedText(content));
}

export function sealedText(content: object): string {
  return `${JSON.stringify({ seal: sha256(JSON.stringify(content)), content }, null, 1)}\n`;
}

/** For what is large and written often: made once, on one line. */
export function writeSealedLine(path: string, content: object): Promise<void> {
  const text = JSON.stringify(content);
  return writeDurably(path, `{"seal":"${sha256(text)}","content":${text}}\n`);
}

/** @throws UnreadableFileError */
export function readSealed<Content>(path: string): Content {
  const text = readText(path);
  let file: { seal?: unknown; content?: unknown };
  try {
    file = JSON.parse(text) as typeof file;
  } catch (cause) {
    throw new UnreadableFileError(`${path}: is no JSON.`, { cause });
  }
  if (file?.seal !== sha256(JSON.stringify(file?.content) ?? '')) {
    throw new UnreadableFileError(`${path}: is not what was written: its seal does not fit its content.`);
  }
  return file.content as Content;
}

/** @throws UnreadableFileError */
export function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (cause) {
    throw new UnreadableFileError(`${path}: cannot be read (${(cause as NodeJS.ErrnoException).code}).`, { cause });
  }
}
