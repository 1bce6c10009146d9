import type { MatterTypeName } from '../feed/FedMatter.ts';
import type { MatterType } from '../generated/resolvers.ts';

interface TypeOfMatter {
  name: MatterTypeName;
  type: MatterType;
  /** Contract whose matters are of the type. */
  system: string;
  label: string;
}

const TYPES: readonly TypeOfMatter[] = [
  { name: 'ProvincialProject', type: 'PROVINCIAL_PROJECT', system: 'provincial-projects', label: '省级项目' },
  { name: 'MunicipalProject', type: 'MUNICIPAL_PROJECT', system: 'municipal-projects', label: '市级项目' },
  { name: 'EnterpriseRequest', type: 'ENTERPRISE_REQUEST', system: 'enterprise-requests', label: '企业诉求' },
  { name: 'VolunteerProject', type: 'VOLUNTEER_PROJECT', system: 'volunteer-centers', label: '志愿服务项目' },
  { name: 'WorkerService', type: 'WORKER_SERVICE', system: 'worker-services', label: '职工服务事项' },
];

/** Contracts whose rows are matters: what an index may follow. */
export const MATTER_SYSTEMS: readonly string[] = TYPES.map(({ system }) => system);

/** Name in the graph of the matters of an enum value. */
export function typeName(type: MatterType): MatterTypeName {
  const found = TYPES.find((of) => of.type === type);
  if (!found) throw new Error(`Expected a type of matter, got ${type}.`);
  return found.name;
}

/** Enum value and label of a type in the graph. */
export function describeType(name: string): { type: MatterType; label: string } {
  const found = TYPES.find((of) => of.name === name);
  if (!found) throw new Error(`Expected the name of a type of matter, got ${name}.`);
  return found;
}

/** Contract that the matters of an enum value come from. */
export function systemOf(type: MatterType): string {
  const found = TYPES.find((of) => of.type === type);
  if (!found) throw new Error(`Expected a type of matter, got ${type}.`);
  return found.system;
}
