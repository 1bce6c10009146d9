export const MUNICIPAL_FIRST = 100;

/** A page of the municipal list, as clients ask for it. */
export const MUNICIPAL_QUERY = `query Municipal {
  municipalProjects(first: ${MUNICIPAL_FIRST}) {
    nodes { id title status deadline { date } leadBody { id } }
    totalCount
    coverage { complete }
  }
}`;
