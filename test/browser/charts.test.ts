/** Charts and tables of real answers of the demo: which chart fits each, and what only a browser can show of them. */
import { readFileSync } from 'node:fs';
import { buildSchema, Kind, parse } from 'graphql';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readQuestions } from '../../cli/savedQueries.ts';
import { planTables } from '../../tables/plan/planTable.ts';
import { chooseChart } from '../../web/charts/choose/chooseChart.ts';
import { readAnswerTable } from '../../web/charts/readAnswerTable.ts';
import { writeShareLink } from '../../web/console/share/shareLink.ts';
import { launchBrowser } from '../support/browser.ts';
import { startTestDemo, type TestDemo } from '../support/demo.ts';
import { expectAccessible } from '../support/expectAccessible.ts';
import { type OpenPageOptions, openPage } from '../support/openPage.ts';

const sourceOf = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const schema = buildSchema(sourceOf('schema/api.graphql'));

let demo: TestDemo;
let browser: Browser;
beforeAll(async () => {
  [demo, browser] = await Promise.all([startTestDemo(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await demo?.stop();
});

/** `03-gaps byCity.groups: map by label of count`, one line a list of an operation's answer. */
async function chartsOf(name: string, query: string, variables: Record<string, unknown>): Promise<string[]> {
  const { data, errors } = await demo.ask(query, variables);
  expect(errors, name).toEqual([]);
  return planTables(schema, parse(query), null, variables).map((plan) => {
    const choice = chooseChart(readAnswerTable(plan, data));
    const list = `${name} ${plan.rowsAt.join('.')}`;
    if (!choice.fits) return `${list}: ${choice.reason}`;
    const { kind, axis, measures, split } = choice.first;
    return `${list}: ${kind} by ${axis}${split === null ? '' : ` (${split})`} of ${measures.join(', ')}`;
  });
}

/** One operation a text, with the fragments of all. */
function operationsOf(text: string): Map<string, string> {
  return new Map(
    parse(text).definitions.flatMap((it) =>
      it.kind === Kind.OPERATION_DEFINITION
        ? [[it.name?.value ?? '', it.loc?.source.body.slice(it.loc.start, it.loc.end) ?? '']]
        : [],
    ),
  );
}

describe('the chart that fits', () => {
  it('each of the fifteen questions', async () => {
    const charts: string[] = [];
    for (const { name, query, variables } of readQuestions()) charts.push(...(await chartsOf(name, query, variables)));
    expect(charts).toEqual([
      '01-overdue byCityAndBody.groups: bar by label.LEAD_BODY of count',
      '01-overdue rows.nodes: bar by title of lateness.workingDaysLate',
      '02-due-soon rows.nodes: bar by title of lateness.workingDaysLate',
      '02-due-soon rows.facets: map by values.label (CITY) of values.count',
      '03-gaps byCity.groups: map by label.CITY of count',
      '03-gaps rows.nodes: NO_NUMBERS',
      '04-behind-at-month-end byCity.groups: map by label.CITY of count',
      '04-behind-at-month-end rows.nodes: NO_NUMBERS',
      '05-official official.tenures: NO_NUMBERS',
      '05-official official.ever.groups: bar by label.LATENESS (销号) of count',
      '05-official official.rows.nodes: NO_NUMBERS',
      '06-county-ranking thisMonth.groups: bar by label.COUNTY of onTimeRate',
      '06-county-ranking lastMonth.groups: bar by label.COUNTY of onTimeRate',
      '07-matrix provincialProject.cities.groups: map by city.name (惠及住户) of target',
      '07-matrix provincialProject.counties.groups: bar by division.name (惠及住户) of target, scheduled, actual',
      '08-unsatisfied rows.nodes: bar by title of reopenCount',
      '08-unsatisfied rows.facets: bar by values.label (SATISFACTION) of values.count',
      '09-on-time-rate matterStats.groups: bar by leadBody.name of onTimeRate',
      '10-silent rows.nodes: NO_NUMBERS',
      '10-silent rows.facets: bar by values.label of values.count',
      '10-silent sources: bar by name of matters',
      '11-extended rows.nodes: bar by title of deadline.extensionCount',
      '12-same-problem matterClusters.nodes: bar by label of count',
      '13-returned rows.nodes: bar by title of returnCount',
      '14-chain countyPairs: bar by strong.name of developing.open.total.count, developing.open.total.open, developing.open.total.noLeadBody',
      '15-changed matterDifferences.counts: bar by kind of count',
      '15-changed matterDifferences.nodes: NO_NUMBERS',
    ]);
  });

  it('the figures of the article: by city a map, a list or a single number none', async () => {
    const charts: string[] = [];
    for (const [name, query] of operationsOf(sourceOf('subgraphs/demo/figures/figures.graphql'))) {
      charts.push(...(await chartsOf(name, query, {})));
    }
    const drawn = charts.filter((chart) => !/: (?:NO_NUMBERS|NO_ROWS|ONE_ROW)$/.test(chart));
    expect(drawn).toEqual(['F04_municipal_key_projects byCity.groups: map by label.CITY of count']);
  });

  it('months: a line', async () => {
    const query = '{ stats: matterStats(groupBy: [CLOSED_MONTH]) { groups { label count } } }';
    expect(await chartsOf('months', query, {})).toEqual(['months stats.groups: line by label.CLOSED_MONTH of count']);
  });
});

/** A query in the console, by the end of its address, answered, with one of its views open. */
async function look(address: string, view: string, use: (page: Page) => Promise<void>, options?: OpenPageOptions) {
  const opened = await openPage(browser, `${demo.hubUrl}/console${address}`, options);
  const { page } = opened;
  await page.getByText(/正在取图的结构/).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: /^运行/ }).click();
  await page.getByTestId('coverage').waitFor();
  await page.getByRole('tab', { name: view, exact: true }).last().click();
  await use(page);
  await opened.close();
}

const chart = (page: Page) => page.locator('[data-testid=chart][data-drawn=true]');

describe('a map', () => {
  it('is drawn as vectors, is used by keyboard, and is another by theme', async () => {
    await look('?saved=05-city-statistics', '图', async (page) => {
      await chart(page).locator('svg').waitFor();
      const names = await chart(page).locator('svg text').allTextContents();
      expect(names.join(' ')).toMatch(/合肥.*宣城/s);

      const hefei = page.getByRole('button', { name: /^合肥市 [\d,]/ });
      await hefei.focus();
      await page.keyboard.press('Enter');
      expect(await hefei.getAttribute('aria-pressed')).toBe('true');

      const fills = () =>
        chart(page)
          .locator('svg path')
          .evaluateAll((paths) => paths.map((it) => it.getAttribute('fill')));
      const light = await fills();
      await expectAccessible(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      await expect.poll(fills).not.toEqual(light);
      await expectAccessible(page);
      // Paper is white, whatever the screen is.
      await page.emulateMedia({ media: 'print' });
      await expect.poll(fills).toEqual(light);
    });
  });
});

describe('numbers that nobody can compare', () => {
  it('are not drawn, and the page says why', async () => {
    const query = '{ campaign(id: "cp:34:visits") { figures { label value unit } } }';
    const options = { plan: false, complete: false };
    const link = await writeShareLink('', { query, variables: '', operationName: null, options });
    await look(link, '图', async (page) => {
      await page.getByText(/各行单位不同（household、.*），不能同图比较，未画/).waitFor();
      expect(await page.getByTestId('chart').count()).toBe(0);
    });
  });
});

describe('a table', () => {
  it('draws what is in sight, sorts what is loaded, prints all of it, and goes to the clipboard as it is seen', async () => {
    await look('?saved=09-on-time-rate', '表格', async (page) => {
      const rows = page.getByRole('table').locator('tbody tr[aria-rowindex]');
      await rows.first().waitFor();
      const all = Number(await page.getByRole('table').getAttribute('aria-rowcount')) - 1;
      expect(all).toBeGreaterThan(1_000);
      expect(await rows.count()).toBeLessThan(100);

      const sorted = page.getByRole('columnheader', { name: '件数' });
      await sorted.getByRole('button').click();
      await sorted.getByRole('button').click();
      expect(await sorted.getAttribute('aria-sort')).toBe('descending');
      const first = await rows.first().locator('td').allInnerTexts();

      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      await page.getByRole('button', { name: '复制表格' }).click();
      await page.getByText('已复制').waitFor();
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      const lines = copied.split('\r\n');
      expect(lines).toHaveLength(all + 1);
      expect(lines[1]?.split('\t')[3]).toBe(first[3]);

      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      expect(await rows.count()).toBe(all);
    });
  });
});
