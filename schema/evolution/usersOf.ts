import type { ContractChange } from './compareContracts.ts';
import type { OperationUse, Usage } from './Usage.ts';

/**
 * The operations that use what a change changes, those seen last first. Of a type, all that use anything of it; of what
 * has become required, all that use the field or the input it belongs to, as they may not give it.
 */
export function usersOf({ severity, code, coordinate }: ContractChange, { operations }: Usage): OperationUse[] {
  const isDemanded = severity === 'BREAKING' && MADE_REQUIRED.has(code);
  const wanted = isDemanded ? ownerOf(coordinate) : coordinate;
  return operations
    .filter(({ coordinates }) => coordinates.some((it) => it === wanted || it.startsWith(`${wanted}.`)))
    .sort((a, b) => (a.lastSeen < b.lastSeen ? 1 : -1));
}

const MADE_REQUIRED: ReadonlySet<string> = new Set([
  'FIELD_ARGUMENT_ADDED',
  'FIELD_ARGUMENT_BECAME_REQUIRED',
  'INPUT_FIELD_ADDED',
  'INPUT_FIELD_BECAME_REQUIRED',
]);

/** `Query.projects` of `Query.projects(filter:)`, `ProjectFilter` of `ProjectFilter.tier`. */
function ownerOf(coordinate: string): string {
  const end = coordinate.indexOf('(');
  return end >= 0 ? coordinate.slice(0, end) : coordinate.slice(0, coordinate.indexOf('.'));
}
