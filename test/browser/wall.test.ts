/** The wall chart in a real browser, over the whole demo province. */
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../support/browser.ts';
import { startTestDemo, type TestDemo } from '../support/demo.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
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

/** Looks at a page, and lets none close that did what no page may do. */
async function visit(path: string, look: (page: Page) => Promise<void>, options?: OpenPageOptions): Promise<void> {
  const opened = await openPage(browser, demo.hubUrl + path, options);
  await look(opened.page);
  await opened.close();
}

const textOf = (page: Page, testId: string) => page.getByTestId(testId).innerText();
const cell = (page: Page, row: string, column: string) =>
  page.getByRole('link', { name: new RegExp(`^${row}，${column} [\\d,]+ 件`) });
/** Lines of the list's CSV file, its heading among them. */
async function downloadedLines(page: Page): Promise<number> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV', exact: true }).click(),
  ]);
  await page.getByText(/^已保存.*事项列表.*\.csv/).waitFor();
  const text = await readFile(await download.path(), 'utf8');
  expect(text.startsWith('\uFEFF编号,标题,')).toBe(true);
  return text.trimEnd().split('\r\n').length;
}

const query = (page: Page) => decodeURIComponent(new URL(page.url()).search);

/** A browser tells each answer of status 400 on its console. */
const OLDER_HUB: OpenPageOptions = { expected: [/status of 400 .*\/graphql/] };

/** What the page asks the hub, body by body. */
function watchQuestions(page: Page): { documentId?: string; query?: string }[] {
  const bodies: { documentId?: string; query?: string }[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/graphql')) bodies.push(request.postDataJSON());
  });
  return bodies;
}

