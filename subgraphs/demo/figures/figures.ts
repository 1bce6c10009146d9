/**
 * The figures of the article (安徽日报, 2021-06-17) and how each is read off the graph's answer. An operation a figure
 * stands in figures.graphql, under the figure's name.
 */

/** How a reported figure is meant: 46400多 is AT_LEAST, 近11万 is ALMOST. */
export type Precision = 'EXACT' | 'AT_LEAST' | 'ALMOST';

export interface Figure {
  /** Name of its operation. */
  operation: string;
  system: string;
  owner: string;
  key: string;
  value: number;
  unit: string;
  precision: Precision;
  /** The article's words. */
  phrase: string;
  /** The figure, off the operation's data. NaN or an exception means that the answer does not hold it. */
  read(data: Answer): number;
}

/** Data of an answer, walked by field names. */
// biome-ignore lint/suspicious/noExplicitAny: the operations differ in shape, and a wrong step shows as a figure that does not hold
export type Answer = Record<string, any>;

const total = (field: string) => (data: Answer) => data[field].totalCount as number;
/** A figure of which only the total is reported: there are no rows to count. */
const reported = (data: Answer) => Number(data.campaign.figures[0].value);
const sumOf = (field: string, number: string) => (data: Answer) =>
  (data[field].groups as Answer[]).reduce((sum, group) => sum + Number(group[number]), 0);

