import { describe, expect, it } from 'vitest';
import { chartOption } from './chartOption.ts';
import type { ChartModel } from './choose/ChartModel.ts';
import type { CityValues } from './cityMap.ts';
import { mapOption } from './mapOption.ts';
import type { ChartTheme } from './useChartTheme.ts';

const THEME = {
  series: [],
  scales: { alarm: ['#ffffff'], calm: ['#ffffff'] },
  nothing: '#ffffff',
} as unknown as ChartTheme;
const HTML = '<img src=x onerror="alert(1)">';
const TOLD = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;';

/** ECharts puts what this returns into the page as HTML. */
function tooltipOf(option: object, point: unknown): string {
  const { tooltip } = option as { tooltip: { formatter(point: unknown): string } };
  return tooltip.formatter(point);
}

describe('a tooltip', () => {
  it('shows titles, headings and units of an answer as text, whatever stands in them', () => {
    const measure = {
      at: 0,
      name: 'a',
      heading: HTML,
      format: 'count',
      unit: 'count',
      unitAt: null,
      fraction: null,
    } as const;
    const model: ChartModel = {
      kind: 'bar',
      axis: HTML,
      names: [HTML],
      cities: [],
      series: [{ measure, name: HTML, unit: HTML, values: [1], labels: [`1 ${HTML}`] }],
      notes: [],
    };
    const option = chartOption(model, { theme: THEME, noName: '（空）', noValue: '无数据' });
    expect(tooltipOf(option, [{ dataIndex: 0 }])).toBe(`<b>${TOLD}</b><br>${TOLD} 1 ${TOLD}`);
  });

  it('of a map does so too, and names what is missing', () => {
    const values: CityValues = new Map([['340100', { value: 1, label: HTML, missing: HTML }]]);
    const option = mapOption({
      values,
      measure: { name: HTML, format: 'count', tone: 'neutral' },
      classes: [{ from: 1, to: 1 }],
      selected: null,
      theme: THEME,
      noValue: '无数据',
    });
    expect(tooltipOf(option, { data: { code: '340100' } })).toBe(`<b>合肥市</b><br>${TOLD} ${TOLD}<br>${TOLD}`);
  });
});
