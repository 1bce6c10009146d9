/** What names of enterprises are composed from. */

export const ENTERPRISE_WORDS: readonly string[] = (
  '星禾 皖砚 徽澜 云桥 江岳 淮润 沃野 青禾 松岭 汇泽 铭川 瑞蘅 启衡 恒阡 盛岚 宏樾 金穗 远航 天柱 新徽 ' +
  '润安 泰禾 立诚 智汇 华昱 科睿 中淮 鼎沃 嘉木 绿源 博远 万和 百川 三禾 凌峰 旭阳 长砚 同溪 正茂 仁济'
).split(' ');

export const ENTERPRISE_TRADES: readonly string[] = (
  '智能装备 新材料科技 电子科技 汽车零部件 农业科技 食品 纺织服饰 生物医药 环保科技 建材 机械制造 光电科技 ' +
  '物流 冷链物流 包装材料 新能源科技 家居 模具 粮油 信息技术 医疗器械 化工 铜业 茶业 旅游开发 电缆 塑业'
).split(' ');
