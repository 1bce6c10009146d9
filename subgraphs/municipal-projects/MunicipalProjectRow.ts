import type { MatterRow } from '../kit/ledger/MatterRow.ts';

/** A project of one city as plain data: what its ledger is filled with, and what a source of its own answers with. */
export type MunicipalProjectRow = MatterRow & {
  /** 项目级别 · key or micro-project. */
  municipalTier: 'KEY' | 'MICRO' | null;
  /** 批次 · the batch in which the city announced it. */
  batch: number | null;
  /** Id of the provincial project that it carries out here, e.g. `pp:34:K-001`. */
  carriesOut: string | null;
};
