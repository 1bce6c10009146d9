import { normalizeText } from '../../kit/search/text.ts';
import type { ComparedMatter } from './ComparedMatter.ts';

/** A stretch of text without a break: Han characters only, or one whole word of other letters and digits. */
export type WordRun = string;

/** Title and content of a matter as runs. */
export interface MatterRuns {
  title: readonly WordRun[];
  content: readonly WordRun[];
}

/**
 * Words of the genre, which nearly every matter has and which say nothing of what it is about. They are cut out before
 * terms are made, so that what stood on both sides of one makes no term: 停车难问题 is 停车难.
 */
const FILLERS = words(`
进一步 全方位 常态化 长效 问题清单 对策清单 责任清单 实事清单 一件事
实施 项目 工程 推进 推动 推广 解决 化解 问题 建设 工作 加强 加大 加快 力度 完善 提升 提高 提质 开展 落实 促进 强化 优化
全面 深入 积极 有序 有效 切实 做好 持续 着力 不断 逐步 大力 扎实 认真 及时 努力 深化 实现 确保 保障 组织 制定 制订 建立 健全
举措 措施 对策 清单 目标 任务 情况 行动 专项 攻坚 试点 示范 方案 计划 机制 制度 体系 管理 相关 有关 关于 存在 以及
经济技术开发区 高新技术产业开发区 经济开发区 开发区 管理委员会 管委会
群众 居民 市民 村民 职工 反映 诉求 需求 请求 希望 建议 要求 方面 部分 不足 不够 不到位 较多 较大 较差 的
`);

/** Years, months and days, and 全县, 我市. */
const DATES_AND_SCOPES = ['(?:19|20)\\d\\d(?:年度?)?', '\\d{1,2}月(?:\\d{1,2}日)?底?前?', '[全我本][省市县区]'];

const RUN = /\p{Script=Han}+|[[\p{L}\p{N}]--\p{Script=Han}]+/gv;

/**
 * What is cut out of a text before it is compared: the words of the genre, and the names that all of a group share.
 * Make it once a group.
 */
export function wordsToCut(ownNames: readonly string[] = []): RegExp {
  const cut = [...ownNames, ...FILLERS].sort((a, b) => b.length - a.length).map(RegExp.escape);
  return new RegExp([...cut, ...DATES_AND_SCOPES].join('|'), 'gu');
}

/** The runs of a text as it is searched (`normalizeText`), after the cut: `解决瑶海区ＡＰＰ停车难问题` → `['app', '停车难']`. */
export function wordRuns(text: string, cut: RegExp): WordRun[] {
  return normalizeText(text).replace(cut, ' ').match(RUN) ?? [];
}

/** Title and content of a matter, after the cut. No content is an empty one. */
export function readMatter({ title, content }: Pick<ComparedMatter, 'title' | 'content'>, cut: RegExp): MatterRuns {
  return { title: wordRuns(title, cut), content: wordRuns(content ?? '', cut) };
}

export function isHan(run: WordRun): boolean {
  return /^\p{Script=Han}/u.test(run);
}

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}