describe('the chart', () => {
  it('shows the figures of the graph, rates with what they are of', async () => {
    const { data } = await demo.ask(`{
      all: matterStats { total { count open openOverdue behind dueSoon completed closed closedOnTime onTimeBase } }
      hefei: matters(filter: {matter: {division: ["340100"], lateness: [BEHIND]}}) { totalCount }
    }`);
    const { total } = data.all;
    await visit('/', async (page) => {
      await page.getByTestId('places').waitFor();
      const shown = async (name: string) => Number((await textOf(page, `figure-${name}`)).replace(/\D/g, ''));
      expect({
        count: await shown('count'),
        open: await shown('open'),
        openOverdue: await shown('overdue'),
        behind: await shown('behind'),
        dueSoon: await shown('dueSoon'),
        completed: await shown('completed'),
        closed: await shown('closed'),
      }).toEqual({ ...total, closedOnTime: undefined, onTimeBase: undefined });
      const grouped = (count: number) => count.toLocaleString('en-US');
      expect(await textOf(page, 'figure-onTimeRate')).toContain(
        `${grouped(total.closedOnTime)} / ${grouped(total.onTimeBase)}`,
      );
      expect(await cell(page, '合肥市', '滞后').innerText()).toContain(String(data.hefei.totalCount));
      expect(await textOf(page, 'coverage')).toMatch(/截至 .* 个系统全部应答/s);
      expect(await page.getByText('今天 2021-06-17').isVisible()).toBe(true);
      await page.locator('[data-testid=chart][data-drawn=true]').waitFor();
    });
  });

  it('leads from a cell to its list, and from there to one matter', async () => {
    await visit('/', async (page) => {
      const overdue = cell(page, '合肥市', '逾期');
      const count = (await overdue.innerText()).replace(/\D/g, '');
      await overdue.click();
      await page.getByText(`共 ${count} 件`).waitFor();
      expect(query(page)).toBe('?division=340100&open=1&lateness=OVERDUE');

      const rows = page.getByTestId('matters').locator('tbody tr');
      expect(await rows.count()).toBe(50);
      await page.getByRole('button', { name: '加载更多' }).click();
      await page.getByText('已全部载入').waitFor();
      expect(await rows.count()).toBe(Number(count));
      expect(await downloadedLines(page)).toBe(Number(count) + 1);

      const link = rows.first().getByRole('link');
      const title = await link.innerText();
      await link.click();
      await page.getByRole('heading', { level: 1, name: title }).waitFor();
      const id = decodeURIComponent(new URL(page.url()).pathname.replace('/matters/', ''));
      const { data } = await demo.ask(
        'query($id: ID!) { matter(id: $id) { leadBody { name } measures { text } lateness { workingDaysLate } } }',
        { id },
      );
      const article = await page.getByRole('article').innerText();
      expect(article).toContain(data.matter.leadBody.name);
      expect(article).toContain(`逾期 ${data.matter.lateness.workingDaysLate} 个工作日`);
      expect(article).toContain('在办，已过时限');
      for (const { text } of data.matter.measures) expect(article).toContain(text);
    });
  });

  it('keeps its filters in the address, through a reload and back', async () => {
    await visit('/', async (page) => {
      await page.getByRole('combobox', { name: '市', exact: true }).selectOption('芜湖市');
      await page.getByRole('heading', { name: '芜湖市各县（市、区）亮灯表' }).waitFor();
      await page.getByRole('combobox', { name: '事项类别' }).selectOption('MUNICIPAL_PROJECT');
      await page.getByRole('radio', { name: '逾期件数' }).check();
      expect(query(page)).toBe('?division=340200&type=MUNICIPAL_PROJECT&measure=overdue');
      const asked = { filter: { matter: { division: ['340200'] }, type: ['MUNICIPAL_PROJECT'] } };
      const { data } = await demo.ask(
        'query($filter: OverviewFilter) { matterStats(filter: $filter) { total { count } } }',
        asked,
      );
      const { count } = data.matterStats.total;
      await page.reload();
      await page.getByTestId('figure-count').getByText(String(count), { exact: true }).waitFor();
      expect(await page.getByRole('radio', { name: '逾期件数' }).isChecked()).toBe(true);

      await page.goBack();
      await page.goBack();
      await page.getByRole('button', { name: '去掉条件：事项类别' }).waitFor({ state: 'detached' });
      expect(query(page)).toBe('?division=340200');
      await page.getByRole('button', { name: '去掉条件：地区 芜湖市' }).click();
      await page.getByRole('heading', { name: '各市亮灯表' }).waitFor();
    });
  });

  it('shows a day in the past, counted for that day', async () => {
    const { data } = await demo.ask('{ matterStats(asOf: "2021-05-31") { total { openOverdue } } }');
    await visit('/', async (page) => {
      await page.getByTestId('places').waitFor();
      await page.getByLabel('截至日期').fill('2021-05-31');
      await page.getByText('历史：2021-05-31 日终时的情况').waitFor();
      const overdue = page.getByTestId('figure-overdue').getByRole('link');
      await overdue.getByText(String(data.matterStats.total.openOverdue), { exact: true }).waitFor();
      await overdue.click();
      await page.getByText(`共 ${data.matterStats.total.openOverdue} 件`).waitFor();
      expect(query(page)).toBe('?on=2021-05-31&lateness=OVERDUE');
    });
  });

  it('is narrowed by a click on the map', async () => {
    await visit('/', async (page) => {
      await page.locator('[data-testid=chart][data-drawn=true]').waitFor();
      await page.getByTestId('chart').locator('svg text', { hasText: '六安' }).first().click();
      await page.getByRole('button', { name: '去掉条件：地区 六安市' }).waitFor();
      expect(query(page)).toBe('?division=341500');
    });
  });

  it('asks by the names of its documents, by their text of a hub that does not know them', async () => {
    await visit(
      '/',
      async (page) => {
        await page.getByTestId('places').waitFor();
        const asked = watchQuestions(page);
        await page.getByRole('button', { name: '刷新' }).click();
        await expect.poll(() => asked.length).toBe(1);
        expect(asked[0]).toEqual({ documentId: expect.stringMatching(/^sha256:/), variables: expect.anything() });

        await page.route('**/graphql', async (route) => {
          const { documentId, ...body } = route.request().postDataJSON();
          const postData = { ...body, ...(documentId && { documentId: `sha256:${'0'.repeat(64)}` }) };
          await route.continue({ postData });
        });
        await page.getByRole('combobox', { name: '市', exact: true }).selectOption('芜湖市');
        await page.getByTestId('place-340202').waitFor();
        expect(asked.slice(1).map(({ query: text }) => text?.includes('query WallBoard') ?? false)).toEqual([
          false,
          true,
        ]);
      },
      OLDER_HUB,
    );
  });
});

