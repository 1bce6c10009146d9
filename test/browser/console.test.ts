/** The console in a real browser, over the whole demo province. */
import { readFileSync } from 'node:fs';
import { parse as parseCsv } from 'csv-parse/sync';
import Excel from 'exceljs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeShareLink } from '../../web/console/share/shareLink.ts';
import { launchBrowser } from '../support/browser.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { startHoldingProxy } from '../support/holdingProxy.ts';
import { type OpenPageOptions, openPage } from '../support/openPage.ts';
import { runs } from '../support/runs.ts';

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startTestDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** Looks at the console with its editor there, and lets none close that did what no page may do. */
async function visit(
  path: string,
  look: (page: Page) => Promise<void>,
  { hubUrl = demo.hubUrl, ...options }: OpenPageOptions & { hubUrl?: string } = {},
): Promise<void> {
  const permissions = ['clipboard-read', 'clipboard-write'];
  const opened = await openPage(browser, `${hubUrl}/console${path}`, { permissions, ...options });
  await editorIsThere(opened.page);
  await look(opened.page);
  await opened.close();
}

const queryEditor = (page: Page) => page.getByTestId('query-editor');
const tab = (page: Page, name: RegExp | string) => page.getByRole('tab', { name });
/** As Monaco shows it: only lines in sight, and spaces that do not break. */
const shownText = async (page: Page, id: string) =>
  (await page.getByTestId(id).locator('.view-lines').innerText()).replaceAll('\u00a0', ' ');
/** An editor draws its lines one after another. */
const expectShown = (page: Page, id: string, text: string) => expect.poll(() => shownText(page, id)).toContain(text);
const answerIsThere = (page: Page) => page.getByTestId('coverage').waitFor();

async function editorIsThere(page: Page): Promise<void> {
  await queryEditor(page).locator('.view-line').first().waitFor();
  // The form is made from the schema.
  await page.getByText(/正在取图的结构|Reading the schema/).waitFor({ state: 'detached' });
}

async function run(page: Page): Promise<Data> {
  const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
  await page.getByRole('button', { name: /^(运行|Run)/ }).click();
  return (await (await answered).json()) as Data;
}

/** Pastes other text over what an editor holds: typed, it would have brackets closed by the editor. */
async function replaceText(page: Page, editor: 'query-editor' | 'variables-editor', text: string): Promise<void> {
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
  await page.getByTestId(editor).locator('.view-line').first().click();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.press('ControlOrMeta+v');
}

describe('a saved question', () => {
  it('is found, fills the editor and the address, and is answered as the graph answers it', async () => {
    await visit('', async (page) => {
      await page.getByRole('searchbox').fill('一再延期');
      await page.getByRole('button', { name: /^11 一再延期/ }).click();
      await queryEditor(page).getByText('Q11_Extended').first().waitFor();
      expect(new URL(page.url()).search).toBe('?saved=11-extended');

      await queryEditor(page).focus();
      await page.keyboard.press('Enter');
      const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
      await page.keyboard.press('ControlOrMeta+Enter');
      const { data } = (await (await answered).json()) as Data;
      await answerIsThere(page);
      await expectShown(page, 'answer-json', '"data": {');
      const query = readFileSync(new URL('../../docs/questions/11-extended.graphql', import.meta.url), 'utf8');
      const { rows } = (await demo.ask(query)).data;
      expect(rows.totalCount).toBeGreaterThan(0);
      const idsOf = ({ nodes }: Data) => (nodes as Data[]).map(({ id }) => id);
      expect([data.rows.totalCount, ...idsOf(data.rows)]).toEqual([rows.totalCount, ...idsOf(rows)]);

      // Esc leaves the editor, so that Tab goes on.
      await page.keyboard.press('Escape');
      expect(await queryEditor(page).evaluate((element) => element === document.activeElement)).toBe(true);
    });
  });

  it('is left by an edit, and come back to by the browser’s own button', async () => {
    await visit('?saved=04-overdue', async (page) => {
      await page.getByRole('button', { name: /^市级统计/ }).click();
      await queryEditor(page).getByText('CityStatistics').first().waitFor();
      // Asked from the list, where the focus still is.
      const answered = page.waitForResponse((response) => response.url().endsWith('/graphql'));
      await page.keyboard.press('ControlOrMeta+Enter');
      expect(((await (await answered).json()) as Data).data.municipalProjectStats.groups).toHaveLength(16);
      await page.goBack();
      await queryEditor(page).getByText('Overdue').first().waitFor();
      await replaceText(page, 'query-editor', '{ sources { id } }');
      await page.waitForURL(`${demo.hubUrl}/console`);
    });
  });
});

