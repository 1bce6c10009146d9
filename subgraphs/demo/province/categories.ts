/**
 * The ten fields of hardship. Seven are named by the article (办事、就业、看病、上学 of the people; 用工、融资、转型 of
 * enterprises); it leaves the other three of its ten open, and those are ours.
 */
import type { CategoryRow, ChannelRow } from './types.ts';

export const CATEGORIES = [
  { code: 'banshi', label: '办事难' },
  { code: 'jiuye', label: '就业难' },
  { code: 'kanbing', label: '看病难' },
  { code: 'shangxue', label: '上学难' },
  { code: 'yanglao', label: '养老托幼难' },
  { code: 'zhuxing', label: '住房出行难' },
  { code: 'huanjing', label: '生活环境难' },
  { code: 'yonggong', label: '用工难' },
  { code: 'rongzi', label: '融资难' },
  { code: 'zhuanxing', label: '转型难' },
] as const satisfies readonly CategoryRow[];

export function categoryOf(code: string): CategoryRow {
  const found = CATEGORIES.find((it) => it.code === code);
  if (!found) throw new Error(`Expected the code of one of the ten fields, got "${code}".`);
  return { ...found };
}

export type ChannelCode =
  | 'minyi-zhitongche'
  | 'hotline-12345'
  | 'zoufang'
  | 'xinfang'
  | 'wangluo'
  | 'renda-daibiao'
  | 'dangjian-zhidaoyuan'
  | 'sisong-yifu'
  | 'minzhu-jiedairi'
  | 'zhigong-zuotanhui';

/** Ways by which matters come in; `body` is the role and level of the body that keeps it. */
export const CHANNELS: readonly (Omit<ChannelRow, 'organization'> & { code: ChannelCode; role: string | null })[] = [
  { code: 'minyi-zhitongche', name: '民意直通车', role: 'dangban' },
  { code: 'hotline-12345', name: '12345政务服务便民热线', role: 'shuju' },
  { code: 'zoufang', name: '走访调研（进万户、访千企、走百县、解十难）', role: 'zuzhi' },
  { code: 'xinfang', name: '信访渠道', role: 'xinfang' },
  { code: 'wangluo', name: '网络征求意见', role: 'wangxin' },
  { code: 'renda-daibiao', name: '人大代表为群众办实事', role: 'renda' },
  { code: 'dangjian-zhidaoyuan', name: '党建工作指导员为企业办实事', role: 'feigong' },
  { code: 'sisong-yifu', name: '“四送一服”综合服务平台', role: 'zhengban' },
  { code: 'minzhu-jiedairi', name: '民主接待日', role: null },
  { code: 'zhigong-zuotanhui', name: '职工意见征集座谈会', role: null },
];
