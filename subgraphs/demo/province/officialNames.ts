/** Names of officials, invented: common surnames before given names of a somewhat bookish kind. */
import type { Random } from './random.ts';

const SURNAMES = [
  ...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文',
];
const FIRST = [...'砚秉澍霁昱叙牧予亦知怀景维承启绍慕颂岑谨恺礼朴闻望皓沐弘翊翰'];
const SECOND = [...'舟之川行远安和言松禾衡谦石原圃岩简淳吟樵桐亭野苇渊琛澜榆'];

/**
 * People in office at the time. No invented official may carry one of these names, least of all the one that the
 * article names.
 */
export const REAL_LEADER_NAMES: ReadonlySet<string> = new Set([
  ...['李锦斌', '王清宪', '郑栅洁', '程丽华', '虞爱华', '刘惠', '邓向阳', '陶明伦', '张昌尔', '张韵声', '汪一光'],
  ...['郭强', '丁向群', '何树山', '王翠凤', '张曙光', '杨光荣', '周喜安', '章曦', '张红文', '李建中', '凌云'],
  ...['罗云峰', '黄晓武', '单向前', '宋宏银', '黄志强', '丁纯', '方正', '孔晓宏', '许继伟', '孙云飞', '孙勇'],
  ...['杨军', '杨宏星', '王宏', '史翔', '潘朝晖', '雍成瀚', '朱浩东', '叶露中', '张祥安', '覃卫国', '左俊'],
]);

/** A name that nobody of the demo has yet; `taken` is added to. */
export function inventName(random: Random, taken: Set<string>): string {
  for (;;) {
    const surname = random.pick(SURNAMES);
    const given = random.chance(0.12) ? '' : random.pick(FIRST);
    const name = surname + given + random.pick(SECOND);
    if (taken.has(name) || REAL_LEADER_NAMES.has(name)) continue;
    taken.add(name);
    return name;
  }
}