describe('variables', () => {
  it('are a form and JSON in step, and what the form says is what is asked', async () => {
    await visit('?saved=01-overdue', async (page) => {
      await page.getByRole('button', { name: '添加一项' }).first().click();
      const division = page.getByLabel('$division 第 1 项', { exact: true });
      await division.fill('阜阳市');
      await expect.poll(() => division.inputValue()).toBe('341200');
      await page.getByLabel(/\$first/).fill('x');
      await page.getByText('⚠ 应为整数').waitFor();
      await page.getByLabel(/\$first/).fill('3');

      const asked = page.waitForRequest((request) => request.url().endsWith('/graphql'));
      const { data } = await run(page);
      expect((await asked).postDataJSON().variables).toEqual({ division: ['341200'], first: 3 });
      const places = (data.rows.nodes as Data[]).map(({ division }) => division.code.slice(0, 4));
      expect(places).toEqual(['3412', '3412', '3412']);

      await tab(page, 'JSON').first().click();
      await expectShown(page, 'variables-editor', '"341200"');
      await replaceText(page, 'variables-editor', '{"first": 7}');
      await tab(page, '表单').click();
      expect(await page.getByLabel(/\$first/).inputValue()).toBe('7');
      await page.getByText('下面还是改之前的答案').waitFor();
    });
  });
});

describe('an answer', () => {
  it('is a table with Chinese headings, and a map where it is by city', async () => {
    await visit('?saved=05-city-statistics', async (page) => {
      await run(page);
      await tab(page, '表格').click();
      await page.getByRole('table').getByText('合肥市').first().waitFor();
      await tab(page, '图').last().click();
      await page.locator('[data-testid=chart][data-drawn=true]').waitFor();
      expect(await page.getByText('阜阳市').count()).toBeGreaterThan(0);
    });
  });

  it('says which city was asked, when, and how long it took', async () => {
    await visit('?saved=04-overdue', async (page) => {
      await run(page);
      await tab(page, /^计划/).click();
      const rows = page.getByRole('rowheader');
      await rows.getByText('合肥市').waitFor();
      expect(await rows.allInnerTexts()).toEqual(expect.arrayContaining(['合肥市', '阜阳市', '宣城市']));
      expect(await page.getByText(/^问了 2 个系统，共 17 次请求/).isVisible()).toBe(true);
      await page.getByText('问 市级民生项目').waitFor();
    });
  });

  it('says in words what is missing while a city is down', async () => {
    await demo.stopSystem('mp:341200');
    try {
      await visit('?saved=04-overdue', async (page) => {
        const { data } = await run(page);
        expect(data.municipalProjects.coverage.complete).toBe(false);
        const line = page.getByTestId('coverage');
        await line.getByText(/阜阳市 \d\d:\d\d 起无应答/).waitFor();
        expect(await line.innerText()).toMatch(/合计是下限/);
        await tab(page, /^计划/).click();
        await page.getByText('连不上').waitFor();
      });
    } finally {
      await demo.startSystem('mp:341200');
    }
  });

  it('says in words what was wrong with the query, also where there is nothing to show', async () => {
    const expected = [/status of 400/];
    const look = async (page: Page) => {
      await replaceText(page, 'query-editor', '{ matters(first: 9999) { totalCount nodes { id } } }');
      await run(page);
      await page.getByText('PAGE_SIZE_OUT_OF_RANGE').first().waitFor();
      expect(await page.getByRole('alert').first().innerText()).toMatch(/\p{Script=Han}/u);
      await replaceText(page, 'query-editor', '{ matters(');
      await run(page);
      await page.getByText('GRAPHQL_PARSE_FAILED').first().waitFor();
      await tab(page, '表格').click();
      await page.getByText('这个答案里没有可以列成表的列表。').waitFor();
    };
    await visit('?saved=04-overdue', look, { expected });
  });
});

describe('a download', () => {
  const LIST = `query List($after: String) {
    municipalProjects(filter: {matter: {lateness: [OVERDUE]}}, first: 500, after: $after) {
      totalCount
      nodes { id title deadline { date } }
      pageInfo { hasNextPage endCursor }
    }
  }`;

  it('opens as CSV and as a workbook with the rows of the answer', async () => {
    const { data } = await demo.ask(LIST);
    const expected = (data.municipalProjects.nodes as Data[]).map(({ id, title }) => [id, title]);
    await visit('', async (page) => {
      await replaceText(page, 'query-editor', LIST.replace('first: 500', 'first: 50'));
      await run(page);
      await tab(page, '下载').click();
      const download = async (name: string) => {
        const coming = page.waitForEvent('download');
        await page.getByRole('button', { name, exact: true }).click();
        return (await coming).path();
      };
      const csv = readFileSync(await download('CSV'), 'utf8');
      const [headings, ...rows] = parseCsv(csv, { bom: true }) as string[][];
      expect(headings?.slice(0, 2)).toEqual(['编号', '标题']);
      expect(rows.map((row) => row.slice(0, 2))).toEqual(expected);

      const workbook = new Excel.Workbook();
      await page.getByText(/^已保存/).waitFor();
      await workbook.xlsx.readFile(await download('Excel'));
      const sheet = workbook.worksheets[0] as Excel.Worksheet;
      expect(
        sheet
          .getSheetValues()
          .slice(2)
          .map((row) => (row as string[]).slice(1, 3)),
      ).toEqual(expected);
    });
  });

  it('says how far it is while other views are looked at, and leaves no file if it is cancelled', async () => {
    const proxy = await startHoldingProxy(demo.hubUrl);
    try {
      await visit(
        '?saved=04-overdue',
        async (page) => {
          await replaceText(page, 'query-editor', LIST);
          await run(page);
          let kept = 0;
          page.on('download', () => {
            kept += 1;
          });
          await tab(page, '下载').click();
          await page.getByRole('button', { name: 'CSV', exact: true }).click();
          await page.getByText(/^已下载 [\d,]+ \/ [\d,]+ 行/).waitFor();
          await tab(page, '表格').click();
          await tab(page, '下载').click();
          await page.getByRole('button', { name: '取消' }).click();
          await page.getByText('已取消，未保存文件。').waitFor();
          expect(kept).toBe(0);

          proxy.release();
          const coming = page.waitForEvent('download');
          await page.getByRole('button', { name: 'CSV', exact: true }).click();
          await coming;
          await page.getByText(/^已保存/).waitFor();
        },
        { hubUrl: proxy.url },
      );
    } finally {
      await proxy.stop();
    }
  });
});

