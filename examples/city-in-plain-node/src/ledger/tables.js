/** The ledger's CSV files: for each column of a table its heading and how its field is read. */
import * as words from './words.js';

const { date, decimal, flag, number, text, time, whole, word } = words;

export const PROJECTS = {
  file: 'projects.csv',
  columns: {
    number: ['编号', text],
    title: ['项目名称', text],
    content: ['项目内容', text],
    service_target: ['服务对象', text],
    category_code: ['领域代码', text],
    category_label: ['领域', text],
    channel: ['来源渠道', text],
    division: ['区划代码', text],
    lead_body: ['牵头单位', text],
    first_handler: ['首问单位', text],
    status: ['状态', word(words.STATUS)],
    status_text: ['状态说明', text],
    resolution: ['办理结果', word(words.RESOLUTION)],
    satisfaction: ['满意度', word(words.SATISFACTION)],
    deadline_text: ['时限原文', text],
    deadline: ['完成时限', date],
    deadline_precision: ['时限精确到', word(words.PRECISION)],
    original_deadline: ['原定时限', date],
    registered_on: ['登记日期', date],
    completed_on: ['办结日期', date],
    closed_on: ['销号日期', date],
    updated_at: ['更新时间', time],
    tier: ['项目级别', word(words.TIER)],
    batch: ['批次', whole],
    carries_out: ['对应省级项目', text],
  },
};

/** What hangs on projects: each file names the project by 编号, rows of one project stand in their order. */
export const PARTS = {
  cooperation: { file: 'cooperation.csv', columns: { body: ['配合单位', text] } },
  lead: {
    file: 'leads.csv',
    columns: {
      official: ['领导', text],
      tenure: ['任期', text],
      post: ['职务', text],
      level: ['层级', word(words.LEVEL)],
      chief: ['主要领导', flag],
      from_date: ['开始', date],
      to_date: ['结束', date],
    },
  },
  measure: {
    file: 'measures.csv',
    columns: {
      text: ['措施', text],
      body: ['责任单位', text],
      due_on: ['计划完成', date],
      done_on: ['实际完成', date],
    },
  },
  report: {
    file: 'reports.csv',
    columns: { on_date: ['日期', date], text: ['进展', text], by_body: ['填报单位', text] },
  },
  extension: {
    file: 'extensions.csv',
    columns: {
      requested_on: ['申请日期', date],
      by_body: ['申请单位', text],
      reason: ['理由', text],
      from_date: ['原时限', date],
      to_date: ['新时限', date],
      decision: ['审批结果', word(words.DECISION)],
      decided_on: ['审批日期', date],
      approver: ['审批人', text],
    },
  },
  evidence: {
    file: 'evidence.csv',
    columns: { title: ['材料', text], url: ['链接', text], added_at: ['上传时间', time] },
  },
  indicator: {
    file: 'indicators.csv',
    columns: {
      name: ['指标', text],
      unit: ['单位', text],
      year: ['年度', whole],
      target: ['目标值', decimal],
      target_value: ['目标值', number],
      year_end_only: ['仅年末考核', flag],
    },
  },
  reading: {
    file: 'readings.csv',
    columns: {
      indicator: ['第几个指标', whole],
      as_of: ['截至', date],
      actual: ['完成值', decimal],
      actual_value: ['完成值', number],
    },
  },
  event: {
    file: 'events.csv',
    columns: {
      at: ['时间', time],
      kind: ['动作', word(words.ACTION)],
      reason: ['原因', text],
      by_body: ['经办单位', text],
      official: ['领导', text],
      post: ['职务', text],
      from_status: ['原状态', word(words.STATUS)],
      to_status: ['新状态', word(words.STATUS)],
      from_body: ['原单位', text],
      to_body: ['新单位', text],
      from_official: ['原领导', text],
      to_official: ['新领导', text],
      from_deadline: ['原时限', date],
      to_deadline: ['新时限', date],
      supervision: ['督办级别', word(words.SUPERVISION)],
    },
  },
};

/** Names of bodies, officials and categories, as the ledger writes them. */
export const NAMES_FILE = { file: 'names.csv', id: '代码', name: '名称' };
