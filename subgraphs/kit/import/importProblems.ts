/** What an import can find wrong with a row or a cell: `docs/reference/import.md` shows the same table. */

export type ProblemSeverity = 'ERROR' | 'WARNING' | 'NOTE';

export interface ProblemKind {
  /** ERROR: the row is not imported. WARNING: it is, and something of it is missing or doubtful. NOTE: as it should be. */
  severity: ProblemSeverity;
  /** What is wrong; `{value}` is what came, `{more}` what goes with it. */
  sentence: string;
  chinese: string;
  /** What to do. */
  advice: string;
  chineseAdvice: string;
}

export const IMPORT_PROBLEMS = {
  MISSING_NUMBER: {
    severity: 'ERROR',
    sentence: 'The row has no number.',
    chinese: '缺少序号。',
    advice: 'Give it a number of its own: list and number are what a later import finds it by.',
    chineseAdvice: '请填写本清单内不重复的序号，以后按序号更新。',
  },
  DUPLICATE_NUMBER: {
    severity: 'ERROR',
    sentence: 'The number "{value}" stands in {more} already.',
    chinese: '序号“{value}”与{more}重复。',
    advice: 'Give one of the two another number.',
    chineseAdvice: '请修改其中一个序号。',
  },
  MISSING_TITLE: {
    severity: 'ERROR',
    sentence: 'The row has no title.',
    chinese: '缺少项目名称。',
    advice: 'Fill it in.',
    chineseAdvice: '请填写项目名称。',
  },
  NUMBER_LOST_DIGITS: {
    severity: 'ERROR',
    sentence: 'The number has become {value}: its last digits are lost.',
    chinese: '长数字已变成 {value}，末尾数字已丢失。',
    advice: 'Format the cell as text and type the number again.',
    chineseAdvice: '请先将单元格格式设为“文本”，再重新输入完整数字。',
  },
  NUMBER_IS_A_DATE: {
    severity: 'ERROR',
    sentence: 'The number has become the date {value}, as 1-1 does when it is typed.',
    chinese: '序号已变成日期 {value}（如输入 1-1 会被自动改成日期）。',
    advice: 'Format the cell as text and type the number again.',
    chineseAdvice: '请先将单元格格式设为“文本”，再重新输入序号。',
  },
  FORMULA_ERROR: {
    severity: 'ERROR',
    sentence: 'The formula gives {value}.',
    chinese: '公式结果为错误值 {value}。',
    advice: 'Mend the formula, or put its value in its place.',
    chineseAdvice: '请修正公式，或改为直接填写数值。',
  },
  FORMULA_WITHOUT_RESULT: {
    severity: 'WARNING',
    sentence: 'The formula has no result in the file.',
    chinese: '公式没有保存计算结果。',
    advice: 'Open the file in a spreadsheet program and save it.',
    chineseAdvice: '请用表格软件打开并保存一次。',
  },
  UNKNOWN_BODY: {
    severity: 'WARNING',
    sentence: 'The body "{value}" is not known.',
    chinese: '单位“{value}”不在单位名单中。',
    advice: 'Add it to bodies.csv with its credit code, or as an alias, and import the file again.',
    chineseAdvice: '请在 bodies.csv 中补充该单位及其统一社会信用代码（或别名），再导入一次。',
  },
  AMBIGUOUS_BODY: {
    severity: 'WARNING',
    sentence: 'The body "{value}" may be any of {more}.',
    chinese: '单位“{value}”可能是：{more}。',
    advice: 'Write its full name, or add the short one in bodies.csv as an alias of the right body.',
    chineseAdvice: '请使用全称，或在 bodies.csv 中把该简称列为正确单位的别名。',
  },
  COLLECTIVE_BODY: {
    severity: 'WARNING',
    sentence: '"{value}" names no single body; taken for the {more} county governments of bodies.csv.',
    chinese: '“{value}”不是具体单位，按单位名单中的{more}个县（市、区）政府处理。',
    advice: 'Name the bodies one by one if others are meant.',
    chineseAdvice: '如有不同，请逐一写明单位。',
  },
  SEVERAL_LEAD_BODIES: {
    severity: 'WARNING',
    sentence: 'Several bodies stand as leading; "{value}" is taken, the others cooperate.',
    chinese: '牵头单位不止一个，取第一个“{value}”，其余作为协同单位。',
    advice: 'Name one leading body.',
    chineseAdvice: '牵头单位只填一个。',
  },
  UNKNOWN_OFFICIAL: {
    severity: 'WARNING',
    sentence: 'The official "{value}" is not known.',
    chinese: '领导“{value}”不在领导名单中。',
    advice: 'Add the official to officials.csv with the id of the directory, and import the file again.',
    chineseAdvice: '请在 officials.csv 中补充该领导及其编号，再导入一次。',
  },
  AMBIGUOUS_OFFICIAL: {
    severity: 'WARNING',
    sentence: 'The official "{value}" may be any of {more}.',
    chinese: '领导“{value}”可能是：{more}。',
    advice: 'Give one of them an alias with the post in officials.csv, and write that.',
    chineseAdvice: '请在 officials.csv 中用带职务的别名区分。',
  },
  DEADLINE_NOT_UNDERSTOOD: {
    severity: 'WARNING',
    sentence: 'No date can be read from the deadline "{value}"; it is kept as text.',
    chinese: '完成时限“{value}”无法识别为日期，仅保留原文。',
    advice: 'Write it as 2021-11-30 or 2021年11月.',
    chineseAdvice: '请写成 2021-11-30 或 2021年11月。',
  },
  DEADLINE_YEAR_MISSING: {
    severity: 'WARNING',
    sentence: 'The deadline "{value}" names no year.',
    chinese: '完成时限“{value}”没有年份。',
    advice: 'Import with --year 2021, or write the year.',
    chineseAdvice: '请在导入时用 --year 指定年份，或写明年份。',
  },
  DEADLINE_AMBIGUOUS: {
    severity: 'WARNING',
    sentence: 'The deadline {value} is a number: January or October? Taken for {more}.',
    chinese: '完成时限 {value} 是数字，无法区分1月与10月，按{more}处理。',
    advice: 'Format the cell as text and type 2021.10, or write 2021年10月.',
    chineseAdvice: '请将单元格设为“文本”后重新输入，或写成 2021年10月。',
  },
  SEVERAL_DEADLINES: {
    severity: 'NOTE',
    sentence: 'The deadline "{value}" names several dates; the last one, {more}, holds.',
    chinese: '完成时限“{value}”有多个日期，取最后一个 {more}。',
    advice: 'Nothing, if that is meant.',
    chineseAdvice: '如无误，不必处理。',
  },
  DATE_NOT_UNDERSTOOD: {
    severity: 'WARNING',
    sentence: 'No day can be read from "{value}"; the date stays empty.',
    chinese: '“{value}”无法识别为日期，未导入。',
    advice: 'Write it as 2021-11-30.',
    chineseAdvice: '请写成 2021-11-30。',
  },
  UNKNOWN_STATUS: {
    severity: 'WARNING',
    sentence: 'The status "{value}" is not known; the word is kept, the status stays as it was.',
    chinese: '状态“{value}”无法识别，保留原词，状态不变。',
    advice: 'Add the word under `statuses` of the list in guatu.yaml, or use a known one.',
    chineseAdvice: '请在 guatu.yaml 该清单的 statuses 中说明该用语，或改用常用词。',
  },
  UNKNOWN_DIVISION: {
    severity: 'WARNING',
    sentence: 'The division "{value}" is not known; the row counts for {more}.',
    chinese: '区划“{value}”无法识别，计入{more}。',
    advice: "Write the county's full name or its code.",
    chineseAdvice: '请填写县（市、区）全称或区划代码。',
  },
  FOREIGN_DIVISION: {
    severity: 'WARNING',
    sentence: 'The division "{value}" lies outside of this city; the row counts for {more}.',
    chinese: '区划“{value}”不属于本市，计入{more}。',
    advice: 'Correct it, or hand the row to whose it is.',
    chineseAdvice: '请更正，或转交所属市。',
  },
  RETIRED_DIVISION: {
    severity: 'WARNING',
    sentence: 'The division "{value}" was given up; it is {more} today.',
    chinese: '区划“{value}”已撤销，现为{more}。',
    advice: 'Write the present one.',
    chineseAdvice: '请改用现行区划。',
  },
  PERSONAL_DATA: {
    severity: 'WARNING',
    sentence: 'A mobile number or identity number stands in a text that others read; it is masked: {value}.',
    chinese: '对外内容中含手机号或身份证号，已遮盖：{value}。',
    advice: 'Leave it out, or put it into the column 责任人, which nobody else sees.',
    chineseAdvice: '请删除，或填入不对外提供的“责任人”栏。',
  },
  UNKNOWN_TIER: {
    severity: 'WARNING',
    sentence: 'The tier "{value}" is neither 重点 nor 微民生; it stays empty.',
    chinese: '项目级别“{value}”既非重点也非微民生，未导入。',
    advice: 'Write 重点 or 微民生.',
    chineseAdvice: '请填写 重点 或 微民生。',
  },
  BATCH_NOT_A_NUMBER: {
    severity: 'WARNING',
    sentence: 'The batch "{value}" is no number; it stays empty.',
    chinese: '批次“{value}”不是数字，未导入。',
    advice: 'Write 1 or 第一批.',
    chineseAdvice: '请填写 1 或 第一批。',
  },
  PROJECT_ID_WRONG: {
    severity: 'WARNING',
    sentence: '"{value}" is no id of a provincial project; it stays empty.',
    chinese: '“{value}”不是省级项目编号，未导入。',
    advice: 'Write it as pp:34:K-001.',
    chineseAdvice: '请写成 pp:34:K-001。',
  },
  HIDDEN_ROW: {
    severity: 'WARNING',
    sentence: 'The row is hidden in the sheet; it is imported like the others.',
    chinese: '该行在表中被隐藏，仍按普通行导入。',
    advice: 'Delete it if it is not meant.',
    chineseAdvice: '如不需要，请删除该行。',
  },
  CREDIT_CODE_CHECK: {
    severity: 'WARNING',
    sentence: 'The credit code does not pass its check: {value}',
    chinese: '统一社会信用代码校验未通过：{value}',
    advice: 'Compare it with the certificate. It is used as it stands.',
    chineseAdvice: '请与证书核对；仍按原样使用。',
  },
  CONTACT_KEPT_BACK: {
    severity: 'NOTE',
    sentence: 'A telephone number stands beside who is responsible: it stays with the raw row and is shown to nobody.',
    chinese: '责任人栏含电话号码：只留在本单位，不对外提供。',
    advice: 'Nothing.',
    chineseAdvice: '不必处理。',
  },
  SKIPPED_ROW: {
    severity: 'NOTE',
    sentence: 'Not a matter: a sum, a remark, a heading or an example.',
    chinese: '合计、说明、小标题或示例行，不导入。',
    advice: 'Nothing. If it is a matter, give it a number and a title.',
    chineseAdvice: '不必处理；如确为事项，请填写序号和名称。',
  },
  JOINED_ROW: {
    severity: 'NOTE',
    sentence: 'Belongs to number "{value}", whose cell is merged over several rows.',
    chinese: '与上方合并的序号“{value}”为同一事项，已合并导入。',
    advice: 'Nothing. If it is a matter of its own, give it a number.',
    chineseAdvice: '不必处理；如为单独事项，请填写单独序号。',
  },
} as const satisfies Record<string, ProblemKind>;