describe('what is not known', () => {
  it('is no zero: before the history begins, places have no data and sums are lower bounds', async () => {
    await visit('/?on=2021-03-01', async (page) => {
      await page.getByTestId('places').waitFor();
      expect(await textOf(page, 'place-340100')).toContain('无数据');
      expect(await textOf(page, 'figure-count')).toContain('至少');
      expect(await textOf(page, 'coverage')).toContain('所查日期早于其历史记录');
    });
  });

  it('of a city that stops answering is said within a refresh, on the chart and on its matters', async () => {
    await visit('/?refresh=5', async (page) => {
      await page.getByTestId('places').waitFor();
      await demo.stopSystem('mp:341200');
      try {
        await page
          .getByTestId('coverage')
          .getByText(/阜阳市民生项目台账.*无应答/)
          .waitFor();
        await page.getByText(/阜阳市：系统无应答，为 .* 的数据/).waitFor();

        await page.goto(`${demo.hubUrl}/matters/mp:341200:2021-0001`);
        const measures = page.getByRole('region', { name: '措施' });
        await measures.waitFor();
        expect(await measures.innerText()).toContain('没有应答，这部分暂时看不到；不等于没有');
        expect(await page.getByRole('article').innerText()).toContain('阜阳市教育局');
      } finally {
        await demo.startSystem('mp:341200');
      }
    });
  });
});

describe('by keyboard alone', () => {
  it('a body is found and chosen, and its list reached', async () => {
    await visit('/', async (page) => {
      await page.getByTestId('places').waitFor();
      await page.keyboard.press('Tab');
      expect(await page.locator(':focus').innerText()).toBe('跳到主要内容');
      await page.keyboard.press('Enter');
      const field = page.getByRole('combobox', { name: '牵头单位' });
      for (let i = 0; i < 10 && !(await field.evaluate((it) => it.matches(':focus'))); i++)
        await page.keyboard.press('Tab');
      await page.keyboard.type('合肥市教育');
      await page
        .getByRole('option', { name: /合肥市教育局/ })
        .first()
        .waitFor();
      // Enter that ends a word of an input method chooses nothing.
      await field.dispatchEvent('keydown', { key: 'Enter', isComposing: true });
      expect(await field.inputValue()).toBe('合肥市教育');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: '去掉条件：牵头单位 合肥市教育局' }).waitFor();
      expect(query(page)).toMatch(/^\?body=\w{18}$/);

      await page.getByTestId('figure-open').getByRole('link').focus();
      await page.keyboard.press('Enter');
      await page.getByTestId('matters').locator('tbody tr').first().waitFor();
      expect(query(page)).toMatch(/^\?body=\w{18}&open=1$/);
    });
  });
});

