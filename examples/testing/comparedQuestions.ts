/** Questions whose answers depend on the rows alone: whoever holds the same rows answers the same. */

export interface ComparedQuestion {
  what: string;
  query: string;
  variables?: Record<string, unknown>;
}

const LEVELS = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'];
const PROVINCIAL = ['pp:34:K-002', 'pp:34:nobody', 'pp:34:K-001', 'pp:34:K-002'];
const CELLS =
  'groups { key division { code } city { code } indicator unit target scheduled actual reportedOn projects }';
const REPRESENTATIONS = PROVINCIAL.map((id) => ({ __typename: 'ProvincialProject', id }));

export const COMPARED_QUESTIONS: readonly ComparedQuestion[] = [
  ...LEVELS.map((level) => ({
    what: `the matrix by ${level}`,
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProvincialProject {
      all: matrix(level: ${level}) { ${CELLS} coverage { complete missing { shard } } }
      one: matrix(level: ${level}, indicator: "受益户数") { ${CELLS} }
    } } }`,
    variables: { representations: REPRESENTATIONS },
  })),
  {
    what: 'a matrix by zones, which is refused',
    query:
      '{ _entities(representations: [{ __typename: "ProvincialProject", id: "pp:34:K-001" }]) { ... on ProvincialProject { matrix(level: ZONE) { groups { key } } } } }',
  },
  {
    what: 'projects that carry out provincial ones, under filters',
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on ProvincialProject {
      id
      all: municipalProjects(first: 7) { nodes { id municipalTier batch carriesOut { id } } totalCount pageInfo { hasNextPage } }
      some: municipalProjects(filter: { tier: [KEY], matter: { open: true } }, orderBy: LAST_REPORT_DESC) { nodes { id } totalCount }
    } } }`,
    variables: { representations: REPRESENTATIONS },
  },
  {
    what: "the contract's own conditions",
    query: `query ($none: MunicipalProjectFilter) {
      a: municipalProjects(filter: { tier: [KEY], batch: 2 }, first: 500) { nodes { id } totalCount }
      b: municipalProjects(filter: { tier: [] }) { nodes { id } totalCount }
      c: municipalProjects(filter: { carriesOut: "pp:34:K-001", matter: { status: [CLOSED, IN_PROGRESS] } }, first: 500) { nodes { id } }
      d: municipalProjects(filter: $none, first: 500) { totalCount }
    }`,
    variables: { none: { tier: null, batch: null, carriesOut: null, matter: null } },
  },
  {
    what: 'all counts, labels too, under a filter of each kind',
    query: `query ($filter: MunicipalProjectFilter) {
      tier: municipalProjectStats(groupBy: [TIER, BATCH]) { groups { key label count measures } }
      county: municipalProjectStats(groupBy: [COUNTY, STATUS], filter: $filter) { groups { key label count open closed } }
      level: municipalProjectStats(groupBy: [LEADER_LEVEL, LATENESS]) { groups { key label count openOverdue } }
      names: municipalProjectStats(groupBy: [CATEGORY, LEAD_BODY]) { groups { key label measures } }
      all: municipalProjectStats(filter: $filter) { groups { key label count open completed closed withdrawn closedOnTime openOverdue measures } }
      none: municipalProjectStats(filter: { tier: [] }) { groups { key label count measures } coverage { complete } }
    }`,
    variables: { filter: { matter: { division: ['340100'], missing: ['EVIDENCE', 'CLAIM'] } } },
  },
  {
    what: 'lists within lists, aliases, fragments and conditions',
    query: `query ($yes: Boolean!, $no: Boolean!) {
      list: municipalProjects(first: 9, orderBy: UPDATED_DESC) { edges { node { ...shown leadBody { id more: municipalProjects(first: 3) { ns: nodes { id } totalCount } } } } }
      again: municipalProjects(first: 9, orderBy: UPDATED_DESC) { nodes { id @skip(if: $yes) __typename events(kind: [RETURNED], first: 2) { nodes { id kind } totalCount } } }
      only: municipalProjects { pageInfo { hasNextPage endCursor } }
      gone: municipalProjects { totalCount @include(if: $no) __typename }
    }
    fragment shown on MunicipalProject { id: id name: title division { code municipalProjects(first: 2) { nodes { id } totalCount } }
      leadOfficial { id municipalProjects(first: 2, orderBy: CLOSED_ASC) { nodes { id leads { post } } totalCount } }
      carriesOut { matrix { groups { key projects } } } }`,
    variables: { yes: true, no: false },
  },
  {
    what: 'what its source and coverage are',
    query:
      '{ municipalProjects(first: 1) { nodes { source { id system shard } } coverage { complete answered { id system shard } missing { shard } } } }',
  },
  {
    what: 'representations of every entity, unknown ones among them',
    query: `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename
      ... on MunicipalProject { id } ... on Organization { id municipalProjects { totalCount } }
      ... on Official { id municipalProjects { totalCount } } ... on Division { code municipalProjects { totalCount } } } }`,
    variables: {
      representations: [
        { __typename: 'Official', id: 'of:00001' },
        { __typename: 'Organization', id: '113400000000000278' },
        { __typename: 'MunicipalProject', id: 'mp:340100:none' },
        { __typename: 'Division', code: '341402' },
        { __typename: 'Organization', id: 'nobody' },
        { __typename: 'Official', id: 'of:00001' },
      ],
    },
  },
];
