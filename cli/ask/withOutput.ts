import { pipeline } from 'node:stream/promises';
import { describeWriteFailure, PartFile } from './PartFile.ts';

export interface OutputOptions {
  /** Where to write; standard output if it is `-` or not given. */
  output?: string;
  /** Writes over a file that is there. */
  force?: true;
}

/** Runs work that writes to a file, null for standard output. The file is there only once the work has succeeded. */
export async function withOutput<T>(
  { output, force }: OutputOptions,
  work: (file: PartFile | null) => Promise<T>,
): Promise<T> {
  if (isStandardOutput(output)) return work(null);
  const file = await PartFile.create(output, { overwrite: force });
  try {
    const result = await work(file);
    await file.finish();
    return result;
  } catch (error) {
    await file.remove();
    throw error;
  }
}

export function isStandardOutput(output: string | undefined): output is '-' | undefined {
  return output === undefined || output === '-';
}

/** @throws CommandError: the disk does not take it */
export async function writeText(file: PartFile | null, text: string): Promise<void> {
  if (!file) {
    process.stdout.write(text);
    return;
  }
  await pipeline([text], file.stream).catch((error: unknown) => {
    throw describeWriteFailure(file.path, error);
  });
}
