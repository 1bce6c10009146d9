import { EXAMPLES } from '../../../subgraphs/demo/province/examples.ts';

/** Arguments of every root field, as texts: together their answers show a value of every field. */
export const ROOTS: Readonly<Record<string, readonly string[]>> = {
  division: [
    `(code: "${EXAMPLES.county}")`,
    '(code: "340100")',
    // A development zone, and a code that was retired.
    '(code: "340111Z01")',
    '(code: "340823")',
  ],
  divisions: ['(level: CITY)', '(text: "郊区")', '(parent: "340700", on: "2014-06-01")'],
  organization: [`(id: "${EXAMPLES.body}")`, `(id: "${EXAMPLES.huaibeiGroup}")`],
  organizations: ['(text: "人社厅", division: "340000", kind: [DEPARTMENT], first: 2)'],
  official: [`(id: "${EXAMPLES.official}")`, `(id: "${EXAMPLES.formerLeader}")`],
  officials: [
    `(text: "市长", division: "340100", leaderLevel: [CITY], chief: true, on: "2021-06-17", first: 2)`,
    `(organization: "${EXAMPLES.body}", first: 2)`,
  ],
  countyPairs: [''],
  channels: [''],
  channel: [`(code: "${EXAMPLES.opinionChannel}")`],
  categories: [''],
  workingDay: ['(from: "2021-06-17", plus: 5)'],
  provincialProject: [`(id: "${EXAMPLES.matrixProject}")`],
  provincialProjects: ['(orderBy: CLOSED_DESC, first: 20)', '(filter: { matter: { minExtensions: 1 } }, first: 5)'],
  campaigns: [''],
  campaign: [`(id: "${EXAMPLES.visitsCampaign}")`],
  municipalProject: [`(id: "${EXAMPLES.handedOverMatter}")`, `(id: "${EXAMPLES.transferredMatter}")`],
  municipalProjects: ['(orderBy: CLOSED_DESC, first: 20)', '(filter: { matter: { minExtensions: 1 } }, first: 5)'],
  municipalProjectStats: ['(groupBy: [CITY])'],
  volunteerProject: ['(id: "vp:34:P-00001")'],
  volunteerProjects: ['(orderBy: CLOSED_DESC, first: 20)', '(filter: { matter: { minExtensions: 1 } }, first: 5)'],
  volunteerCenter: [`(id: "vc:34:${EXAMPLES.county}")`],
  volunteerCenters: ['(level: INSTITUTE, division: "340100", text: "实践所", first: 5)'],
  workerService: [`(id: "ws:${EXAMPLES.huaibeiGroup}:A-0001")`],
  workerServices: [
    '(orderBy: CLOSED_DESC, first: 20)',
    '(filter: { kind: [LIST_ITEM] }, first: 10)',
    '(filter: { matter: { minExtensions: 1 } }, first: 5)',
  ],
  workerServiceStats: ['(filter: { kind: [APPEAL, LIST_ITEM] }, groupBy: [GROUP])'],
  workerMeeting: [`(id: "wm:${EXAMPLES.huaibeiGroup}:M-001")`],
  workerMeetings: [`(kind: CONSULTATION, group: ["${EXAMPLES.huaibeiGroup}"], held: { to: "2021-05-31" }, first: 5)`],
  enterpriseRequest: ['(id: "er:34:R-00001")'],
  enterpriseRequests: ['(orderBy: CLOSED_DESC, first: 20)', '(filter: { matter: { minExtensions: 1 } }, first: 5)'],
  enterpriseRequestStats: ['(groupBy: [KIND])'],
};
