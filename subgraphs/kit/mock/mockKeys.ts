import { type ContractName, sourceId } from '../../../schema/contract.ts';
import { DIVISIONS, placeOf } from '../../../schema/divisions.ts';
import { checkCreditCode } from '../creditCode/creditCode.ts';
import { MOCK_BODIES, MOCK_CHANNELS, MOCK_OFFICIALS } from './mockNames.ts';

/** Which entities a mock has, by their keys. */
export interface MockKeys {
  /** Those of a type, ascending. */
  of(type: string): readonly string[];
  /** Whether the mock answers for a key: for bodies, officials and divisions for any that has the right form. */
  has(type: string, key: string): boolean;
}

/** Types of matters, and what the ids of each begin with in the mock that holds it. */
const MATTERS: Readonly<Record<string, string>> = {
  ProvincialProject: sourceId('provincial-projects', null),
  MunicipalProject: sourceId('municipal-projects', '340100'),
  VolunteerProject: sourceId('volunteer-centers', null),
  WorkerService: sourceId('worker-services', '9134060000000006X7'),
  EnterpriseRequest: sourceId('enterprise-requests', null),
};

const OFFICIAL_ID = /^of:\d+$/;

/** Keys of the entities that contracts share, and `count` made-up ones of every other type. */
export function createMockKeys(contract: ContractName, count: number): MockKeys {
  const made = new Map<string, readonly string[]>();
  const of = (type: string): readonly string[] => {
    const known = made.get(type) ?? keysOf(type, contract, count);
    made.set(type, known);
    return known;
  };
  return {
    of,
    has(type, key) {
      if (type === 'Organization') return checkCreditCode(key).valid;
      if (type === 'Official') return OFFICIAL_ID.test(key);
      if (type === 'Division') return placeOf(key) !== undefined;
      return of(type).includes(key);
    },
  };
}

function keysOf(type: string, contract: ContractName, count: number): string[] {
  switch (type) {
    case 'Organization':
      return MOCK_BODIES.map(({ id }) => id).sort();
    case 'Official':
      return MOCK_OFFICIALS.map(({ id }) => id);
    case 'Division':
      return DIVISIONS.map(({ code }) => code).sort();
    case 'Channel':
      return [...MOCK_CHANNELS];
    case 'Matter':
      return Object.keys(MATTERS)
        .flatMap((name) => keysOf(name, contract, Math.ceil(count / 5)))
        .sort();
    default: {
      const prefix = MATTERS[type]
        ? `${MATTERS[type]}:M`
        : `${sourceId(contract, null)}:${type.replace(/[^A-Z]/g, '')}`;
      return Array.from({ length: count }, (_, i) => `${prefix}-${String(i + 1).padStart(4, '0')}`);
    }
  }
}

/** The type of a matter by its id; undefined for an id that is none. */
export function matterTypeOf(id: string): string | undefined {
  return Object.keys(MATTERS).find((type) => id.startsWith(`${MATTERS[type]?.split(':')[0]}:`));
}
