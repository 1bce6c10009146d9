import { SAME_PROBLEMS } from './sameProblems.ts';

/**
 * Ids that documentation, example queries and tests may rely on, of the province as its default seed makes it. A test
 * holds each to what is said of it here.
 */
export const EXAMPLES = {
  /** 副省长 who leads matters in every system: provincial and municipal projects, volunteers, workers, enterprises. */
  official: 'of:00017',
  /** 安徽省人力资源和社会保障厅: lead body of matters in every system. */
  body: '11340000000010217A',
  /** 濉溪县: every system has matters in it. */
  county: '340621',
  /** A provincial project that all cities and most counties carry out: 城镇老旧小区改造. */
  matrixProject: 'pp:34:K-001',
  /** 皖北地区群众喝上引调水工程 */
  waterProject: 'pp:34:K-009',
  /** 副市长 of 合肥 until 2021-05-10, and the one who holds the post since and took over what was open. */
  formerLeader: 'of:00088',
  successor: 'of:00089',
  /** 打通“断头路”专项攻坚, led by both in turn. */
  handedOverMatter: 'mp:340100:2021-0004',
  /** The two chief officials of 池州, and what they lead: 解决城市停车乱、停车难 and 解决重点群体就业难. */
  chizhouSecretary: 'of:00995',
  chizhouMayor: 'of:00996',
  chizhouParkingMatter: 'mp:341700:2021-0001',
  chizhouJobsMatter: 'mp:341700:2021-0002',
  /** A matter of 铜陵 that was handed on at least twice since its first handler took it. */
  transferredMatter: 'mp:340700:2021-0010',
  /** 淮北矿业 and 淮河能源. */
  huaibeiGroup: '9134060000000006X7',
  huaiheGroup: '91340400000000043A',
  visitsCampaign: 'cp:34:visits',
  opinionChannel: 'minyi-zhitongche',
  /** Groups of matters of one county, each of another ledger, that state the same problem in words of their own. */
  duplicates: SAME_PROBLEMS.map(({ matters }) => matters.map(({ id }) => id)) as readonly (readonly string[])[],
} as const;
