/** What the values of the contract's enums are called in tables and charts. */
export const STATUS_LABELS: Record<string, string> = {
  REGISTERED: '登记',
  ASSIGNED: '交办',
  CLAIMED: '认领',
  IN_PROGRESS: '办理中',
  EXTENSION_REQUESTED: '申请延期',
  RETURNED: '退单',
  ANSWERED: '已答复',
  COMPLETED: '已办结',
  CLOSED: '销号',
  REOPENED: '复号',
  LONG_TERM: '转长期',
  WITHDRAWN: '撤销',
};
export const LATENESS_LABELS: Record<string, string> = {
  NONE: '正常',
  DUE_SOON: '临期',
  BEHIND: '滞后',
  OVERDUE: '逾期',
  NO_DEADLINE: '无时限',
  NOT_ASSESSABLE: '无法判定',
  PROVISIONAL: '暂定',
};
export const LEVEL_LABELS: Record<string, string> = { PROVINCE: '省级领导', CITY: '市级领导', COUNTY: '县级领导' };
export const RESOLUTION_LABELS: Record<string, string> = {
  SOLVED: '已解决',
  PARTLY_SOLVED: '部分解决',
  EXPLAINED: '解释说明',
  NOT_SOLVED: '未解决',
  DUPLICATE: '重复件',
};
export const SATISFACTION_LABELS: Record<string, string> = {
  SATISFIED: '满意',
  MOSTLY_SATISFIED: '基本满意',
  DISSATISFIED: '不满意',
};
