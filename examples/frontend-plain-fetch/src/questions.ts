/** What this frontend asks. `npm run codegen` finds it here and types it. */
import { graphql } from './generated/gql.ts';

/** What is late anywhere: from the index, so that a city that is down is only stale. */
export const OVERDUE = graphql(`
  query Overdue($division: [ID!], $first: Int!, $after: String) {
    matters(
      filter: { matter: { lateness: [OVERDUE], division: $division } }
      orderBy: DEADLINE_ASC
      first: $first
      after: $after
    ) {
      totalCount
      nodes {
        id
        title
        division { name }
        leadBody { name }
        deadline { raw date }
        lateness { state workingDaysLate }
      }
      pageInfo { hasNextPage endCursor }
      coverage { ...CoverageParts }
    }
  }
`);

/** What the cities say themselves, now: a city that is down is missing. */
export const CITY_PROJECTS = graphql(`
  query CityProjects($first: Int!, $after: String) {
    municipalProjects(first: $first, after: $after) {
      totalCount
      nodes { id title division { name } status }
      pageInfo { hasNextPage endCursor }
      coverage { ...CoverageParts }
    }
  }
`);

/** One matter with what only its owner knows: null and an error if the owner is down. */
export const ONE_MATTER = graphql(`
  query OneMatter($id: ID!) {
    matter(id: $id) {
      id
      title
      status
      lateness { state rule workingDaysLate }
      source { name asOf }
      measures { ordinal text dueOn doneOn }
    }
  }
`);

export const COVERAGE_PARTS = graphql(`
  fragment CoverageParts on Coverage {
    complete
    asOf
    missing { name reason since staleAsOf }
  }
`);
