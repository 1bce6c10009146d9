// Made by `npm run codegen` from schema/api.graphql and test/queries/*.graphql, subgraphs/demo/figures/*.graphql, gateway/http/examples/*.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type DivisionLevel =
  | 'CITY'
  | 'COUNTY'
  | 'PROVINCE'
  | 'TOWNSHIP'
  | 'VILLAGE'
  | 'ZONE';

/** How a reported figure is meant: 46400多 is AT_LEAST, 近11万 is ALMOST. */
export type FigurePrecision =
  | 'ALMOST'
  | 'AT_LEAST'
  | 'EXACT';

/** FAILED: the shard answered with an error for the whole list. BACK_WHILE_PAGING: it answers again, and joins on a fresh first page. OUTDATED_CONTRACT: the shard does not know a filter, order or argument that was used. (A field of output that it does not know is null instead.) NO_HISTORY: it reaches not as far back as asOf. LAGGING: the index has not taken in all its changes yet. */
export type GapReason =
  | 'BACK_WHILE_PAGING'
  | 'BROKEN_CONTRACT'
  | 'FAILED'
  | 'LAGGING'
  | 'LOST_WHILE_PAGING'
  | 'NO_HISTORY'
  | 'OUTDATED_CONTRACT'
  | 'REFUSED'
  | 'TIMED_OUT'
  | 'UNREACHABLE';

/** The first that holds: NOT_ASSESSABLE, NO_DEADLINE, PROVISIONAL, OVERDUE, BEHIND, DUE_SOON, NONE. Of open matters only; a matter that is not open is NONE. */
export type LatenessState =
  | 'BEHIND'
  | 'DUE_SOON'
  | 'NONE'
  | 'NOT_ASSESSABLE'
  | 'NO_DEADLINE'
  | 'OVERDUE'
  | 'PROVISIONAL';

export type MatterEventKind =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'CORRECTED'
  | 'EXTENDED'
  | 'EXTENSION_REFUSED'
  | 'EXTENSION_REQUESTED'
  | 'MADE_LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'REPORTED'
  | 'RETURNED'
  | 'SUPERVISED'
  | 'TRANSFERRED'
  | 'WITHDRAWN';

/** Open: every status but COMPLETED, CLOSED and WITHDRAWN. */
export type MatterStatus =
  | 'ANSWERED'
  | 'ASSIGNED'
  | 'CLAIMED'
  | 'CLOSED'
  | 'COMPLETED'
  | 'EXTENSION_REQUESTED'
  | 'IN_PROGRESS'
  | 'LONG_TERM'
  | 'REGISTERED'
  | 'REOPENED'
  | 'RETURNED'
  | 'WITHDRAWN';

export type MeetingKind =
  | 'CONSULTATION'
  | 'RECEPTION_DAY';

export type VolunteerKind =
  | 'CONVENIENCE'
  | 'CULTURE'
  | 'HELPING_THE_WEAK'
  | 'SKILLS';

export type OneOfficialQueryVariables = Exact<{
  id?: string;
}>;


export type OneOfficialQuery = { official: { name: string | null, post: string | null, tenures: Array<{ post: string, leaderLevel: DivisionLevel | null, from: string, to: string | null, organization: { name: string | null } }> | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, lateness: { state: LatenessState } }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, lateness: { state: LatenessState }, source: { name: string } }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null } | null };

export type OneBodyQueryVariables = Exact<{
  name?: string;
}>;


export type OneBodyQuery = { organizations: { totalCount: number, nodes: Array<{ id: string, name: string | null, division: { code: string, name: string | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, deadline: { raw: string | null, date: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, deadline: { raw: string | null, date: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus }> } | null }> } | null };

export type OneCountyQueryVariables = Exact<{
  code?: string;
}>;


export type OneCountyQuery = { division: { code: string, name: string | null, parent: { name: string | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, leadBody: { name: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, leadBody: { name: string | null } | null, leadOfficial: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, center: { name: string } | null }> } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, group: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, enterprise: { name: string | null } | null }> } | null } | null };

