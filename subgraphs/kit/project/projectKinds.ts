import type { ContractName } from '../../../schema/contract.ts';

/** What differs between the projects of the contracts that a city or group can hold. */
export interface ProjectKind {
  /** What follows the holder's name in the name of its ledger. */
  ledger: string;
  /** Fields of the contract: the list, and one row. */
  list: string;
  row: string;
  /** Whether `guatu import` reads files of it, so that a template to fill in makes sense. */
  isImportable: boolean;
}

export const PROJECT_KINDS: ReadonlyMap<ContractName, ProjectKind> = new Map([
  [
    'municipal-projects',
    { ledger: '民生项目台账', list: 'municipalProjects', row: 'municipalProject', isImportable: true },
  ],
  ['worker-services', { ledger: '职工服务台账', list: 'workerServices', row: 'workerService', isImportable: false }],
]);
