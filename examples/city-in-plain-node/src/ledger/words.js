/** The ledger's own words for the values of the contract's enums, and the forms of what its fields hold. */
import { isDate } from '../dates.js';

export const STATUS = {
  ...{ 登记: 'REGISTERED', 交办: 'ASSIGNED', 认领: 'CLAIMED', 办理中: 'IN_PROGRESS', 申请延期: 'EXTENSION_REQUESTED' },
  ...{ 退单: 'RETURNED', 已答复: 'ANSWERED', 已办结: 'COMPLETED', 销号: 'CLOSED', 复号: 'REOPENED' },
  ...{ 转长期: 'LONG_TERM', 撤销: 'WITHDRAWN' },
};
export const TIER = { 重点民生项目: 'KEY', 微民生项目: 'MICRO' };
export const LEVEL = { 省级: 'PROVINCE', 市级: 'CITY', 县级: 'COUNTY' };
export const RESOLUTION = {
  ...{ 已解决: 'SOLVED', 部分解决: 'PARTLY_SOLVED', 解释说明: 'EXPLAINED', 未解决: 'NOT_SOLVED', 重复件: 'DUPLICATE' },
};
export const SATISFACTION = { 满意: 'SATISFIED', 基本满意: 'MOSTLY_SATISFIED', 不满意: 'DISSATISFIED' };
export const PRECISION = { 日: 'DAY', 月: 'MONTH', 年: 'YEAR' };
export const DECISION = { 待批: 'PENDING', 同意: 'APPROVED', 不同意: 'REFUSED' };
export const SUPERVISION = { 蓝: 'BLUE', 黄: 'YELLOW', 红: 'RED' };
export const ACTION = {
  ...{ 登记: 'REGISTERED', 交办: 'ASSIGNED', 认领: 'CLAIMED', 转办: 'TRANSFERRED', 退单: 'RETURNED' },
  ...{ 申请延期: 'EXTENSION_REQUESTED', 同意延期: 'EXTENDED', 不同意延期: 'EXTENSION_REFUSED', 报进展: 'REPORTED' },
  ...{ 答复: 'ANSWERED', 办结: 'COMPLETED', 销号: 'CLOSED', 复号: 'REOPENED', 督办: 'SUPERVISED' },
  ...{ 转长期: 'MADE_LONG_TERM', 撤销: 'WITHDRAWN', 更正: 'CORRECTED' },
};

/** Readers of a field: each gives what the database holds, or throws with what it expected. */
export const text = (field) => field;

export function date(field) {
  if (isDate(field)) return field;
  throw new Error('a date such as 2021-06-17');
}

/** The ledger writes the time of its clock, `2021-06-17 09:30:00`; the contract wants UTC with three decimals. */
export function time(field) {
  const [, day, clock] = /^([\d-]{10}) (\d{2}:\d{2}:\d{2}(?:\.\d{1,3})?)$/.exec(field) ?? [];
  const instant = day && isDate(day) ? new Date(`${day}T${clock}+08:00`) : new Date(Number.NaN);
  if (!Number.isNaN(instant.getTime())) return instant.toISOString();
  throw new Error('a time such as 2021-06-17 09:30:00');
}

export function decimal(field) {
  if (/^-?\d+(\.\d+)?$/.test(field)) return field;
  throw new Error('a number such as 12.5');
}

/** As a number beside the text, to compare by: the database's own reading of a text may differ in the last bit. */
export const number = (field) => Number(decimal(field));

export function whole(field) {
  if (/^\d{1,9}$/.test(field)) return Number(field);
  throw new Error('a whole number');
}

/** One of the ledger's words; gives the contract's value. */
export function word(words) {
  return (field) => {
    if (Object.hasOwn(words, field)) return words[field];
    throw new Error(`one of ${Object.keys(words).join('、')}`);
  };
}

export const flag = word({ 是: 1, 否: 0 });

/** The ledger's word for a value, e.g. as the label of a group. */
export function wordFor(words, value) {
  return Object.keys(words).find((key) => words[key] === value) ?? null;
}
