/** Names that one kind of body goes by: any of `stems` with any of `endings`, the full one first. */
export interface BodyAliasRule {
  stems: readonly string[];
  endings: readonly string[];
}

/** Well-known short forms of departments of province, cities and counties. A body that is not here has one name. */
export const BODY_ALIAS_RULES: readonly BodyAliasRule[] = [
  rule('发展和改革委员会 发展改革委员会 发展改革委 发改委'),
  rule('卫生健康委员会 卫生健康委 卫健委'),
  rule('国有资产监督管理委员会 国资委'),
  rule('人民政府办公厅 政府办公厅'),
  rule('人民政府办公室 政府办公室 政府办'),
  rule('人民政府 政府'),
  rule('人民代表大会常务委员会 人大常委会'),
  rule('纪律检查委员会 纪委'),
  rule('委政法委员会 委政法委'),
  rule('委宣传部'),
  rule('委组织部'),
  rule('委办公厅'),
  rule('委办公室'),
  rule('精神文明建设指导委员会办公室 文明办'),
  rule('妇女联合会 妇联'),
  rule('残疾人联合会 残联'),
  rule('工商业联合会 工商联'),
  rule('总工会'),
  rule('教育', '局 厅'),
  rule('教育体育 教体', '局'),
  rule('体育', '局'),
  rule('科学技术 科技', '局 厅'),
  rule('经济和信息化 经济信息化 经信', '局 厅'),
  rule('公安', '局 厅'),
  rule('民政', '局 厅'),
  rule('司法', '局 厅'),
  rule('财政', '局 厅'),
  rule('审计', '局 厅'),
  rule('水利', '局 厅'),
  rule('水务', '局'),
  rule('林业', '局'),
  rule('商务', '局 厅'),
  rule('统计', '局'),
  rule('信访', '局'),
  rule('乡村振兴', '局'),
  rule('人力资源和社会保障 人力资源社会保障 人社', '局 厅'),
  rule('自然资源和规划 自然资源规划 自规', '局'),
  rule('自然资源', '厅'),
  rule('生态环境', '局 厅'),
  rule('住房和城乡建设 住房城乡建设 住建', '局 厅'),
  rule('城乡建设 城建', '局'),
  rule('住房保障和房产管理 住房保障房产管理 房管', '局'),
  rule('城市管理 城管', '局'),
  rule('交通运输 交通', '局 厅'),
  rule('农业农村', '局 厅'),
  rule('文化和旅游 文化旅游 文旅', '局 厅'),
  rule('退役军人事务 退役军人', '局 厅'),
  rule('应急管理 应急', '局 厅'),
  rule('市场监督管理 市场监管 市监', '局'),
  rule('医疗保障 医保', '局'),
  rule('数据资源管理 数据资源', '局'),
  rule('地方金融监督管理 地方金融监管 金融监管', '局'),
  rule('机关事务管理 机关事务', '局'),
];

/**
 * Names that a body is also known by, its own first: the forms of its department (发展和改革委员会 = 发展改革委 = 发改委)
 * under each form of its place (合肥市瑶海区 = 瑶海区 = 区), with and without 中共. Forms such as 市发改委 are shared by
 * many bodies: for finding, never for telling bodies apart. A name that no rule covers is returned alone.
 * `市发改委` → `['市发改委', '市发展和改革委员会', '市发展改革委员会', '市发展改革委']`.
 */
export function bodyNameVariants(name: string): string[] {
  const own = name.trim();
  for (const { department, forms } of departmentForms) {
    if (!own.endsWith(department)) continue;
    const places = placeForms(own.slice(0, own.length - department.length));
    if (places) return [...new Set([own, ...places.flatMap((place) => forms.map((form) => place + form))])];
  }
  return [own];
}

function rule(stems: string, endings = ''): BodyAliasRule {
  return { stems: stems.split(' '), endings: endings.split(' ') };
}

/** Every name of a department with all its names, the longest first: 教育体育局 must not be taken for a 体育局. */
const departmentForms: readonly { department: string; forms: readonly string[] }[] = BODY_ALIAS_RULES.flatMap(
  ({ stems, endings }) =>
    endings.flatMap((ending) => {
      const forms = stems.map((stem) => stem + ending);
      return forms.map((department) => ({ department, forms }));
    }),
).sort((a, b) => b.department.length - a.department.length);

const PLACE = /^(?<party>中共)?(?<province>安徽省)?(?<city>[^省市县区]{2,4}市)?(?<last>[^省市县区]{0,5}[省市县区])?$/;

/** Forms of the place before a department, the given one first; undefined if it is none. */
function placeForms(prefix: string): string[] | undefined {
  const { party, province, city, last } = PLACE.exec(prefix)?.groups ?? {};
  if (prefix === '') return [''];
  const nearest = last ?? city ?? province;
  if (nearest === undefined) return undefined;
  const withoutParty = party ? prefix.slice(party.length) : prefix;
  return [...new Set([prefix, withoutParty, nearest, nearest.slice(-1)])];
}
