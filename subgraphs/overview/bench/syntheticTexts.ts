import type { SeededRandom } from '../../kit/mock/SeededRandom.ts';

const list = (words: string): readonly string[] => words.trim().split(/\s+/);

const THINGS =
  list(`老旧小区 停车场 农贸市场 背街小巷 雨污管网 口袋公园 社区食堂 养老服务站 托育园 幼儿园 中小学 村卫生室 农村公路
  断头路 充电桩 公共厕所 供水管网 燃气管道 路灯 电梯 健身步道 图书馆 文化礼堂 危房 排涝泵站 农田水利 垃圾中转站 污水处理厂 黑臭水体
  校园食堂 课后服务 就业驿站 零工市场 政务服务大厅 残疾人托养中心 儿童之家 公交站台 人行天桥 非机动车道 物业 楼道 消防通道 下水道
  办事窗口 户籍窗口 医保窗口 不动产登记 融资担保 用工 用地 厂房 物流园 冷链仓库 高标准农田 灌溉渠 饮水工程 易涝点 桥梁 街区 广告牌`);

const ACTIONS =
  list(`改造 新建 扩建 维修 整治 提升 加装 疏浚 更新 增设 拆除 绿化 亮化 治理 规范 优化 延伸 修缮 建设 完善
  排查 清理 协调 督办 扩容 迁建`);

const ENDINGS = list('工程 项目 行动 问题 事项 诉求 试点 任务 服务 计划');

const SENTENCES =
  list(`方便居民出行 解决停车难 惠及群众 改善人居环境 提升服务能力 按期完成主体施工 完成招标 落实资金 保障安全 补齐短板
  满足老人需求 减轻企业负担 缓解入学压力 畅通微循环 消除安全隐患 打通最后一公里 群众反映强烈 列入年度民生实事 由属地负责落实
  明确责任分工 建立长效机制 接受社会监督 每月通报进展 年底前投入使用 分两期实施 同步完善配套设施`);

const NAME_CHARACTERS = [
  ...'和平新华长江淮河翠微明珠金桥东风胜利建设安庆望湖龙山凤台紫云青阳石塘双墩岗集大圩花园杏林荷叶松柏柳巷梅山兰溪竹海',
  ...'南淝北沱西城古井永宁康乐福寿春晖秋浦夏塘冬青玉泉宝塔铜陵银屏铁路瑶池庐阳蜀麓包河肥光滨湖经开高科',
];

/** Names of roads, estates and towns: rare pairs of characters beside the frequent words of all ledgers. */
export function placeName(random: SeededRandom, ending: string): string {
  return random.pick(NAME_CHARACTERS) + random.pick(NAME_CHARACTERS) + ending;
}

/** About 20 characters. */
export function titleOf(random: SeededRandom, county: string): string {
  const place = placeName(random, random.pick(PLACES)) + placeName(random, random.pick(SPOTS));
  return `${county}${place}${random.pick(THINGS)}${random.pick(ACTIONS)}${random.pick(ENDINGS)}`;
}

/** About 50 characters. */
export function contentOf(random: SeededRandom): string {
  const place = placeName(random, random.pick(SPOTS));
  const work = `对${place}及周边${random.integer(2, 900)}户${random.pick(THINGS)}进行${random.pick(ACTIONS)}`;
  return `${work}，${random.pick(SENTENCES)}，${random.pick(ACTIONS)}${random.pick(THINGS)}，${random.pick(SENTENCES)}，${random.pick(SENTENCES)}。`;
}

export function personName(random: SeededRandom): string {
  return random.pick(SURNAMES) + random.pick(NAME_CHARACTERS) + random.pick(NAME_CHARACTERS);
}

const PLACES = list('镇 乡 街道 社区');
const SPOTS = list('路 小区 村 新村 大街 花园 广场 苑');
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗'];
