/** Bodies, officials and topics of made-up rows. The credit codes are valid by GB 32100 and given to nobody. */

export const MOCK_BODIES = [
  { id: '91340100000000019A', name: '示例市住房城乡建设局' },
  { id: '113400000000000278', name: '示例市城市管理局' },
  { id: '523402000000000356', name: '示例市民政局' },
] as const;

export const MOCK_OFFICIALS = [...'甲乙丙丁戊'].map((name, i) => ({ id: `of:9000${i + 1}`, name: `示例领导${name}` }));

export const MOCK_CHANNELS = ['12345', 'minyi-zhitongche'] as const;

interface MockTopic {
  category: { code: string; label: string };
  title: string;
  content: string;
  serviceTarget: string;
  indicator: string;
  unit: string;
  measures: readonly [string, string, string];
}

export const MOCK_TOPICS: readonly MockTopic[] = [
  {
    category: { code: 'parking', label: '停车' },
    ...{ title: '公共停车泊位建设', content: '新增公共停车泊位', serviceTarget: '周边居民和车主' },
    ...{ indicator: '新增泊位', unit: '个', measures: ['完成选址', '施工建设', '验收启用'] },
  },
  {
    category: { code: 'renewal', label: '老旧小区改造' },
    ...{ title: '老旧小区改造', content: '改造老旧小区水电路气', serviceTarget: '小区住户' },
    ...{ indicator: '开工小区', unit: '个', measures: ['入户征求意见', '管网改造', '环境整治'] },
  },
  {
    category: { code: 'school', label: '课后服务' },
    ...{ title: '中小学课后服务', content: '开展课后服务和作业辅导', serviceTarget: '中小学生' },
    ...{ indicator: '受益学生', unit: '名', measures: ['制定方案', '配备教师', '督导检查'] },
  },
  {
    category: { code: 'elderly', label: '养老' },
    ...{ title: '社区老年食堂', content: '建设社区老年食堂', serviceTarget: '老年人' },
    ...{ indicator: '建成食堂', unit: '家', measures: ['确定点位', '装修改造', '投入运营'] },
  },
  {
    category: { code: 'market', label: '农贸市场' },
    ...{ title: '农贸市场提升', content: '改造提升农贸市场', serviceTarget: '周边居民' },
    ...{ indicator: '改造市场', unit: '个', measures: ['设计方案', '分区施工', '复市管理'] },
  },
  {
    category: { code: 'road', label: '道路' },
    ...{ title: '背街小巷整治', content: '整治背街小巷路面和照明', serviceTarget: '沿线居民' },
    ...{ indicator: '整治道路', unit: '条', measures: ['排查摸底', '路面修复', '增设路灯'] },
  },
];

/** Names of bodies and officials, by id. */
export const MOCK_NAMES: ReadonlyMap<string, string> = new Map(
  [...MOCK_BODIES, ...MOCK_OFFICIALS].map(({ id, name }) => [id, name]),
);
