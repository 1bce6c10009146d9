import { describe, expect, it } from 'vitest';
import { type FoundHeader, findHeader, headingsNotFound } from './findHeader.ts';
import { groupRows } from './groupRows.ts';
import type { TableRow } from './table/TableFile.ts';

/** Rows of texts; one that ends in * fills a merged cell. */
function rowsOf(...rows: (string | undefined)[][]): TableRow[] {
  return rows.map((texts, i) => ({
    number: i + 1,
    isHidden: false,
    cells: texts.map((text) => {
      if (!text) return undefined;
      return text.endsWith('*') ? { text: text.slice(0, -1), isFilled: true } : { text };
    }),
  }));
}
const found = (rows: TableRow[]) => {
  const header = findHeader(rows, new Map([['干什么', 'content']]));
  return header && [header.row, header.rowCount, header.columns.map(({ field }) => field)];
};

describe('the headings of a ledger', () => {
  it('are found in the first row, or below a title', () => {
    expect(found(rowsOf(['序号', '项目名称', '完成时限'], ['1', 'a', 'b']))).toEqual([
      1,
      1,
      ['number', 'title', 'deadline'],
    ]);
    const titled = rowsOf(['2021年台账', '2021年台账*'], ['填报单位：'], ['序 号', '项目\n名称'], ['1', 'a']);
    expect(found(titled)).toEqual([3, 1, ['number', 'title']]);
    expect(findHeader(titled, new Map())?.title).toBe('2021年台账 填报单位：');
  });

  it('may stand in two rows, merged or not', () => {
    const merged = rowsOf(
      ['序号', '项目名称', '责任单位', '责任单位*', '完成时限'],
      ['序号*', '项目名称*', '牵头单位', '配合单位', '完成时限*'],
      ['1', 'a', 'b', 'c', 'd'],
    );
    const apart = rowsOf(
      ['序号', '项目名称', '责任单位', '', '完成时限'],
      ['', '', '牵头', '协同', ''],
      ['1', 'a', 'b', 'c', 'd'],
    );
    const fields = ['number', 'title', 'leadBody', 'cooperatingBodies', 'deadline'];
    // What is merged downwards stands in the second row, too.
    expect(found(merged)).toEqual([2, 1, fields]);
    expect(found(apart)).toEqual([1, 2, fields]);
  });

  it('mean what the user says, and may be unknown', () => {
    expect(found(rowsOf(['序号', '名称', '干什么', '闲话', '投资（万元）', '完成时限（年月）']))).toEqual([
      ...[1, 1, ['number', 'title', 'content', null, null, 'deadline']],
    ]);
  });

  it('mean what is stated rather than what is guessed, and what a reader sees rather than what is hidden', () => {
    const rows = rowsOf(['序号', '项目名称', '完成时限', '完成时限', '工作任务']);
    const stated = new Map([['工作任务', 'title' as const]]);
    const header = findHeader(rows, stated, new Set([2])) as FoundHeader;
    expect(header.columns.map(({ field }) => field)).toEqual(['number', null, null, 'deadline', 'title']);
    expect(header.columns.filter(({ isHidden }) => isHidden).map(({ column }) => column)).toEqual([2]);
    expect(headingsNotFound(header, new Map([...stated, ['工作', 'content' as const]]))).toEqual(['工作']);
  });

  it('are none where no title is', () => {
    expect(found(rowsOf(['a', 'b'], ['1', '项目']))).toBeUndefined();
    expect(found(rowsOf(['序号', '完成时限']))).toBeUndefined();
  });
});

describe('rows below the headings', () => {
  it('are matters, or what ledgers have between them', async () => {
    const rows = rowsOf(
      ['序号', '项目名称', '完成时限'],
      ['一', '城市更新类'],
      ['1', 'a', '8月'],
      ['1*', 'a*', '9月'],
      ['1*', 'a 的另一部分', '9月'],
      ['示例', 'b', '8月'],
      ['序号', '项目名称', '完成时限'],
      ['二、社会事业类', '二、社会事业类*', '二、社会事业类*'],
      ['', '无号', '8月'],
      ['2*', '', ''],
      ['合计', '3项'],
      ['注：以上均为计划'],
    );
    expect(await groupsOf(rows)).toEqual([
      ['SKIPPED', 2],
      ['MATTER', 3, 4],
      ['MATTER', 5],
      ...[6, 7, 8].map((row) => ['SKIPPED', row]),
      ['MATTER', 9],
      ...[11, 12].map((row) => ['SKIPPED', row]),
    ]);
  });

  it('are no matter where a remark is merged over the table, whatever digits it has', async () => {
    const remark = '以上数据截至2021年6月30日';
    const rows = rowsOf(
      ['序号', '项目名称', '完成时限'],
      ['一、重点项目（共12项）', '一、重点项目（共12项）*', '一、重点项目（共12项）*'],
      ['1', 'a', '8月'],
      ['二、其他（3项）'],
      [remark, `${remark}*`, `${remark}*`],
    );
    expect(await groupsOf(rows)).toEqual([
      ['SKIPPED', 2],
      ['MATTER', 3],
      ['SKIPPED', 4],
      ['SKIPPED', 5],
    ]);
  });

  it('are told from sums and remarks by their number, beside a merged category and behind the title too', async () => {
    const beside = rowsOf(
      ['类别', '序号', '项目名称', '完成时限'],
      ['交通', '1', '停车场', '8月'],
      ['交通*', '', '小计', '1项'],
      ['总计', '1', '项'],
    );
    expect(await groupsOf(beside)).toEqual([
      ['MATTER', 2],
      ['SKIPPED', 3],
      ['SKIPPED', 4],
    ]);
    const behind = rowsOf(['项目名称', '序号', '完成时限'], ['审核流程优化', '1', '8月'], ['审核：', '', '李某某']);
    expect(await groupsOf(behind)).toEqual([
      ['MATTER', 2],
      ['SKIPPED', 3],
    ]);
  });
});

async function groupsOf(rows: readonly TableRow[]): Promise<unknown[]> {
  const header = findHeader(rows, new Map()) as FoundHeader;
  const groups = await Array.fromAsync(groupRows(asStream(rows), header));
  return groups.map((group) => [
    group.kind,
    ...(group.kind === 'MATTER' ? group.rows : [group.row]).map(({ number }) => number),
  ]);
}

async function* asStream(rows: readonly TableRow[]): AsyncGenerator<TableRow> {
  yield* rows;
}
