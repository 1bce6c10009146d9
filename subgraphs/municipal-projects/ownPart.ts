import { isGiven } from '../kit/filters/conditions.ts';
import type { OwnPart } from '../kit/ledger/OwnPart.ts';
import type { MatterTable } from '../kit/ledger/tables.ts';
import { type FieldCondition, oneOf } from '../kit/source/MatterCondition.ts';
import type { MunicipalProjectFilter } from './generated/resolvers.ts';
import type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
import type { MunicipalProjectTable } from './records/MunicipalProjectRecord.ts';

/** What the municipal-projects contract adds to every ledger: the fields `tier`, `batch` and `carriesOut`. */
export const ownPart: OwnPart<
  MunicipalProjectRow,
  Omit<MunicipalProjectTable, keyof MatterTable>,
  MunicipalProjectFilter
> = {
  columns: ({ municipalTier, batch, carriesOut }) => ({ tier: municipalTier, batch, carriesOut }),

  conditions({ tier, batch, carriesOut }) {
    const conditions: FieldCondition[] = [];
    if (tier) conditions.push(oneOf('tier', tier));
    if (isGiven(batch)) conditions.push(oneOf('batch', [batch]));
    if (isGiven(carriesOut)) conditions.push(oneOf('carriesOut', [carriesOut]));
    return conditions;
  },

  keys: {
    TIER: { field: 'tier', label: (tier) => ({ KEY: '重点民生项目', MICRO: '微民生项目' })[tier] ?? null },
    BATCH: { field: 'batch', label: (batch) => `第${batch}批` },
  },

  sums: { measures: { kind: 'MEASURES' } },
};