describe('a query', () => {
  it('is restored by its link, in another browser', async () => {
    let link = '';
    await visit('?saved=05-official', async (page) => {
      await page.getByLabel('要求完整').check();
      await page.getByRole('button', { name: '分享' }).click();
      link = await page.getByRole('dialog').getByRole('textbox').inputValue();
      await page.getByRole('button', { name: '关闭', exact: true }).click();
    });
    expect(new URL(link).search).toBe('');
    await visit(new URL(link).hash, async (page) => {
      await queryEditor(page).getByText('一位领导').first().waitFor();
      expect(await page.getByLabel('要求完整').isChecked()).toBe(true);
      await tab(page, 'JSON').first().click();
      await expectShown(page, 'variables-editor', '"of:00088"');
    });
    const [query, page] = ['query A { sources { id } } query B { sources { name } }', `${demo.hubUrl}/console`];
    const options = { plan: true, complete: false };
    const second = await writeShareLink(page, { query, variables: '', operationName: 'B', options });
    await visit(new URL(second).hash, async (page) => {
      const { data } = await run(page);
      expect(Object.keys(data.sources[0])).toEqual(['name']);
    });
    await visit('#q=broken', async (page) => {
      await page.getByText('这个链接里的查询读不出来').waitFor();
    });
  });

  it('is found again after a reload, in the history', async () => {
    await visit('?saved=04-overdue', async (page) => {
      await run(page);
      await answerIsThere(page);
      await page.getByRole('button', { name: /^市级统计/ }).click();
      await queryEditor(page).getByText('CityStatistics').first().waitFor();
      await page.reload();
      await editorIsThere(page);
      await tab(page, '历史').click();
      await page.getByRole('button', { name: /^逾期事项/ }).click();
      await queryEditor(page).getByText('Overdue').first().waitFor();
      await run(page);
      await answerIsThere(page);
    });
  });
});

describe('the console', () => {
  const LOOKS = [
    ['light and Chinese', '?saved=04-overdue', 'light'],
    ['dark and English', '?saved=04-overdue&lang=en', 'dark'],
  ] as const;
  it.each(LOOKS.slice(0, runs(1, LOOKS.length)))('can be used by everybody, %s', async (_, path, colorScheme) => {
    const isChinese = colorScheme === 'light';
    await visit(
      path,
      async (page) => {
        await expectAccessible(page);
        await run(page);
        await answerIsThere(page);
        for (const name of isChinese ? ['表格', '图', /^计划/, '下载'] : ['Chart', /^Plan/]) {
          await tab(page, name).last().click();
          await expectAccessible(page);
        }
        for (const name of isChinese ? ['历史', '字段', '文档'] : ['Fields', 'Docs']) {
          await tab(page, name).click();
          await expectAccessible(page);
        }
        const ownWords = await page.getByRole('main').getByRole('button').allInnerTexts();
        if (!isChinese) expect(ownWords.filter((text) => /运行|美化|分享/.test(text))).toEqual([]);
      },
      // The explorer says it of a list in an argument, which it shows all the same.
      { colorScheme, expected: [/arg mismatch between arg and selection/] },
    );
  });

  it('lets fields be ticked by keyboard alone', async () => {
    await visit('', async (page) => {
      await replaceText(page, 'query-editor', '{ sources { id } }');
      await tab(page, '字段').click();
      const name = page.getByRole('button', { name: 'name', exact: true });
      await name.focus();
      await page.keyboard.press('Enter');
      await queryEditor(page).getByText('name').first().waitFor();
    });
  });

  it('fits a telephone', async () => {
    await visit(
      '?saved=05-city-statistics',
      async (page) => {
        await run(page);
        await answerIsThere(page);
        const width = await page.evaluate(() => document.documentElement.scrollWidth);
        expect(width).toBeLessThanOrEqual(390);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });
});
