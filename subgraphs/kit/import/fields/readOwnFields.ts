import type { ImportField } from '../headings.ts';
import type { OwnFields } from '../LedgerEntry.ts';
import { compactText } from '../table/cleanText.ts';
import type { TableCell } from '../table/TableFile.ts';
import { numberOf } from './chineseNumbers.ts';
import type { TellProblem } from './TellProblem.ts';

/** A row by its fields: undefined without a column, null if the cell is empty. */
interface FieldsOfRow {
  read<T>(field: ImportField, read: (cell: TableCell, tell: TellProblem) => T): T | null | undefined;
}

/** Tier, batch and provincial project of a city's project. */
export function readOwnFields(row: FieldsOfRow): OwnFields {
  return {
    municipalTier: row.read('tier', ({ text }, tell) => {
      const word = compactText(text).toUpperCase();
      if (/^KEY$|重点/.test(word)) return 'KEY' as const;
      if (/^MICRO$|微/.test(word)) return 'MICRO' as const;
      tell('UNKNOWN_TIER', text);
      return null;
    }),
    batch: row.read('batch', ({ text }, tell) => {
      const numeral = compactText(text).replace(/^第|批次?$/g, '');
      const batch = /^\d{1,4}$/.test(numeral) ? Number(numeral) : numberOf(numeral);
      if (!Number.isNaN(batch)) return batch;
      tell('BATCH_NOT_A_NUMBER', text);
      return null;
    }),
    carriesOut: row.read('provincialProject', ({ text }, tell) => {
      const id = compactText(text).replace(/^(?=[A-Z]-\d+$)/, 'pp:34:');
      if (/^pp:34:[A-Za-z0-9-]+$/.test(id)) return id;
      tell('PROJECT_ID_WRONG', text);
      return null;
    }),
  };
}
