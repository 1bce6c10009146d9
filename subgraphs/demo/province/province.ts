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
