/** What filters, keys and relations of each contract alone mean, as fields of its rows: its SDL gives their names only. */
import type { ContractName } from '../../../schema/contract.ts';

export interface OwnMeaning {
  /** Conditions of the contract's filter, besides `matter`. ONE_OF takes a list, EQUAL one value. */
  filters: Readonly<Record<string, { field: string; by: 'ONE_OF' | 'EQUAL' }>>;
  /** Keys of statistics that only this contract has. */
  keys: Readonly<Record<string, string>>;
  /** `Type.field` of lists that hang on entities by a field of the row. */
  relations: Readonly<Record<string, string>>;
  /** Values of the first own key whose rows of statistics count what is in no list. */
  unlisted?: { key: string; value: string };
}

/** Null for contracts without matters. */
export const OWN_MEANINGS: Readonly<Record<ContractName, OwnMeaning | null>> = {
  directory: null,
  overview: null,
  'provincial-projects': {
    filters: { tier: { field: 'provincialTier', by: 'ONE_OF' }, supervisedBy: { field: 'supervisedBy', by: 'EQUAL' } },
    keys: {},
    relations: {},
  },
  'municipal-projects': {
    filters: {
      tier: { field: 'municipalTier', by: 'ONE_OF' },
      batch: { field: 'batch', by: 'EQUAL' },
      carriesOut: { field: 'carriesOut', by: 'EQUAL' },
    },
    keys: { TIER: 'municipalTier', BATCH: 'batch' },
    relations: { 'ProvincialProject.municipalProjects': 'carriesOut' },
  },
  // Of a center the list takes in those below it, which no row tells.
  'volunteer-centers': { filters: { kind: { field: 'volunteerKind', by: 'ONE_OF' } }, keys: {}, relations: {} },
  'worker-services': {
    filters: { kind: { field: 'serviceKind', by: 'ONE_OF' }, group: { field: 'group', by: 'ONE_OF' } },
    keys: { GROUP: 'group', KIND: 'serviceKind' },
    relations: { 'Organization.groupServices': 'group' },
    unlisted: { key: 'KIND', value: 'HARDSHIP_AID' },
  },
  'enterprise-requests': {
    filters: { kind: { field: 'requestKind', by: 'ONE_OF' }, enterprise: { field: 'enterprise', by: 'EQUAL' } },
    keys: { KIND: 'requestKind' },
    relations: { 'Organization.requestsMade': 'enterprise' },
  },
};
