import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import excel from 'exceljs';
import fc from 'fast-check';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../kit/database/database.ts';
import { type ImportOptions, type ImportOutcome, importFile } from '../kit/import/importFile.ts';
import { readMatters } from '../kit/ledger/readMatters.ts';
import { readProject } from '../kit/project/readProject.ts';
import { openSubgraphDatabase } from '../kit/server/runSubgraph.ts';
import { SEED } from '../kit/testing/arbitraryMatters.ts';
import { databases } from '../kit/testing/databases.ts';
import { type ServedSubgraph, serveSubgraph } from '../kit/testing/servedSubgraph.ts';
import { type TestRow, writeCsv, writeImportProject, writeXlsx } from '../kit/testing/writeTable.ts';
import { importableProjects } from './importableProjects.ts';
import type { MunicipalProjectRow } from './MunicipalProjectRow.ts';
import { municipalProjects } from './subgraph.ts';

const FGW = ['合肥市发展和改革委员会', '', '113400000000000278'];
const CZJ = ['合肥市财政局', '', '91340100000000019A'];
const YLJ = ['合肥市园林局', '市园林局', '523402000000000356'];
const OFFICIALS = [
  ['王某某', '', 'of:00001'],
  ['李某某', '', 'of:00002'],
];

const HEADINGS = [
  '序号',
  '项目名称',
  '责任单位',
  '牵头领导',
  '责任人',
  '完成时限',
  '办理状态',
  '进展情况',
  '所属县区',
  '项目级别',
];
const TABLE: readonly TestRow[] = [
  ['合肥市2021年重点民生项目台账'],
  HEADINGS,
  [
    1,
    '老旧小区改造',
    '市发改委市财政局、市园林局',
    '王某某',
    '张三 13812345678',
    '11月',
    '办理中',
    '正在招标，联系13812345678',
    '瑶海区',
    '重点',
  ],
  ['3-1', '停车场', '市财政局', '', '', '2021.8', '已办结', '', '', '微民生'],
  ['合计', '2项'],
];
const AT = { first: new Date('2021-06-17T02:00:00Z'), second: new Date('2021-07-01T02:00:00Z') };

