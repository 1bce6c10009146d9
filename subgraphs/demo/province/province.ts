/**
 * The synthetic demo province, made by a fixed seed: the same rows on every machine. Each part draws from a stream of
 * its own and needs only the cast, so that systems can be filled apart from one another.
 *
 *     const cast = makeCast(DEFAULT_SEED);
 *     const rows = generateCityProjects(cast, '340100');
 */
import { generateCampaigns } from './campaigns.ts';
import { makeCast } from './cast.ts';
import { generateDirectory } from './directory.ts';
import { generateEnterpriseRequests } from './enterpriseRequests.ts';
import { generateMunicipalProjects } from './municipalProjects.ts';
import { generateProvincialProjects } from './provincialProjects.ts';
import type { Province } from './types.ts';
import { generateVolunteer } from './volunteer.ts';
import { generateWorkerServices } from './workerServices.ts';

export const DEFAULT_SEED = 20210617;

/** To be shown wherever the data are: names of places and bodies are real, nothing else is. */
export const SYNTHETIC_NOTICE =
  '演示数据：全部事项、进度、企业和人员姓名均为合成，不反映任何真实单位或个人的工作情况。' +
  'Synthetic demonstration data: no matter, figure, enterprise or person in it is real.';

export function generateProvince({ seed = DEFAULT_SEED }: { seed?: number } = {}): Province {
  const cast = makeCast(seed);
  return {
    directory: generateDirectory(cast),
    campaigns: generateCampaigns(cast),
    provincialProjects: generateProvincialProjects(cast),
    municipalProjects: generateMunicipalProjects(cast),
    volunteer: generateVolunteer(cast),
    workerServices: generateWorkerServices(cast),
    enterpriseRequests: generateEnterpriseRequests(cast),
  };
}

export { generateCampaigns } from './campaigns.ts';
export { type Cast, makeCast } from './cast.ts';
export { generateDirectory } from './directory.ts';
export { generateEnterpriseRequests } from './enterpriseRequests.ts';
export { GROUPS } from './groups.ts';
export { generateCityProjects, generateMunicipalProjects } from './municipalProjects.ts';
export { generateProvincialProjects } from './provincialProjects.ts';
export { generateVolunteer } from './volunteer.ts';
export { generateGroupServices, generateWorkerServices } from './workerServices.ts';