describe('on a wall', () => {
  it('it has no controls, shows one measure after another, stays when the hub is away, and says how old it is', async () => {
    await visit(
      '/?mode=wall&refresh=5&cycle=5&measure=overdue',
      async (page) => {
        await page.getByTestId('places').waitFor();
        expect(await page.getByRole('combobox').count()).toBe(0);
        expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
        const map = page.getByRole('region', { name: '安徽省地图' });
        expect(await map.innerText()).toContain('逾期件数');
        await page.route('**/graphql', (route) => route.abort());
        await page
          .getByRole('alert')
          .getByText(/枢纽无应答/)
          .waitFor();
        await map.getByText('事项件数').first().waitFor();
        expect(await page.getByText(/^画面更新于 \d+ 秒前/).count()).toBeGreaterThan(0);
        expect(await textOf(page, 'figure-count')).toMatch(/\d{2},\d{3}/);
        await page.unroute('**/graphql');
        await page.getByRole('alert').waitFor({ state: 'detached' });
        await page.keyboard.press('Escape');
        await page.getByRole('button', { name: '打印' }).waitFor();
        expect(query(page)).toBe('?refresh=5&cycle=5&measure=overdue');
      },
      { viewport: { width: 1920, height: 1080 }, expected: [/ERR_FAILED/] },
    );
  });
});

describe('on paper', () => {
  it('it is one sheet of A3 across, with its filters, its date and where it came from', async () => {
    await visit('/?division=340100', async (page) => {
      await page.locator('[data-testid=chart][data-drawn=true]').waitFor();
      await page.emulateMedia({ media: 'print' });
      const paper = await page.locator('body').innerText();
      expect(paper).toContain('合肥市各县（市、区）亮灯表');
      expect(paper).toMatch(/截至 \d{4}-\d\d-\d\d/);
      expect(paper).toContain(`${demo.hubUrl}/?division=340100`);
      expect(await page.getByRole('search').isVisible()).toBe(false);

      const pdf = (await page.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf) ?? [];
      expect([Number(width), Number(height)].map((points) => Math.round((points / 72) * 25.4))).toEqual([420, 297]);
      expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(1);
    });
  });
});

describe('for everyone', () => {
  it('the pages are accessible, light and dark', async () => {
    await visit('/', async (page) => {
      const look = async () => {
        await expectAccessible(page);
        for (const colorScheme of runs([], ['dark', 'light'] as const)) {
          await page.emulateMedia({ colorScheme });
          await expectAccessible(page);
        }
      };
      await page.locator('[data-testid=chart][data-drawn=true]').waitFor();
      await look();
      await page.goto(`${demo.hubUrl}/matters?lateness=OVERDUE`);
      await page.getByTestId('matters').locator('tbody tr').first().waitFor();
      await page.getByRole('button', { name: '更多筛选' }).click();
      await look();
      await page.goto(`${demo.hubUrl}/matters/mp:340100:2021-0001`);
      await page.getByRole('article').waitFor();
      await look();
    });
  });

  it('it speaks English, and fits a telephone', async () => {
    await visit(
      '/?lang=en',
      async (page) => {
        await page.getByTestId('places').waitFor();
        expect(await page.locator('html').getAttribute('lang')).toBe('en');
        expect(await page.getByRole('heading', { name: 'Lights by city' }).isVisible()).toBe(true);
        const fits = () => page.evaluate('document.documentElement.scrollWidth <= innerWidth');
        expect(await fits()).toBe(true);
        const board = page.getByRole('group', { name: 'Lights by city' });
        await board.focus();
        await page.keyboard.press('ArrowRight');
        await expect.poll(() => board.evaluate((it) => it.scrollLeft)).toBeGreaterThan(0);
        expect(await page.getByTestId('place-340100').getByRole('rowheader').locator('[lang=zh-CN]').count()).toBe(1);

        await page.evaluate("localStorage.setItem('guatu', 'null')");
        await page.goto(`${demo.hubUrl}/matters?open=1`);
        await page.getByRole('heading', { name: '事项列表' }).waitFor();
        await page.getByTestId('matters').locator('tbody tr').first().waitFor();
        expect(await fits()).toBe(true);
      },
      { viewport: { width: 390, height: 844 } },
    );
  });

  it('a matter that is not there is said to be so', async () => {
    await visit('/matters/mp:340100:none', async (page) => {
      expect(await page.getByRole('alert').innerText()).toContain('mp:340100:none');
    });
  });
});
