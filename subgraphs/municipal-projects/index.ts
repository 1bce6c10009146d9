/** `@guatu/kit/municipal-projects`: the ready ledger of a city. docs/reference/kit.md describes every name. */
export { importableProjects } from './importableProjects.ts';
export type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
export { ownPart } from './ownPart.ts';
export { serveMunicipalProjects } from './serveMunicipalProjects.ts';
export { fillMunicipalProjects, municipalProjects } from './subgraph.ts';
