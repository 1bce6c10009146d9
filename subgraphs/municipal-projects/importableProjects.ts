import type { ImportableLedger } from '../kit/import/ImportableLedger.ts';
import type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
import { ownPart } from './ownPart.ts';
import { MunicipalProjectRecord, type MunicipalProjectTable } from './records/MunicipalProjectRecord.ts';
import { municipalProjects } from './subgraph.ts';

/** The ledger of a city as `guatu import` writes it. */
export const importableProjects: ImportableLedger<MunicipalProjectRow, MunicipalProjectTable> = {
  definition: municipalProjects,
  record: MunicipalProjectRecord,
  ownColumns: ownPart.columns,
  ownFields: ({ tier, batch, carriesOut }) => ({ municipalTier: tier, batch, carriesOut }),
  withOwnFields: (matter, { municipalTier, batch, carriesOut }, before) => ({
    ...matter,
    municipalTier: municipalTier === undefined ? (before?.municipalTier ?? null) : municipalTier,
    batch: batch === undefined ? (before?.batch ?? null) : batch,
    carriesOut: carriesOut === undefined ? (before?.carriesOut ?? null) : carriesOut,
  }),
};