export const FIGURES: readonly Figure[] = [
  {
    operation: 'F01_provincial_key_projects',
    system: 'provincial-projects',
    owner: '中共安徽省委、省人民政府',
    key: 'key_projects',
    value: 122,
    unit: 'project',
    precision: 'EXACT',
    phrase: '首批省级民生项目122项',
    read: total('provincialProjects'),
  },
  {
    operation: 'F02_leader_claimed_projects',
    system: 'provincial-projects',
    owner: '省级领导',
    key: 'leader_claimed_projects',
    value: 40,
    unit: 'project',
    precision: 'AT_LEAST',
    phrase: '带头认领40多项民生项目',
    read: total('provincialProjects'),
  },
  {
    operation: 'F03_general_projects',
    system: 'provincial-projects',
    owner: '省直各单位',
    key: 'general_projects',
    value: 730,
    unit: 'project',
    precision: 'AT_LEAST',
    phrase: '一般民生项目730多项',
    read: total('provincialProjects'),
  },
  {
    operation: 'F04_municipal_key_projects',
    system: 'municipal-projects',
    owner: '各市',
    key: 'key_projects',
    value: 500,
    unit: 'project',
    precision: 'AT_LEAST',
    phrase: '市级重点民生项目500多项',
    read: total('municipalProjects'),
  },
  {
    operation: 'F05_hefei_key_projects',
    system: 'municipal-projects',
    owner: '合肥市',
    key: 'key_projects',
    value: 27,
    unit: 'project',
    precision: 'EXACT',
    phrase: '合肥市梳理27项重点民生项目',
    read: total('municipalProjects'),
  },
  {
    operation: 'F06_hefei_micro_projects',
    system: 'municipal-projects',
    owner: '合肥市',
    key: 'micro_projects',
    value: 512,
    unit: 'project',
    precision: 'EXACT',
    phrase: '512个微民生项目',
    read: total('municipalProjects'),
  },
  {
    operation: 'F07_tongling_first_batch',
    system: 'municipal-projects',
    owner: '铜陵市',
    key: 'first_batch_projects',
    value: 110,
    unit: 'project',
    precision: 'EXACT',
    phrase: '首批梳理为民办实事项目110项',
    read: total('municipalProjects'),
  },
  {
    operation: 'F08_chizhou_chief_led',
    system: 'municipal-projects',
    owner: '池州市',
    key: 'chief_led_matters',
    value: 4,
    unit: 'project',
    precision: 'EXACT',
    phrase: '市委市政府主要负责同志带头认领4件重点民生实事',
    read: total('municipalProjects'),
  },
  {
    operation: 'F09_chizhou_leader_led',
    system: 'municipal-projects',
    owner: '池州市',
    key: 'leader_led_matters',
    value: 43,
    unit: 'project',
    precision: 'EXACT',
    phrase: '其他市级领导主动认领重点实事43件',
    read: total('municipalProjects'),
  },
  {
    operation: 'F10_chizhou_measures',
    system: 'municipal-projects',
    owner: '池州市',
    key: 'measures',
    value: 92,
    unit: 'measure',
    precision: 'EXACT',
    phrase: '提出措施92条',
    read: sumOf('municipalProjectStats', 'measures'),
  },
  {
    operation: 'F11_practice_centers',
    system: 'volunteer-centers',
    owner: '省委宣传部',
    key: 'practice_centers',
    value: 20_000,
    unit: 'center',
    precision: 'AT_LEAST',
    phrase: '2万多个文明实践中心(所、站)',
    read: total('volunteerCenters'),
  },
  {
    operation: 'F12_huaibei_appeals',
    system: 'worker-services',
    owner: '淮北矿业集团',
    key: 'appeals',
    value: 467,
    unit: 'appeal',
    precision: 'EXACT',
    phrase: '累计征集问题诉求467项',
    read: total('workerServices'),
  },
  {
    operation: 'F13_consultations',
    system: 'worker-services',
    owner: '淮北矿业集团',
    key: 'consultation_meetings',
    value: 40,
    unit: 'meeting',
    precision: 'AT_LEAST',
    phrase: '征集意见座谈会40多场次',
    read: total('workerMeetings'),
  },
  {
    operation: 'F14_reception_days',
    system: 'worker-services',
    owner: '淮北矿业集团',
    key: 'reception_days',
    value: 120,
    unit: 'day',
    precision: 'AT_LEAST',
    phrase: '民主接待日120余场次',
    read: total('workerMeetings'),
  },
  {
    operation: 'F15_list_items',
    system: 'worker-services',
    owner: '淮河能源集团',
    key: 'list_items',
    value: 510,
    unit: 'item',
    precision: 'AT_LEAST',
    phrase: '为职工办实事清单510多件',
    read: total('workerServices'),
  },
  {
    operation: 'F16_planned_investment',
    system: 'worker-services',
    owner: '淮河能源集团',
    key: 'planned_investment',
    value: 140_000_000,
    unit: 'CNY',
    precision: 'EXACT',
    phrase: '今年计划投入1.4亿元改造职工两堂一舍',
    read: sumOf('workerServiceStats', 'plannedInvestment'),
  },
  {
    operation: 'F17_solved_requests',
    system: 'enterprise-requests',
    owner: '省政府办公厅(四送一服平台)',
    key: 'solved_requests',
    value: 8490,
    unit: 'request',
    precision: 'AT_LEAST',
    phrase: '收办解决企业项目问题8490多个',
    read: sumOf('enterpriseRequestStats', 'solved'),
  },
  {
    operation: 'F18_funding_solved',
    system: 'enterprise-requests',
    owner: '省政府办公厅(四送一服平台)',
    key: 'funding_solved',
    value: 38_274_000_000,
    unit: 'CNY',
    precision: 'EXACT',
    phrase: '帮助企业解决资金需求382.74亿元',
    read: sumOf('enterpriseRequestStats', 'fundingSolved'),
  },
  {
    operation: 'F19_labour_solved',
    system: 'enterprise-requests',
    owner: '省政府办公厅(四送一服平台)',
    key: 'labour_solved',
    value: 64_340,
    unit: 'person',
    precision: 'AT_LEAST',
    phrase: '用工需求64340余人',
    read: sumOf('enterpriseRequestStats', 'labourSolved'),
  },
  {
    operation: 'F20_households_visited',
    system: 'visits',
    owner: '全省县处级以上领导干部',
    key: 'households_visited',
    value: 46_400,
    unit: 'household',
    precision: 'AT_LEAST',
    phrase: '走访群众46400多户',
    read: reported,
  },
  {
    operation: 'F21_enterprises_visited',
    system: 'visits',
    owner: '全省县处级以上领导干部',
    key: 'enterprises_visited',
    value: 30_400,
    unit: 'enterprise',
    precision: 'AT_LEAST',
    phrase: '走访企业30400多家',
    read: reported,
  },
  {
    operation: 'F22_problems_found',
    system: 'visits',
    owner: '全省县处级以上领导干部',
    key: 'problems_found',
    value: 38_700,
    unit: 'problem',
    precision: 'AT_LEAST',
    phrase: '梳理问题38700多个',
    read: reported,
  },
  {
    operation: 'F23_problems_solved',
    system: 'visits',
    owner: '全省县处级以上领导干部',
    key: 'problems_solved',
    value: 32_000,
    unit: 'problem',
    precision: 'AT_LEAST',
    phrase: '已解决32000多个',
    read: reported,
  },
  {
    operation: 'F24_visiting_officials',
    system: 'visits',
    owner: '全省县处级以上领导干部',
    key: 'officials_taking_part',
    value: 10_000,
    unit: 'person',
    precision: 'AT_LEAST',
    phrase: '全省1万多名县处级以上领导干部',
    read: reported,
  },
  {
    operation: 'F25_four_deliveries_officials',
    system: 'four-deliveries',
    owner: '厅级领导干部',
    key: 'officials_taking_part',
    value: 1000,
    unit: 'person',
    precision: 'AT_LEAST',
    phrase: '全省1000余名厅级领导干部',
    read: reported,
  },
  {
    operation: 'F26_deputies_taking_part',
    system: 'deputies',
    owner: '省人大常委会',
    key: 'deputies_taking_part',
    value: 110_000,
    unit: 'person',
    precision: 'ALMOST',
    phrase: '近11万名人大代表',
    read: reported,
  },
  {
    operation: 'F27_channel',
    system: 'opinion-express',
    owner: '省委办公厅',
    key: 'channel',
    value: 1,
    unit: 'channel',
    precision: 'EXACT',
    phrase: '依托《安徽信息》开展民意直通车',
    read: countChannel,
  },
  {
    operation: 'F28_three_lists',
    system: 'instructors',
    owner: '省委非公工委',
    key: 'three_lists',
    value: 3,
    unit: 'list',
    precision: 'EXACT',
    phrase: '问题清单、对策清单、责任清单;挂图作战、事结销号',
    read: countLists,
  },
  {
    operation: 'F29_stationed_cadres',
    system: 'stationed-cadres',
    owner: '省委组织部、省乡村振兴局',
    key: 'cadres',
    value: 9800,
    unit: 'person',
    precision: 'AT_LEAST',
    phrase: '第八批9800多名党员干部驻村帮扶',
    read: reported,
  },
  {
    operation: 'F30_county_pairs',
    system: 'county-pairing',
    owner: '省委组织部、省乡村振兴局',
    key: 'pairs',
    value: 20,
    unit: 'pair',
    precision: 'EXACT',
    phrase: '20个经济强县结对帮扶20个欠发达县',
    read: (data) => data.countyPairs.length,
  },
  {
    operation: 'F31_first_inquiry',
    system: 'first-inquiry',
    owner: '铜陵市',
    key: 'rule',
    value: 1,
    unit: 'rule',
    precision: 'EXACT',
    phrase: '首问负责制',
    read: countFirstHandlerRule,
  },
];

