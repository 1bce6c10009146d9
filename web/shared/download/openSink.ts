import type { ExportHead, FileSink } from './ExportRequest.ts';

/** Rows from which a file is worth being asked for its place, so that it need not be collected first. */
const LARGE_ROWS = 200_000;

interface PickerWindow {
  showSaveFilePicker?: (options: { suggestedName: string }) => Promise<FileSystemFileHandle>;
}

/**
 * The file that a download goes to. A large one is streamed into a place that the reader chooses, where the browser can
 * do that; else it is collected and kept at once.
 *
 * @throws an AbortError if the reader chooses no place
 */
export async function openSink(head: ExportHead): Promise<FileSink> {
  const { showSaveFilePicker } = window as PickerWindow;
  if (!showSaveFilePicker || head.totalCount === null || head.totalCount < LARGE_ROWS) return collect(head);
  try {
    const handle = await showSaveFilePicker({ suggestedName: head.fileName });
    // Written beside the file, which is replaced by `close`.
    const file = await handle.createWritable();
    return { write: (chunk) => file.write(chunk), close: () => file.close(), discard: () => file.abort() };
  } catch (error) {
    if (error instanceof Error && error.name === 'AbortError') throw error;
    // Too long after the click, or not allowed here.
    return collect(head);
  }
}

function collect({ fileName, contentType }: ExportHead): FileSink {
  let chunks: Uint8Array<ArrayBuffer>[] = [];
  return {
    async write(chunk) {
      chunks.push(chunk);
    },
    async close() {
      keep(new Blob(chunks, { type: contentType }), fileName);
      chunks = [];
    },
    async discard() {
      chunks = [];
    },
  };
}

function keep(blob: Blob, fileName: string): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = fileName;
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