export type OverdueQueryVariables = Exact<{
  after?: string | null | undefined;
}>;


export type OverdueQuery = { municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, division: { name: string | null }, leadBody: { name: string | null } | null, leadOfficial: { name: string | null } | null, deadline: { raw: string | null, date: string | null } | null, lateness: { state: LatenessState, workingDaysLate: number | null, rule: string, asOf: string, inputs: Array<{ name: string, value: string | null }> } }>, pageInfo: { hasNextPage: boolean, endCursor: string | null }, coverage: { complete: boolean, asOf: string, missing: Array<{ name: string, reason: GapReason, since: string | null }> } } | null };

export type CityStatisticsQueryVariables = Exact<{ [key: string]: never; }>;


export type CityStatisticsQuery = { municipalProjectStats: { groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number, open: number, completed: number, closed: number, closedOnTime: number, openOverdue: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type ProjectMatrixQueryVariables = Exact<{
  id?: string;
}>;


export type ProjectMatrixQuery = { provincialProject: { title: string, leadBody: { name: string | null } | null, supervisedBy: { name: string | null } | null, matrix: { groups: Array<{ indicator: string, unit: string, target: string | null, scheduled: string | null, actual: string | null, reportedOn: string | null, division: { code: string, name: string | null }, city: { name: string | null } }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null } | null };

export type VolunteerCentersQueryVariables = Exact<{
  city?: string;
}>;


export type VolunteerCentersQuery = { all: { totalCount: number } | null, institutes: { totalCount: number } | null, stations: { totalCount: number } | null, centers: { totalCount: number, nodes: Array<{ id: string, name: string, stats: { institutes: number, stations: number, volunteers: number, projects: number, peopleServed: number, byKind: Array<{ kind: VolunteerKind, projects: number, peopleServed: number }> } }> } | null };

export type CampaignFiguresQueryVariables = Exact<{ [key: string]: never; }>;


export type CampaignFiguresQuery = { campaigns: Array<{ name: string, from: string | null, to: string | null, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> }> | null };

export type TextSearchQueryVariables = Exact<{
  text?: string;
}>;


export type TextSearchQuery = { provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string, leadBody: { name: string | null } | null }> } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, status: MatterStatus, division: { name: string | null }, leadBody: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string }> } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string }> } | null };

export type WorkerServicesQueryVariables = Exact<{ [key: string]: never; }>;


export type WorkerServicesQuery = { workerServiceStats: { groups: Array<{ label: Array<string | null>, suppressed: boolean, count: number | null, open: number | null, completed: number | null, closed: number | null, plannedInvestment: string | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, workerMeetings: { totalCount: number, nodes: Array<{ kind: MeetingKind, heldOn: string, attendees: number | null, group: { name: string | null }, raised: { totalCount: number, nodes: Array<{ title: string, status: MatterStatus }> } | null }> } | null };

export type OneMatterQueryVariables = Exact<{
  id?: string;
}>;


export type OneMatterQuery = { municipalProject: { title: string, content: string | null, status: MatterStatus, statusText: string | null, leadBody: { name: string | null } | null, cooperatingBodies: Array<{ name: string | null }> | null, leads: Array<{ post: string | null, from: string, to: string | null, official: { name: string | null } | null }> | null, firstHandler: { name: string | null } | null, deadline: { raw: string | null, date: string | null, original: string | null, extensionCount: number, workingDaysAdded: number | null } | null, lateness: { state: LatenessState, rule: string, inputs: Array<{ name: string, value: string | null }> }, indicators: Array<{ name: string, unit: string, target: string | null, actual: string | null, scheduled: string | null, behind: boolean | null }> | null, measures: Array<{ ordinal: number, text: string, dueOn: string | null, doneOn: string | null, body: { name: string | null } | null }> | null, events: { totalCount: number, nodes: Array<{ at: string, kind: MatterEventKind, reason: string | null, fromDeadline: string | null, toDeadline: string | null, by: { name: string | null } | null, fromBody: { name: string | null } | null, toBody: { name: string | null } | null }> } | null, carriesOut: { id: string, title: string } | null } | null };

export type ResponsibilityGapsQueryVariables = Exact<{ [key: string]: never; }>;


export type ResponsibilityGapsQuery = { municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string, claimedAt: string | null, division: { name: string | null }, leadBody: { name: string | null } | null, leadOfficial: { name: string | null } | null, deadline: { raw: string | null } | null, lateness: { state: LatenessState } }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string, measures: Array<{ text: string, body: { name: string | null } | null }> | null, leadBody: { name: string | null } | null }> } | null };

