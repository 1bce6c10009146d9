/** A process of the bench that reads or imports one file: its CPU time and memory are nobody else's. */
import excel from 'exceljs';
import { importFile } from '../../subgraphs/kit/import/importFile.ts';
import { openTable } from '../../subgraphs/kit/import/table/openTable.ts';
import { readProject } from '../../subgraphs/kit/project/readProject.ts';
import { importableProjects } from '../../subgraphs/municipal-projects/index.ts';
import { answerParent } from './answerParent.ts';

export type ImportQuestion =
  /** Writes a ledger of so many matters. */
  | { kind: 'write'; file: string; rows: number }
  /** Reads the cells of it, and nothing more. */
  | { kind: 'read'; file: string }
  /** Imports it into the ledger of a project. */
  | { kind: 'import'; file: string; project: string };

export interface ImportAnswer {
  kind: 'done';
  /** Rows read, or matters that were new, changed or unchanged. */
  rows: number;
  created: number;
  cpuMs: number;
  /** Of the process since it began. */
  peakRssMb: number;
}

answerParent<ImportQuestion>(
  async (question): Promise<ImportAnswer> => {
    const before = process.cpuUsage();
    const done = await answer(question);
    const { user, system } = process.cpuUsage(before);
    // In kilobytes.
    const { maxRSS } = process.resourceUsage();
    return { kind: 'done', ...done, cpuMs: (user + system) / 1_000, peakRssMb: maxRSS / 1_024 };
  },
  async () => {},
);

async function answer(question: ImportQuestion): Promise<Pick<ImportAnswer, 'rows' | 'created'>> {
  switch (question.kind) {
    case 'write':
      await writeLedger(question.file, question.rows);
      return { rows: question.rows, created: 0 };
    case 'read':
      return { rows: await countRows(question.file), created: 0 };
    case 'import': {
      const project = readProject(question.project);
      const { counts } = await importFile({ project, ledger: importableProjects, file: question.file });
      return { rows: counts.created + counts.updated + counts.unchanged, created: counts.created };
    }
    default:
      return question satisfies never;
  }
}

/** Rows below the headings. */
async function countRows(file: string): Promise<number> {
  const { sheets } = await openTable(file);
  let rows = -1;
  for await (const _ of sheets[0]?.rows() ?? []) rows += 1;
  return rows;
}

const HEADINGS =
  '序号 项目名称 项目内容 服务对象 项目级别 批次 牵头领导 牵头责任单位 协同责任单位 完成时限 办理状态 进展情况 所属县区 备注';

async function writeLedger(file: string, rows: number): Promise<void> {
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: file, useSharedStrings: true });
  const sheet = workbook.addWorksheet('2021年台账');
  sheet.addRow(HEADINGS.split(' ')).commit();
  for (let i = 1; i <= rows; i++) {
    const texts = [`第${i}号停车场改造`, `改造车位${i}个，新建充电桩${i % 50}个，完善标识标线`, '周边居民', '重点'];
    const bodies = [1, '王某某（副市长）', '市财政局', '市发改委、市教育局'];
    const state = [`${(i % 12) + 1}月底前`, '办理中', `已完成${i % 100}%，正在推进`, '瑶海区', '民意直通车'];
    sheet.addRow([i, ...texts, ...bodies, ...state]).commit();
  }
  sheet.commit();
  await workbook.commit();
}
