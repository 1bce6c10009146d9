import type { CityProject } from '../project/CityProject.ts';
import { ImportError } from './ImportError.ts';
import type { ImportList } from './ImportList.ts';
import type { ImportOptions, ImportPreview } from './importFile.ts';
import { keepList } from './keepList.ts';
import type { ImportReport } from './report/createReport.ts';

/**
 * What is left to write once the ledger is written, or is not to be: the list in `guatu.yaml`, and the report. One that
 * fails does not keep the other from being written.
 *
 * @throws ImportError LIST_NOT_KEPT or REPORT_NOT_WRITABLE: says what is written nevertheless, and what is not
 */
export async function finishImport(
  project: Pick<CityProject, 'folder'>,
  list: ImportList,
  options: ImportOptions,
  { preview, isWritten, report }: { preview: ImportPreview; isWritten: boolean; report: ImportReport | undefined },
): Promise<void> {
  const failures: ImportError[] = [];
  if (isWritten) {
    try {
      keepList(project, list, options);
    } catch (error) {
      failures.push(notKept(project.folder, list, error));
    }
  }
  try {
    await report?.finish(preview, isWritten);
  } catch (error) {
    const ledger = isWritten ? 'The ledger is written' : 'Nothing was written to the ledger';
    const message = `${options.report}: cannot be written (${reasonOf(error)}). ${ledger}, the report is not.`;
    failures.push(new ImportError('REPORT_NOT_WRITABLE', message, error));
  }
  const [first, second] = failures;
  if (second) throw new ImportError('LIST_NOT_KEPT', `${first?.message}\n${second.code}: ${second.message}`, first);
  if (first) throw first;
}

function notKept(folder: string, { name }: ImportList, error: unknown): ImportError {
  return new ImportError(
    'LIST_NOT_KEPT',
    `The ledger is written, but ${folder}/guatu.yaml is not (${reasonOf(error)}): the next import would not know what this one was told of the list ${name}. Mend that, and import the same file with the same options once more: the ledger stays as it is.`,
    error,
  );
}

function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  return code ?? message;
}
