import type { Asking } from './Asking.ts';
import type { AskOptions } from './AskOptions.ts';
import { cancelOnSignals } from './cancelOnSignals.ts';
import { chooseExportFormat } from './chooseFormat.ts';
import type { FileFormat } from './downloadFile.ts';
import { createHubClient } from './HubClient.ts';
import { readAsked } from './readAsked.ts';
import { saveFile } from './saveFile.ts';

export interface ExportOptions extends AskOptions {
  format?: FileFormat;
  partial?: true;
}

/**
 * Writes all rows of a list to a file, or to standard output. Needs every system to answer, unless `partial` is given.
 *
 * @throws CommandError: there is no file, and why; exit code 130 if a signal came
 */
export async function runExport(file: string | undefined, options: ExportOptions): Promise<void> {
  const format = chooseExportFormat(options);
  const asked = await readAsked(file, options);
  await cancelOnSignals(async (signal) => {
    const hub = createHubClient({ hub: options.hub, timeoutMs: options.timeout, signal });
    const asking: Asking = { hub, asked, options, signal };
    await saveFile(asking, { format, allRows: true });
  });
}
