/**
 * The bodies that every level has, by role. `{}` in a name stands for the division's name; a level without a name has
 * no such body. Aliases are what people write instead.
 */
import type { OrganizationKind } from './types.ts';

export interface BodyRole {
  role: string;
  kind: OrganizationKind;
  province: string | null;
  city: string | null;
  county: string | null;
  /** Endings that replace the name's own after the division: 市发改委, 市发展改革委. */
  aliases: string[];
  /** Post of its head. */
  head: string;
}

/** role; kind; province; city; county; aliases by comma; post of the head. A dash is nothing. */
const TABLE = `
dangwei; PARTY; 中共{}委员会; 中共{}委员会; 中共{}委员会; 委; 书记
zhengfu; GOVERNMENT; {}人民政府; {}人民政府; {}人民政府; 政府; 长
renda; CONGRESS; {}人民代表大会常务委员会; {}人民代表大会常务委员会; {}人民代表大会常务委员会; 人大常委会,人大; 主任
zhengxie; CONGRESS; 中国人民政治协商会议{}委员会; 中国人民政治协商会议{}委员会; -; 政协; 主席
dangban; PARTY; 中共{}委员会办公厅; 中共{}委员会办公室; 中共{}委员会办公室; 委办公厅,委办公室,委办; 主任
zhengban; GOVERNMENT; {}人民政府办公厅; {}人民政府办公室; {}人民政府办公室; 政府办公厅,政府办公室,政府办; 主任
zuzhi; PARTY; 中共{}委员会组织部; 中共{}委员会组织部; 中共{}委员会组织部; 委组织部; 副部长
xuanchuan; PARTY; 中共{}委员会宣传部; 中共{}委员会宣传部; 中共{}委员会宣传部; 委宣传部; 副部长
zhengfa; PARTY; 中共{}委员会政法委员会; 中共{}委员会政法委员会; -; 委政法委; 副书记
feigong; PARTY; 中共{}委员会非公有制经济和社会组织工作委员会; 中共{}委员会非公有制经济和社会组织工作委员会; -; 委非公工委,委两新工委; 副书记
wangxin; PARTY; 中共{}委员会网络安全和信息化委员会办公室; 中共{}委员会网络安全和信息化委员会办公室; -; 委网信办,网信办; 主任
wenming; PARTY; {}精神文明建设指导委员会办公室; {}精神文明建设指导委员会办公室; {}精神文明建设指导委员会办公室; 文明办; 主任
fagai; DEPARTMENT; {}发展和改革委员会; {}发展和改革委员会; {}发展和改革委员会; 发展改革委,发改委; 主任
jiaoyu; DEPARTMENT; {}教育厅; {}教育局; {}教育局; 教体局; 长
keji; DEPARTMENT; {}科学技术厅; {}科学技术局; -; 科技厅,科技局; 长
jingxin; DEPARTMENT; {}经济和信息化厅; {}经济和信息化局; {}经济和信息化局; 经信厅,经信局; 长
gongan; DEPARTMENT; {}公安厅; {}公安局; {}公安局; -; 长
minzheng; DEPARTMENT; {}民政厅; {}民政局; {}民政局; -; 长
sifa; DEPARTMENT; {}司法厅; {}司法局; {}司法局; -; 长
caizheng; DEPARTMENT; {}财政厅; {}财政局; {}财政局; -; 长
renshe; DEPARTMENT; {}人力资源和社会保障厅; {}人力资源和社会保障局; {}人力资源和社会保障局; 人社厅,人社局,人力资源社会保障局; 长
ziran; DEPARTMENT; {}自然资源厅; {}自然资源和规划局; {}自然资源和规划局; 自规局,自然资源局; 长
huanbao; DEPARTMENT; {}生态环境厅; {}生态环境局; {}生态环境分局; 环保局; 长
zhujian; DEPARTMENT; {}住房和城乡建设厅; {}住房和城乡建设局; {}住房和城乡建设局; 住建厅,住建局,住房城乡建设局; 长
jiaotong; DEPARTMENT; {}交通运输厅; {}交通运输局; {}交通运输局; 交通局; 长
shuili; DEPARTMENT; {}水利厅; {}水利局; {}水利局; 水务局; 长
nongye; DEPARTMENT; {}农业农村厅; {}农业农村局; {}农业农村局; -; 长
shangwu; DEPARTMENT; {}商务厅; {}商务局; -; -; 长
wenlv; DEPARTMENT; {}文化和旅游厅; {}文化和旅游局; {}文化旅游体育局; 文旅厅,文旅局; 长
weijian; DEPARTMENT; {}卫生健康委员会; {}卫生健康委员会; {}卫生健康委员会; 卫健委,卫生健康委; 主任
tuiyi; DEPARTMENT; {}退役军人事务厅; {}退役军人事务局; {}退役军人事务局; -; 长
yingji; DEPARTMENT; {}应急管理厅; {}应急管理局; {}应急管理局; -; 长
shichang; DEPARTMENT; {}市场监督管理局; {}市场监督管理局; {}市场监督管理局; 市场监管局,市监局; 长
tiyu; DEPARTMENT; {}体育局; {}体育局; -; -; 长
yibao; DEPARTMENT; {}医疗保障局; {}医疗保障局; {}医疗保障局; 医保局; 长
jinrong; DEPARTMENT; {}地方金融监督管理局; {}地方金融监督管理局; -; 金融监管局,金融局; 长
xiangcun; DEPARTMENT; {}乡村振兴局; {}乡村振兴局; {}乡村振兴局; -; 长
xinfang; DEPARTMENT; {}信访局; {}信访局; {}信访局; -; 长
shuju; DEPARTMENT; {}数据资源管理局; {}数据资源管理局; {}数据资源管理局; 数据资源局,数管局,政务服务管理局; 长
linye; DEPARTMENT; {}林业局; {}林业局; -; -; 长
liangshi; DEPARTMENT; {}粮食和物资储备局; -; -; 粮储局; 长
guozi; DEPARTMENT; {}人民政府国有资产监督管理委员会; {}人民政府国有资产监督管理委员会; -; 国资委; 主任
shuiwu; DEPARTMENT; 国家税务总局{}税务局; 国家税务总局{}税务局; 国家税务总局{}税务局; 税务局; 长
yaojian; DEPARTMENT; {}药品监督管理局; -; -; 药监局; 长
guangdian; DEPARTMENT; {}广播电视局; -; -; 广电局; 长
youzheng; DEPARTMENT; {}邮政管理局; {}邮政管理局; -; -; 长
tongxin; DEPARTMENT; {}通信管理局; -; -; 通管局; 长
qixiang; DEPARTMENT; {}气象局; {}气象局; -; -; 长
jiguan; DEPARTMENT; {}机关事务管理局; {}机关事务管理局; -; 机管局; 长
chengguan; DEPARTMENT; -; {}城市管理局; {}城市管理局; 城管局,城市管理行政执法局; 长
gongjijin; DEPARTMENT; -; {}住房公积金管理中心; -; 公积金中心; 主任
gongjiao; DEPARTMENT; -; {}重点工程建设管理局; -; 重点局; 长
gonghui; UNION; {}总工会; {}总工会; {}总工会; 工会; 常务副主席
tuanwei; PARTY; 共青团{}委员会; 共青团{}委员会; 共青团{}委员会; 团委; 书记
fulian; PARTY; {}妇女联合会; {}妇女联合会; {}妇女联合会; 妇联; 主席
canlian; PARTY; {}残疾人联合会; {}残疾人联合会; {}残疾人联合会; 残联; 理事长
zhiyuan; VOLUNTEER_BODY; {}志愿服务联合会; {}志愿服务联合会; {}新时代文明实践中心; 志联; 主任`;

export const BODY_ROLES: readonly BodyRole[] = TABLE.trim()
  .split('\n')
  .map((line) => {
    const [role = '', kind, province, city, county, aliases, head = ''] = line.split(';').map((cell) => cell.trim());
    const orNull = (cell: string | undefined) => (cell === undefined || cell === '-' ? null : cell);
    return {
      role,
      kind: kind as OrganizationKind,
      province: orNull(province),
      city: orNull(city),
      county: orNull(county),
      aliases: orNull(aliases)?.split(',') ?? [],
      head,
    };
  });