describe.each(databases)('the import of a city on $dialect', (on) => {
  let folder: string;
  let city: ServedSubgraph;
  const file = () => join(folder, '台账.xlsx');

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
    writeImportProject(folder, {}, [FGW, CZJ], OFFICIALS);
    const source = { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市台账' };
    city = await serveSubgraph(municipalProjects, on, async () => {}, source);
  });
  afterAll(async () => {
    await city?.stop();
    rmSync(folder, { recursive: true });
  });

  function run(path: string, options: Partial<ImportOptions> = {}): Promise<ImportOutcome> {
    const project = readProject(folder, { ...NO_ENVIRONMENT, today: '2021-06-17' });
    return importFile({
      ...{ project, ledger: importableProjects, database: city.database, file: path, now: AT.first },
      ...options,
    });
  }
  const problemsOf = ({ problems }: ImportOutcome) =>
    problems.map(({ code, cell, value }) => `${code} ${cell} ${value}`.trim());
  const stored = async (id: string) =>
    (await readMatters<MunicipalProjectRow, never>(city.database.query, [id], importableProjects.ownFields)).get(id);
  async function changes(): Promise<string[]> {
    const { rows } = await sql<{ matter: string }>`select matter from change order by sequence`.execute(
      city.database.query,
    );
    return rows.map(({ matter }) => matter);
  }

  it('writes nothing until it is confirmed', async () => {
    await writeXlsx(file(), TABLE);
    const outcome = await run(file(), { confirm: () => false });
    expect(outcome).toMatchObject({ isWritten: false, counts: { matters: 2, created: 2, skipped: 1 }, year: 2021 });
    expect(await changes()).toEqual([]);
    expect(await city.data('{ municipalProjects { totalCount } }')).toEqual({ municipalProjects: { totalCount: 0 } });
  });

  it('stores the matters of a ledger, and tells what of them it did not understand', async () => {
    const outcome = await run(file());
    expect(outcome).toMatchObject({
      isWritten: true,
      counts: { created: 2, failed: 0 },
      headerRow: 2,
      sheet: 'Sheet1',
    });
    expect(problemsOf(outcome)).toEqual([
      'PERSONAL_DATA Sheet1!H3 138****5678',
      'UNKNOWN_BODY Sheet1!C3 市园林局',
      'CONTACT_KEPT_BACK Sheet1!E3',
      'SKIPPED_ROW Sheet1!5',
    ]);
    expect(await stored('mp:340100:key-1')).toMatchObject({
      ...{ title: '老旧小区改造', division: '340102', municipalTier: 'KEY', batch: null, status: 'IN_PROGRESS' },
      ...{ leadBody: FGW[2], cooperatingBodies: [CZJ[2]], statusText: '办理中', registeredOn: '2021-06-17' },
      deadline: { raw: '11月', date: '2021-11-30', precision: 'MONTH', original: null },
      leads: [{ official: 'of:00001', from: '2021-06-17', to: null }],
      reports: [{ on: '2021-06-17', text: '正在招标，联系138****5678' }],
      events: [{ kind: 'REGISTERED' }, { kind: 'REPORTED', fromStatus: 'REGISTERED', toStatus: 'IN_PROGRESS' }],
    });
    expect(await stored('mp:340100:key-3-1')).toMatchObject({ division: '340100', status: 'COMPLETED' });
    const { municipalProjects: found } = await city.data(
      '{ municipalProjects(filter: { matter: { text: "老旧", leadBody: ["113400000000000278"] } }) { nodes { id lateness { state } } } }',
    );
    expect(found.nodes).toEqual([{ id: 'mp:340100:key-1', lateness: { state: 'NONE' } }]);
    const { rows } = await sql<{ cells: string }>`select cells from "importedRow" where number = '1'`.execute(
      city.database.query,
    );
    expect(JSON.parse(rows[0]?.cells ?? '')).toMatchObject({
      责任人: '张三 13812345678',
      责任单位: '市发改委市财政局、市园林局',
    });
  });

  it('changes nothing when the same file comes again, as CSV and in either encoding too', async () => {
    const before = await changes();
    const texts = TABLE.map((row) => row.map(String));
    for (const path of [
      file(),
      writeCsv(join(folder, '台账.csv'), texts, { encoding: 'gb18030' }),
      writeCsv(join(folder, '台账.csv'), texts, { addBOM: true }),
    ]) {
      expect((await run(path, { now: AT.second })).counts).toMatchObject({ unchanged: 2, updated: 0, created: 0 });
    }
    expect(await changes()).toEqual(before);
  });

  it('mends a row by what is learnt about its bodies later', async () => {
    writeImportProject(folder, {}, [FGW, CZJ, YLJ], OFFICIALS);
    expect((await run(file(), { now: AT.second })).counts).toMatchObject({ updated: 1, unchanged: 1 });
    expect(await stored('mp:340100:key-1')).toMatchObject({
      ...{ cooperatingBodies: [CZJ[2], YLJ[2]], updatedAt: AT.second.toISOString() },
      events: [{ kind: 'REGISTERED' }, { kind: 'REPORTED' }],
    });
  });

  it('updates by number: what changed with an event, what the file does not say stays', async () => {
    const before = (await changes()).length;
    const path = writeCsv(join(folder, '第二期.csv'), [
      ['序号', '项目名称', '责任单位', '牵头领导', '完成时限', '办理状态', '进展情况'],
      ['１', '老旧小区改造', '市财政局', '李某某', '2021年12月', '已销号', '全部完成改造'],
      ['4', '公园', '', '', '长期', '', ''],
    ]);
    const outcome = await run(path, { now: AT.second });
    expect(outcome.counts).toMatchObject({ created: 1, updated: 1, missing: 1 });
    expect(outcome.missing).toEqual(['3-1']);
    expect(await stored('mp:340100:key-1')).toMatchObject({
      ...{ status: 'CLOSED', closedOn: null, leadBody: CZJ[2], municipalTier: 'KEY', division: '340102' },
      deadline: { raw: '2021年12月', date: '2021-12-31', precision: 'MONTH', original: '2021-11-30' },
      leads: [
        { official: 'of:00001', to: '2021-06-17' },
        { official: 'of:00002', from: '2021-06-17', to: null },
      ],
      reports: [{ text: '正在招标，联系138****5678' }, { text: '全部完成改造' }],
      events: [
        ...[{ kind: 'REGISTERED' }, { kind: 'REPORTED' }],
        { kind: 'CLOSED', fromStatus: 'IN_PROGRESS', toStatus: 'CLOSED' },
        { kind: 'CORRECTED', fromDeadline: '2021-11-30', toDeadline: '2021-12-31' },
        { kind: 'TRANSFERRED', fromBody: FGW[2], toBody: CZJ[2] },
        { kind: 'TRANSFERRED', fromOfficial: 'of:00001', toOfficial: 'of:00002' },
      ],
    });
    expect((await changes()).slice(before)).toEqual(['mp:340100:key-1', 'mp:340100:key-4']);
  });

  it('withdraws what is missing only when it is told to, and takes it back when it returns', async () => {
    const path = join(folder, '第二期.csv');
    expect((await stored('mp:340100:key-3-1'))?.status).toBe('COMPLETED');
    await run(path, { withdrawMissing: true });
    expect(await stored('mp:340100:key-3-1')).toMatchObject({ status: 'WITHDRAWN', events: { length: 3 } });
    expect((await run(path, { withdrawMissing: true })).counts).toMatchObject({ unchanged: 2, missing: 0 });
    expect((await run(file())).counts).toMatchObject({ updated: 2 });
    expect(await stored('mp:340100:key-3-1')).toMatchObject({ status: 'COMPLETED', statusText: '已办结' });
  });

  it('leaves out rows with errors, naming their cells, and hands back the sheet with what is wrong', async () => {
    const report = join(folder, '反馈.xlsx');
    const path = await writeXlsx(join(folder, '错误.xlsx'), [
      HEADINGS,
      [1, '老旧小区改造', '市财政局'],
      [1, '又是一号', '市财政局'],
      ['', '没有序号', '市财政局'],
      [9, '', '市财政局'],
      [10, '=1+1', Number('113400000000000278')],
      [new Date('2021-01-01T00:00:00Z'), '输入的是 1-1', '市财政局'],
    ]);
    const before = await changes();
    const outcome = await run(path, { report, confirm: () => false });
    expect(outcome.counts).toMatchObject({ matters: 6, failed: 5, updated: 1 });
    expect(
      outcome.problems.filter(({ code }) => code !== 'UNKNOWN_BODY').map(({ code, cell, more }) => [code, cell, more]),
    ).toEqual([
      ['DUPLICATE_NUMBER', 'Sheet1!A3', 'Sheet1!A2'],
      ['MISSING_NUMBER', 'Sheet1!A4', ''],
      ['MISSING_TITLE', 'Sheet1!A5', ''],
      ['NUMBER_LOST_DIGITS', 'Sheet1!C6', ''],
      ['NUMBER_IS_A_DATE', 'Sheet1!A7', ''],
    ]);
    expect(await changes()).toEqual(before);
    const workbook = new excel.Workbook();
    await workbook.xlsx.readFile(report);
    const sheet = workbook.getWorksheet('Sheet1');
    expect(sheet?.getColumn(11).values).toEqual([
      undefined,
      '导入结果',
      '更新',
      '未导入',
      '未导入',
      '未导入',
      '未导入',
      '未导入',
    ]);
    expect(sheet?.getCell('L3').value).toBe('Sheet1!A3 序号“1”与Sheet1!A2重复。请修改其中一个序号。');
    expect(sheet?.getCell('B6').value).toBe("'=1+1");
    expect(sheet?.getCell('C6').fill).toMatchObject({ fgColor: { argb: 'FFFFC7CE' } });
    expect(JSON.stringify(sheet?.getCell('C6').note)).toContain('末尾数字已丢失');
    expect(workbook.getWorksheet('导入说明')?.getCell('B4').value).toBe('否');
  });

  it('takes an annotated sheet back as it was, rows of one matter too, but never in the place of the ledger', async () => {
    const report = join(folder, '合并反馈.xlsx');
    const path = await writeXlsx(
      join(folder, '合并.xlsx'),
      [HEADINGS, [60, '改造', '市财政局'], ['', '', '市发改委'], [61, '路灯', '市财政局']],
      (sheet) => {
        sheet.mergeCells('A2:A3');
        sheet.mergeCells('B2:B3');
      },
    );
    for (const file of [path, report]) {
      const outcome = await run(file, {
        report: file === path ? report : join(folder, '再次.xlsx'),
        confirm: () => false,
      });
      expect(outcome.counts).toMatchObject({ matters: 2, created: 2 });
      expect(outcome.rows[0]).toMatchObject({ number: '60', leadBody: CZJ[0], cooperatingBodies: [FGW[0]] });
    }
    await expect(run(path, { report: join(folder, '.', '合并.xlsx') })).rejects.toMatchObject({
      code: 'REPORT_NOT_WRITABLE',
      message: `${path}: expected another file than the ledger itself.`,
    });
  });

  it('says which sheets it leaves aside, and refuses a heading that is not there', async () => {
    const path = join(folder, '多表.xlsx');
    const workbook = new excel.Workbook();
    for (const name of ['填表说明', '重点', '微民生', '旧']) {
      workbook.addWorksheet(name, { state: name === '旧' ? 'hidden' : 'visible' }).addRows([HEADINGS, [70, name]]);
    }
    workbook.getWorksheet('填表说明')?.spliceRows(1, 2, ['请逐项填写']);
    await workbook.xlsx.writeFile(path);
    const preview = await run(path, { confirm: () => false });
    expect(preview).toMatchObject({ sheet: '重点', otherSheets: ['微民生'], counts: { matters: 1 } });
    await expect(run(path, { headings: new Map([['干什么', 'content']]) })).rejects.toMatchObject({
      code: 'MAPPING_WRONG',
      message: `多表.xlsx: expected a column that is headed 干什么, as stated; row 1 of 重点 has ${HEADINGS.join(', ')}.`,
    });
  });

  it('is all or nothing: an interruption, or a file that changes meanwhile, leaves nothing behind', async () => {
    const rows = Array.from({ length: 600 }, (_, i) => [String(i + 100), `项目${i}`, '市财政局']);
    const path = writeCsv(join(folder, '长表.csv'), [['序号', '项目名称', '责任单位'], ...rows]);
    const before = await changes();
    const interruption = new AbortController();
    const report = join(folder, '中断.xlsx');
    const onProgress: ImportOptions['onProgress'] = (phase) => phase === 'WRITING' && interruption.abort();
    await expect(run(path, { onProgress, report, signal: interruption.signal })).rejects.toMatchObject({
      code: 'INTERRUPTED',
    });
    const confirm = () => {
      utimesSync(path, 0, 0);
      return true;
    };
    await expect(run(path, { confirm })).rejects.toMatchObject({ code: 'FILE_CHANGED' });
    expect(await changes()).toEqual(before);
    expect([report, `${report}.unfinished`].filter(existsSync)).toEqual([]);
    expect((await run(path)).counts).toMatchObject({ created: 600 });
  });

  it('keeps a new list and what its headings mean, and leaves the rest of guatu.yaml as it is', async () => {
    const path = writeCsv(join(folder, '微.csv'), [
      ['编号', '事项', '干什么', '完成时限'],
      ['1', '另一个一号', '修路', '11月'],
    ]);
    const headings = new Map([['干什么', 'content' as const]]);
    await expect(run(path, { list: '' })).rejects.toMatchObject({ code: 'LIST_UNKNOWN' });
    await run(path, { list: '微民生', headings, year: 2021 });
    const yaml = readFileSync(join(folder, 'guatu.yaml'), 'utf8');
    expect(yaml).toMatch(/^# kept as it is\n/);
    expect(yaml).toContain('year: 2021');
    const [key = ''] = /L[0-9a-f]{8}/.exec(yaml) ?? [];
    expect(await stored(`mp:340100:${key}-1`)).toMatchObject({
      title: '另一个一号',
      content: '修路',
      deadline: { date: '2021-11-30' },
    });
    expect((await run(path, { list: '微民生' })).counts).toMatchObject({ unchanged: 1 });
  });

  it('says plainly that the ledger is written where guatu.yaml cannot be, and mends that the next time', async () => {
    const path = writeCsv(join(folder, '新.csv'), [
      ['序号', '项目名称'],
      ['1', '新清单的一号'],
    ]);
    const report = join(folder, '新反馈.xlsx');
    const inTheWay = join(folder, 'guatu.yaml.new');
    mkdirSync(inTheWay);
    await expect(run(path, { list: 'new', report })).rejects.toMatchObject({
      code: 'LIST_NOT_KEPT',
      message: expect.stringMatching(
        /^The ledger is written, but .+guatu\.yaml is not \(EISDIR\): .+ of the list new\. /,
      ),
    });
    rmSync(inTheWay, { recursive: true });
    expect(await stored('mp:340100:new-1')).toMatchObject({ title: '新清单的一号' });
    expect(existsSync(report)).toBe(true);
    expect((await run(path, { list: 'new' })).counts).toMatchObject({ created: 0, unchanged: 1 });
    expect(readFileSync(join(folder, 'guatu.yaml'), 'utf8')).toContain('key: new');
  });

  it('asks whether it is another list if most numbers have other titles', async () => {
    const rows = Array.from({ length: 10 }, (_, i) => [String(i + 100), `别的${i}`]);
    const path = writeCsv(join(folder, '别的.csv'), [['序号', '项目名称'], ...rows]);
    expect(await run(path, { list: '重点', confirm: () => false })).toMatchObject({ looksLikeAnotherList: true });
  });
});