export type ImportProblemCode = keyof typeof IMPORT_PROBLEMS;

/** One thing that is wrong, with its place. */
export interface ImportProblem {
  code: ImportProblemCode;
  /** `Sheet1!E17`. */
  cell: string;
  /** Row as the spreadsheet program numbers it; column from 0, null: the row as a whole. */
  row: number;
  column: number | null;
  value: string;
  more: string;
}

export function severityOf(code: ImportProblemCode): ProblemSeverity {
  return IMPORT_PROBLEMS[code].severity;
}

/** `UNKNOWN_BODY Sheet1!E17: The body "市园林局" is not known. Add it to …` */
export function problemSentence(problem: ImportProblem): string {
  const { sentence, advice } = IMPORT_PROBLEMS[problem.code];
  return `${problem.code} ${problem.cell}: ${fillIn(sentence, problem)} ${advice}`;
}

/** For who keeps the ledger: `单位“市园林局”不在单位名单中。请在 …` */
export function chineseSentence(problem: ImportProblem): string {
  const { chinese, chineseAdvice } = IMPORT_PROBLEMS[problem.code];
  return fillIn(chinese, problem) + chineseAdvice;
}

function fillIn(sentence: string, { value, more }: ImportProblem): string {
  return sentence.replace('{value}', () => value).replace('{more}', () => more);
}
