import { InMemoryCache } from '@apollo/client/cache';
import { growingList } from './growingList.ts';

/** What the cache has to know about the graph. */
export function createCache(): InMemoryCache {
  return new InMemoryCache({
    possibleTypes: {
      Matter: ['EnterpriseRequest', 'MunicipalProject', 'ProvincialProject', 'VolunteerProject', 'WorkerService'],
    },
    typePolicies: {
      Query: { fields: { matters: growingList(), municipalProjects: growingList() } },
      Division: { keyFields: ['code'] },
      // As it was on a day in the past: never to be mixed with the matter of today, whose id it has.
      MatterState: { keyFields: false },
      // A row's source says as of when that row is; another answer's is as of another time.
      Source: { keyFields: false },
    },
  });
}