export type F01_provincial_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F01_provincial_key_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F02_leader_claimed_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F02_leader_claimed_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F03_general_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F03_general_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F04_municipal_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F04_municipal_key_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, byCity: { groups: Array<{ key: Array<string | null>, label: Array<string | null>, count: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F05_hefei_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F05_hefei_key_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F06_hefei_micro_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F06_hefei_micro_projectsQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F07_tongling_first_batchQueryVariables = Exact<{ [key: string]: never; }>;


export type F07_tongling_first_batchQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F08_chizhou_chief_ledQueryVariables = Exact<{ [key: string]: never; }>;


export type F08_chizhou_chief_ledQuery = { municipalProjects: { totalCount: number, nodes: Array<{ title: string, leads: Array<{ post: string | null, chief: boolean, official: { name: string | null } | null }> | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F09_chizhou_leader_ledQueryVariables = Exact<{ [key: string]: never; }>;


export type F09_chizhou_leader_ledQuery = { municipalProjects: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F10_chizhou_measuresQueryVariables = Exact<{ [key: string]: never; }>;


export type F10_chizhou_measuresQuery = { municipalProjectStats: { groups: Array<{ count: number, measures: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F11_practice_centersQueryVariables = Exact<{ [key: string]: never; }>;


export type F11_practice_centersQuery = { volunteerCenters: { totalCount: number } | null, centers: { totalCount: number } | null, institutes: { totalCount: number } | null, stations: { totalCount: number } | null };

export type F12_huaibei_appealsQueryVariables = Exact<{ [key: string]: never; }>;


export type F12_huaibei_appealsQuery = { workerServices: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F13_consultationsQueryVariables = Exact<{ [key: string]: never; }>;


export type F13_consultationsQuery = { workerMeetings: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F14_reception_daysQueryVariables = Exact<{ [key: string]: never; }>;


export type F14_reception_daysQuery = { workerMeetings: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F15_list_itemsQueryVariables = Exact<{ [key: string]: never; }>;


export type F15_list_itemsQuery = { workerServices: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F16_planned_investmentQueryVariables = Exact<{ [key: string]: never; }>;


export type F16_planned_investmentQuery = { workerServiceStats: { groups: Array<{ plannedInvestment: string | null, count: number | null, suppressed: boolean }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F17_solved_requestsQueryVariables = Exact<{ [key: string]: never; }>;


export type F17_solved_requestsQuery = { enterpriseRequestStats: { groups: Array<{ solved: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F18_funding_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F18_funding_solvedQuery = { enterpriseRequestStats: { groups: Array<{ fundingSolved: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F19_labour_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F19_labour_solvedQuery = { enterpriseRequestStats: { groups: Array<{ labourSolved: number }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F20_households_visitedQueryVariables = Exact<{ [key: string]: never; }>;


export type F20_households_visitedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F21_enterprises_visitedQueryVariables = Exact<{ [key: string]: never; }>;


export type F21_enterprises_visitedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F22_problems_foundQueryVariables = Exact<{ [key: string]: never; }>;


export type F22_problems_foundQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F23_problems_solvedQueryVariables = Exact<{ [key: string]: never; }>;


export type F23_problems_solvedQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F24_visiting_officialsQueryVariables = Exact<{ [key: string]: never; }>;


export type F24_visiting_officialsQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F25_four_deliveries_officialsQueryVariables = Exact<{ [key: string]: never; }>;


export type F25_four_deliveries_officialsQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F26_deputies_taking_partQueryVariables = Exact<{ [key: string]: never; }>;


export type F26_deputies_taking_partQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F27_channelQueryVariables = Exact<{ [key: string]: never; }>;


export type F27_channelQuery = { channel: { name: string | null, organization: { name: string | null } | null } | null, provincialProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, municipalProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, volunteerProjects: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, workerServices: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, enterpriseRequests: { totalCount: number, nodes: Array<{ id: string, title: string }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F28_three_listsQueryVariables = Exact<{ [key: string]: never; }>;


export type F28_three_listsQuery = { enterpriseRequests: { totalCount: number, nodes: Array<{ title: string, content: string | null, status: MatterStatus, closedOn: string | null, measures: Array<{ text: string, dueOn: string | null, doneOn: string | null, body: { name: string | null } | null }> | null, leadBody: { name: string | null } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null, broken: { totalCount: number, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export type F29_stationed_cadresQueryVariables = Exact<{ [key: string]: never; }>;


export type F29_stationed_cadresQuery = { campaign: { name: string, organizer: { name: string | null } | null, figures: Array<{ label: string, value: string, unit: string, precision: FigurePrecision, asOf: string, sourcePhrase: string | null }> } | null };

export type F30_county_pairsQueryVariables = Exact<{ [key: string]: never; }>;


export type F30_county_pairsQuery = { countyPairs: Array<{ since: string, strong: { code: string, name: string | null }, developing: { code: string, name: string | null } }> | null };

export type F31_first_inquiryQueryVariables = Exact<{ [key: string]: never; }>;


export type F31_first_inquiryQuery = { municipalProjects: { totalCount: number, nodes: Array<{ title: string, firstHandler: { name: string | null } | null, events: { nodes: Array<{ at: string, reason: string | null, fromBody: { name: string | null } | null, toBody: { name: string | null } | null }> } | null }>, coverage: { complete: boolean, missing: Array<{ name: string, reason: GapReason }> } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const OneOfficial = new TypedDocumentString(`
    query OneOfficial($id: ID! = "of:00017") {
  official(id: $id) {
    name
    post
    tenures {
      post
      organization {
        name
      }
      leaderLevel
      from
      to
    }
    provincialProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
        lateness {
          state
        }
      }
    }
    municipalProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
        lateness {
          state
        }
        source {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    volunteerProjects(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
    }
    workerServices(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    enterpriseRequests(first: 10) {
      totalCount
      nodes {
        id
        title
        status
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneOfficialQuery, OneOfficialQueryVariables>;
export const OneBody = new TypedDocumentString(`
    query OneBody($name: String! = "人社厅") {
  organizations(text: $name, first: 3) {
    totalCount
    nodes {
      id
      name
      division {
        code
        name
      }
      provincialProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
          deadline {
            raw
            date
          }
        }
      }
      municipalProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
          deadline {
            raw
            date
          }
        }
        coverage {
          complete
          missing {
            name
            reason
          }
        }
      }
      volunteerProjects(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
      }
      workerServices(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
        coverage {
          complete
          missing {
            name
            reason
          }
        }
      }
      enterpriseRequests(first: 5) {
        totalCount
        nodes {
          id
          title
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneBodyQuery, OneBodyQueryVariables>;
export const OneCounty = new TypedDocumentString(`
    query OneCounty($code: ID! = "340621") {
  division(code: $code) {
    code
    name
    parent {
      name
    }
    provincialProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        leadBody {
          name
        }
      }
    }
    municipalProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        leadBody {
          name
        }
        leadOfficial {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    volunteerProjects(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        center {
          name
        }
      }
    }
    workerServices(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        group {
          name
        }
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
    enterpriseRequests(first: 5) {
      totalCount
      nodes {
        id
        title
        status
        enterprise {
          name
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OneCountyQuery, OneCountyQueryVariables>;
export const Overdue = new TypedDocumentString(`
    query Overdue($after: String) {
  municipalProjects(
    filter: {matter: {lateness: [OVERDUE]}}
    orderBy: DEADLINE_ASC
    first: 20
    after: $after
  ) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      leadBody {
        name
      }
      leadOfficial {
        name
      }
      deadline {
        raw
        date
      }
      lateness {
        state
        workingDaysLate
        rule
        inputs {
          name
          value
        }
        asOf
      }
    }
    pageInfo {
      hasNextPage
      endCursor
    }
    coverage {
      complete
      asOf
      missing {
        name
        reason
        since
      }
    }
  }
}
    `) as unknown as TypedDocumentString<OverdueQuery, OverdueQueryVariables>;
export const CityStatistics = new TypedDocumentString(`
    query CityStatistics {
  municipalProjectStats(filter: {tier: [KEY]}, groupBy: [CITY]) {
    groups {
      key
      label
      count
      open
      completed
      closed
      closedOnTime
      openOverdue
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<CityStatisticsQuery, CityStatisticsQueryVariables>;
export const ProjectMatrix = new TypedDocumentString(`
    query ProjectMatrix($id: ID! = "pp:34:K-001") {
  provincialProject(id: $id) {
    title
    leadBody {
      name
    }
    supervisedBy {
      name
    }
    matrix(level: COUNTY) {
      groups {
        division {
          code
          name
        }
        city {
          name
        }
        indicator
        unit
        target
        scheduled
        actual
        reportedOn
      }
      coverage {
        complete
        missing {
          name
          reason
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ProjectMatrixQuery, ProjectMatrixQueryVariables>;
export const VolunteerCenters = new TypedDocumentString(`
    query VolunteerCenters($city: ID! = "340100") {
  all: volunteerCenters(first: 1) {
    totalCount
  }
  institutes: volunteerCenters(level: INSTITUTE, first: 1) {
    totalCount
  }
  stations: volunteerCenters(level: STATION, first: 1) {
    totalCount
  }
  centers: volunteerCenters(level: CENTER, division: $city, first: 20) {
    totalCount
    nodes {
      id
      name
      stats {
        institutes
        stations
        volunteers
        projects
        peopleServed
        byKind {
          kind
          projects
          peopleServed
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<VolunteerCentersQuery, VolunteerCentersQueryVariables>;
export const CampaignFigures = new TypedDocumentString(`
    query CampaignFigures {
  campaigns {
    name
    organizer {
      name
    }
    from
    to
    figures {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<CampaignFiguresQuery, CampaignFiguresQueryVariables>;
export const TextSearch = new TypedDocumentString(`
    query TextSearch($text: String! = "停车") {
  provincialProjects(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
      leadBody {
        name
      }
    }
  }
  municipalProjects(filter: {matter: {text: $text}}, first: 10) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      leadBody {
        name
      }
      status
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  volunteerProjects(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
  }
  enterpriseRequests(filter: {matter: {text: $text}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<TextSearchQuery, TextSearchQueryVariables>;
export const WorkerServices = new TypedDocumentString(`
    query WorkerServices {
  workerServiceStats(groupBy: [GROUP, KIND]) {
    groups {
      label
      suppressed
      count
      open
      completed
      closed
      plannedInvestment
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  workerMeetings(first: 5) {
    totalCount
    nodes {
      kind
      heldOn
      group {
        name
      }
      attendees
      raised(first: 3) {
        totalCount
        nodes {
          title
          status
        }
      }
    }
  }
}
    `) as unknown as TypedDocumentString<WorkerServicesQuery, WorkerServicesQueryVariables>;
export const OneMatter = new TypedDocumentString(`
    query OneMatter($id: ID! = "mp:340700:2021-0010") {
  municipalProject(id: $id) {
    title
    content
    status
    statusText
    leadBody {
      name
    }
    cooperatingBodies {
      name
    }
    leads {
      official {
        name
      }
      post
      from
      to
    }
    firstHandler {
      name
    }
    deadline {
      raw
      date
      original
      extensionCount
      workingDaysAdded
    }
    lateness {
      state
      rule
      inputs {
        name
        value
      }
    }
    indicators {
      name
      unit
      target
      actual
      scheduled
      behind
    }
    measures {
      ordinal
      text
      body {
        name
      }
      dueOn
      doneOn
    }
    events(first: 50) {
      totalCount
      nodes {
        at
        kind
        reason
        by {
          name
        }
        fromBody {
          name
        }
        toBody {
          name
        }
        fromDeadline
        toDeadline
      }
    }
    carriesOut {
      id
      title
    }
  }
}
    `) as unknown as TypedDocumentString<OneMatterQuery, OneMatterQueryVariables>;
export const ResponsibilityGaps = new TypedDocumentString(`
    query ResponsibilityGaps {
  municipalProjects(
    filter: {matter: {open: true, missing: [DEADLINE, LEAD_BODY, LEAD_OFFICIAL, CLAIM]}}
    orderBy: REGISTERED_ASC
    first: 20
  ) {
    totalCount
    nodes {
      id
      title
      division {
        name
      }
      leadBody {
        name
      }
      leadOfficial {
        name
      }
      claimedAt
      deadline {
        raw
      }
      lateness {
        state
      }
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  enterpriseRequests(
    filter: {matter: {missing: [MEASURE, MEASURE_BODY, LEAD_BODY]}}
    first: 20
  ) {
    totalCount
    nodes {
      id
      title
      measures {
        text
        body {
          name
        }
      }
      leadBody {
        name
      }
    }
  }
}
    `) as unknown as TypedDocumentString<ResponsibilityGapsQuery, ResponsibilityGapsQueryVariables>;
export const F01_provincial_key_projects = new TypedDocumentString(`
    query F01_provincial_key_projects {
  provincialProjects(filter: {tier: [KEY]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F01_provincial_key_projectsQuery, F01_provincial_key_projectsQueryVariables>;
export const F02_leader_claimed_projects = new TypedDocumentString(`
    query F02_leader_claimed_projects {
  provincialProjects(
    filter: {tier: [KEY], matter: {lead: {leaderLevel: [PROVINCE], on: "2021-06-17"}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F02_leader_claimed_projectsQuery, F02_leader_claimed_projectsQueryVariables>;
export const F03_general_projects = new TypedDocumentString(`
    query F03_general_projects {
  provincialProjects(filter: {tier: [GENERAL]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F03_general_projectsQuery, F03_general_projectsQueryVariables>;
export const F04_municipal_key_projects = new TypedDocumentString(`
    query F04_municipal_key_projects {
  municipalProjects(filter: {tier: [KEY]}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  byCity: municipalProjectStats(filter: {tier: [KEY]}, groupBy: [CITY]) {
    groups {
      key
      label
      count
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F04_municipal_key_projectsQuery, F04_municipal_key_projectsQueryVariables>;
export const F05_hefei_key_projects = new TypedDocumentString(`
    query F05_hefei_key_projects {
  municipalProjects(
    filter: {tier: [KEY], matter: {division: ["340100"]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F05_hefei_key_projectsQuery, F05_hefei_key_projectsQueryVariables>;
export const F06_hefei_micro_projects = new TypedDocumentString(`
    query F06_hefei_micro_projects {
  municipalProjects(
    filter: {tier: [MICRO], matter: {division: ["340100"]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F06_hefei_micro_projectsQuery, F06_hefei_micro_projectsQueryVariables>;
export const F07_tongling_first_batch = new TypedDocumentString(`
    query F07_tongling_first_batch {
  municipalProjects(filter: {batch: 1, matter: {division: ["340700"]}}, first: 1) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F07_tongling_first_batchQuery, F07_tongling_first_batchQueryVariables>;
export const F08_chizhou_chief_led = new TypedDocumentString(`
    query F08_chizhou_chief_led {
  municipalProjects(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: true}}}
  ) {
    totalCount
    nodes {
      title
      leads {
        official {
          name
        }
        post
        chief
      }
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F08_chizhou_chief_ledQuery, F08_chizhou_chief_ledQueryVariables>;
export const F09_chizhou_leader_led = new TypedDocumentString(`
    query F09_chizhou_leader_led {
  municipalProjects(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: false}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F09_chizhou_leader_ledQuery, F09_chizhou_leader_ledQueryVariables>;
export const F10_chizhou_measures = new TypedDocumentString(`
    query F10_chizhou_measures {
  municipalProjectStats(
    filter: {matter: {division: ["341700"], lead: {leaderLevel: [CITY], on: "2021-06-17", chief: false}}}
  ) {
    groups {
      count
      measures
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F10_chizhou_measuresQuery, F10_chizhou_measuresQueryVariables>;
export const F11_practice_centers = new TypedDocumentString(`
    query F11_practice_centers {
  volunteerCenters(first: 1) {
    totalCount
  }
  centers: volunteerCenters(level: CENTER, first: 1) {
    totalCount
  }
  institutes: volunteerCenters(level: INSTITUTE, first: 1) {
    totalCount
  }
  stations: volunteerCenters(level: STATION, first: 1) {
    totalCount
  }
}
    `) as unknown as TypedDocumentString<F11_practice_centersQuery, F11_practice_centersQueryVariables>;
export const F12_huaibei_appeals = new TypedDocumentString(`
    query F12_huaibei_appeals {
  workerServices(
    filter: {group: ["9134060000000006X7"], kind: [APPEAL], matter: {registered: {to: "2021-05-31"}}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F12_huaibei_appealsQuery, F12_huaibei_appealsQueryVariables>;
export const F13_consultations = new TypedDocumentString(`
    query F13_consultations {
  workerMeetings(
    group: ["9134060000000006X7"]
    kind: CONSULTATION
    held: {to: "2021-05-31"}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F13_consultationsQuery, F13_consultationsQueryVariables>;
export const F14_reception_days = new TypedDocumentString(`
    query F14_reception_days {
  workerMeetings(
    group: ["9134060000000006X7"]
    kind: RECEPTION_DAY
    held: {to: "2021-05-31"}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F14_reception_daysQuery, F14_reception_daysQueryVariables>;
export const F15_list_items = new TypedDocumentString(`
    query F15_list_items {
  workerServices(
    filter: {group: ["91340400000000043A"], kind: [LIST_ITEM]}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F15_list_itemsQuery, F15_list_itemsQueryVariables>;
export const F16_planned_investment = new TypedDocumentString(`
    query F16_planned_investment {
  workerServiceStats(
    filter: {group: ["91340400000000043A"], kind: [LIST_ITEM], matter: {text: "两堂一舍"}}
  ) {
    groups {
      plannedInvestment
      count
      suppressed
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F16_planned_investmentQuery, F16_planned_investmentQueryVariables>;
export const F17_solved_requests = new TypedDocumentString(`
    query F17_solved_requests {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      solved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F17_solved_requestsQuery, F17_solved_requestsQueryVariables>;
export const F18_funding_solved = new TypedDocumentString(`
    query F18_funding_solved {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      fundingSolved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F18_funding_solvedQuery, F18_funding_solvedQueryVariables>;
export const F19_labour_solved = new TypedDocumentString(`
    query F19_labour_solved {
  enterpriseRequestStats(filter: {matter: {resolution: [SOLVED]}}) {
    groups {
      labourSolved
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F19_labour_solvedQuery, F19_labour_solvedQueryVariables>;
export const F20_households_visited = new TypedDocumentString(`
    query F20_households_visited {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["households_visited"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F20_households_visitedQuery, F20_households_visitedQueryVariables>;
export const F21_enterprises_visited = new TypedDocumentString(`
    query F21_enterprises_visited {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["enterprises_visited"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F21_enterprises_visitedQuery, F21_enterprises_visitedQueryVariables>;
export const F22_problems_found = new TypedDocumentString(`
    query F22_problems_found {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["problems_found"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F22_problems_foundQuery, F22_problems_foundQueryVariables>;
export const F23_problems_solved = new TypedDocumentString(`
    query F23_problems_solved {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["problems_solved"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F23_problems_solvedQuery, F23_problems_solvedQueryVariables>;
export const F24_visiting_officials = new TypedDocumentString(`
    query F24_visiting_officials {
  campaign(id: "cp:34:visits") {
    name
    organizer {
      name
    }
    figures(key: ["officials_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F24_visiting_officialsQuery, F24_visiting_officialsQueryVariables>;
export const F25_four_deliveries_officials = new TypedDocumentString(`
    query F25_four_deliveries_officials {
  campaign(id: "cp:34:four-deliveries") {
    name
    organizer {
      name
    }
    figures(key: ["officials_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F25_four_deliveries_officialsQuery, F25_four_deliveries_officialsQueryVariables>;
export const F26_deputies_taking_part = new TypedDocumentString(`
    query F26_deputies_taking_part {
  campaign(id: "cp:34:deputies") {
    name
    organizer {
      name
    }
    figures(key: ["deputies_taking_part"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F26_deputies_taking_partQuery, F26_deputies_taking_partQueryVariables>;
export const F27_channel = new TypedDocumentString(`
    query F27_channel {
  channel(code: "minyi-zhitongche") {
    name
    organization {
      name
    }
  }
  provincialProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  municipalProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  volunteerProjects(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  workerServices(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  enterpriseRequests(filter: {matter: {channel: ["minyi-zhitongche"]}}, first: 5) {
    totalCount
    nodes {
      id
      title
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F27_channelQuery, F27_channelQueryVariables>;
export const F28_three_lists = new TypedDocumentString(`
    query F28_three_lists {
  enterpriseRequests(filter: {matter: {closed: {from: "2021-04-01"}}}) {
    totalCount
    nodes {
      title
      content
      measures {
        text
        body {
          name
        }
        dueOn
        doneOn
      }
      leadBody {
        name
      }
      status
      closedOn
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
  broken: enterpriseRequests(
    filter: {matter: {missing: [MEASURE, MEASURE_BODY, LEAD_BODY]}}
    first: 1
  ) {
    totalCount
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F28_three_listsQuery, F28_three_listsQueryVariables>;
export const F29_stationed_cadres = new TypedDocumentString(`
    query F29_stationed_cadres {
  campaign(id: "cp:34:stationed-cadres") {
    name
    organizer {
      name
    }
    figures(key: ["cadres"]) {
      label
      value
      unit
      precision
      asOf
      sourcePhrase
    }
  }
}
    `) as unknown as TypedDocumentString<F29_stationed_cadresQuery, F29_stationed_cadresQueryVariables>;
export const F30_county_pairs = new TypedDocumentString(`
    query F30_county_pairs {
  countyPairs {
    strong {
      code
      name
    }
    developing {
      code
      name
    }
    since
  }
}
    `) as unknown as TypedDocumentString<F30_county_pairsQuery, F30_county_pairsQueryVariables>;
export const F31_first_inquiry = new TypedDocumentString(`
    query F31_first_inquiry {
  municipalProjects(filter: {matter: {division: ["340700"]}}) {
    totalCount
    nodes {
      title
      firstHandler {
        name
      }
      events(kind: [TRANSFERRED]) {
        nodes {
          at
          fromBody {
            name
          }
          toBody {
            name
          }
          reason
        }
      }
    }
    coverage {
      complete
      missing {
        name
        reason
      }
    }
  }
}
    `) as unknown as TypedDocumentString<F31_first_inquiryQuery, F31_first_inquiryQueryVariables>;