const NO_ENVIRONMENT = { databaseUrl: null, today: null, host: null, port: null, logLevel: null, token: null };

describe('any rows', () => {
  const NUMBERS = fc.uniqueArray(fc.constantFrom('1', '2', '3-1', '（一）', '１２', '7.1'), { minLength: 1 });
  const text = fc.constantFrom(
    '',
    '埇桥区改造',
    'a,b;c\t"d"',
    '第一行\n第二行',
    '=1+1',
    '-5',
    '+86',
    '　全角（１）',
    '市发改委市财政局',
  );
  const deadline = fc.constantFrom('', '11月', '2021.8', '2021-06-30', '长期', '1.2021年8月 2.2021年12月', '尽快');
  const status = fc.constantFrom('', '办理中', '已销号', '奇怪');
  const table = NUMBERS.chain((numbers) =>
    fc.tuple(
      ...numbers.map((number) =>
        fc.tuple(fc.constant(number), text.filter(Boolean), text, text, deadline, status, text),
      ),
    ),
  );

  it('come to the same matters as a workbook and as text in either encoding, and change nothing the second time', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guatu-import-'));
    writeImportProject(folder, {}, [FGW, CZJ], OFFICIALS);
    const ledgers = await Promise.all([1, 2, 3].map(() => openMemory()));
    try {
      await fc.assert(
        fc.asyncProperty(table, async (rows) => {
          const all = [['序号', '项目名称', '项目内容', '责任单位', '完成时限', '办理状态', '进展情况'], ...rows];
          const files = [
            await writeXlsx(join(folder, 'a.xlsx'), all),
            writeCsv(join(folder, 'b.csv'), all, { encoding: 'gb18030', separator: '\t' }),
            writeCsv(join(folder, 'c.csv'), all),
          ];
          const stored: unknown[] = [];
          for (const [i, file] of files.entries()) {
            const database = ledgers[i] as Database;
            await clear(database);
            const project = readProject(folder, { ...NO_ENVIRONMENT, today: '2021-06-17' });
            const options = { project, ledger: importableProjects, database, file, year: 2021, now: AT.first };
            const { counts } = await importFile(options);
            expect(counts).toMatchObject({ matters: rows.length, created: rows.length });
            expect((await importFile(options)).counts).toMatchObject({ unchanged: rows.length });
            const { rows: ids } = await sql<{ id: string }>`select id from matter order by id`.execute(database.query);
            stored.push([
              ...(
                await readMatters(
                  database.query,
                  ids.map(({ id }) => id),
                  importableProjects.ownFields,
                )
              ).values(),
            ]);
          }
          expect(stored[0]).toHaveLength(rows.length);
          expect(stored[1]).toEqual(stored[0]);
          expect(stored[2]).toEqual(stored[0]);
        }),
        { seed: SEED, numRuns: 12 },
      );
    } finally {
      for (const database of ledgers) await database.close();
      rmSync(folder, { recursive: true });
    }
  });

  const openMemory = () => openSubgraphDatabase(municipalProjects, { target: ':memory:' });

  async function clear(database: Database): Promise<void> {
    const tables = ['matter', 'cooperatingBody', 'lead', 'measure', 'report', 'event', 'importedRow'];
    for (const table of tables) await sql`delete from ${sql.table(table)}`.execute(database.query);
  }
});