/**
 * Whether a value is what the article says. A figure counted from rows is EXACT, or AT_LEAST: more than the round number
 * (40多项 is 41 or more). A reported figure is the article's number itself, told with its precision.
 */
export function holds(
  { value, precision, read }: Pick<Figure, 'value' | 'precision' | 'read'>,
  found: number,
): boolean {
  const counted = read !== reported;
  return counted && precision === 'AT_LEAST' ? found > value : found === value;
}

/** The channel exists, and matters came in through it. */
function countChannel(data: Answer): number {
  const lists = [
    'provincialProjects',
    'municipalProjects',
    'volunteerProjects',
    'workerServices',
    'enterpriseRequests',
  ];
  const cameIn = lists.reduce((sum, list) => sum + (data[list].totalCount as number), 0);
  return data.channel.name && cameIn > 0 ? 1 : 0;
}

/** Of the three lists (problems, countermeasures, responsibilities), those that every problem struck out stands in. */
function countLists(data: Answer): number {
  const problems = data.enterpriseRequests.nodes as Answer[];
  if (problems.length === 0 || data.broken.totalCount > 0) return 0;
  const inAll = (holdsOf: (problem: Answer) => boolean) => (problems.every(holdsOf) ? 1 : 0);
  return (
    inAll((problem) => Boolean(problem.title && problem.closedOn)) +
    inAll((problem) => problem.measures.length > 0) +
    inAll((problem) => problem.leadBody !== null && problem.measures.every((measure: Answer) => measure.body !== null))
  );
}

/** The rule holds: every matter has a first handler, which stays on record where matters were handed over. */
function countFirstHandlerRule(data: Answer): number {
  const matters = data.municipalProjects.nodes as Answer[];
  const handedOver = matters.some((matter) => matter.events.nodes.length > 0);
  return matters.length > 0 && handedOver && matters.every((matter) => matter.firstHandler !== null) ? 1 : 0;
}
