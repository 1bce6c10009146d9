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
      edges {
        cursor
        node {
          id
          title
          division { code name }
          leadBody { id name }
          deadline { raw date }
          lateness { state workingDaysLate }
        }
      }
      pageInfo { hasNextPage endCursor }
      coverage { ...CoverageShown }
    }
  }
`);

/** What the cities say themselves, now: a city that is down is missing. */
export const CITY_PROJECTS = graphql(`
  query CityProjects($first: Int!, $after: String) {
    municipalProjects(first: $first, after: $after) {
      totalCount
      edges {
        cursor
        node { id title division { code name } status }
      }
      pageInfo { hasNextPage endCursor }
      coverage { ...CoverageShown }
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

export const COVERAGE_SHOWN = graphql(`
  fragment CoverageShown on Coverage {
    complete
    asOf
    missing { name reason since staleAsOf }
  }
`);
