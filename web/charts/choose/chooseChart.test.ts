import { describe, expect, it } from 'vitest';
import type { Cell, CellKind, Column } from '../../../tables/plan/TablePlan.ts';
import type { AnswerTableData, ChartChoice, ChartSelection } from './ChartChoice.ts';
import { canAdd, chooseChart } from './chooseChart.ts';
import { drawChart } from './drawChart.ts';
import { inEnglish, withoutWords } from './inEnglish.ts';

/** Columns by dotted names, the first sign of each kind: `i` an integer, `label[]` a list of names. */
function table(columns: Readonly<Record<string, CellKind>>, rows: readonly (readonly Cell[])[]): AnswerTableData {
  return {
    columns: Object.entries(columns).map(([key, kind]): Column => {
      const path = key.replace('[]', '').split('.');
      const listsAt = key.endsWith('[]') ? [path.length - 1] : [];
      return { path, of: 'row', kind, heading: path.join('·'), name: path.join('.'), listsAt };
    }),
    rows,
  };
}

function fitting(data: AnswerTableData): Extract<ChartChoice, { fits: true }> {
  const choice = chooseChart(data);
  if (!choice.fits) throw new Error(`Expected a chart to fit, found ${choice.reason}.`);
  return choice;
}

function draw(data: AnswerTableData, changed: Partial<ChartSelection> = {}, lowerBound = false) {
  const choice = fitting(data);
  return drawChart(data, choice, { ...choice.first, ...changed }, { lowerBound });
}

const CITIES = table({ 'label[]': 'text', count: 'integer', openOverdue: 'integer' }, [
  ['合肥市', 1645, 74],
  ['芜湖市', 913, null],
  [null, 779, 70],
]);

describe('the chart that fits', () => {
  it('is a map for cities, by name or code, and says what is on none', () => {
    expect(draw(CITIES)).toMatchObject({
      kind: 'map',
      names: ['合肥市', '芜湖市'],
      cities: ['340100', '340200'],
      series: [{ name: 'count', values: [1645, 913], labels: ['1,645', '913'] }],
      notes: [{ code: 'NOT_ON_MAP', label: '779' }],
    });
    const byCode = table({ 'city.code': 'id', count: 'integer' }, [
      ['340100', 1],
      ['341800', 2],
    ]);
    expect(draw(byCode)).toMatchObject({ kind: 'map', cities: ['340100', '341800'] });
  });

  it('is no map for districts that are called like a city', () => {
    const districts = table({ name: 'text', count: 'integer' }, [
      ['黄山区', 1],
      ['黄山市', 2],
    ]);
    expect(draw(districts).kind).toBe('bar');
  });

  it('is a line for months, in the order of time, with the undated beside it', () => {
    const months = table({ 'label[]': 'text', count: 'integer' }, [
      ['2021年10月', 3],
      ['2021年9月', 2],
      [null, 6337],
    ]);
    expect(draw(months)).toMatchObject({
      kind: 'line',
      names: ['2021年9月', '2021年10月'],
      series: [{ values: [2, 3] }],
      notes: [{ code: 'UNDATED', label: '6,337' }],
    });
    expect(draw(months, { kind: 'bar' }).names).toEqual(['2021年9月', '2021年10月', null]);
  });

  it('joins no things by a line, although each has a day of its own', () => {
    const matters = table({ title: 'text', closedOn: 'date', returnCount: 'integer' }, [
      ['停车', '2021-05-01', 2],
      ['改造', '2021-05-02', 1],
    ]);
    expect(draw(matters)).toMatchObject({ kind: 'bar', axis: 'title' });
    expect(fitting(matters).axes.map(({ kinds }) => kinds)).toEqual([['bar'], ['bar']]);
  });

  it('is bars for anything else, the first twenty as answered or the largest', () => {
    const bodies = table(
      { name: 'text', count: 'integer' },
      Array.from({ length: 30 }, (_, i) => [`单位${i}`, i]),
    );
    const asAnswered = draw(bodies);
    expect(asAnswered).toMatchObject({ kind: 'bar', notes: [{ code: 'LEFT_OUT', count: 10, drawn: 20 }] });
    expect(asAnswered.names.slice(0, 2)).toEqual(['单位0', '单位1']);
    expect(draw(bodies, { order: 'value' }).names.slice(0, 2)).toEqual(['单位29', '单位28']);
  });

  it.each<[string, AnswerTableData]>([
    ['NO_ROWS', table({ name: 'text', count: 'integer' }, [])],
    ['ONE_ROW', table({ name: 'text', count: 'integer' }, [['合肥市', 1]])],
    [
      'NO_NUMBERS',
      table({ title: 'text', id: 'id' }, [
        ['停车', 'a'],
        ['改造', 'b'],
      ]),
    ],
    [
      'NO_NUMBERS',
      table({ title: 'text', ordinal: 'integer', year: 'integer' }, [
        ['停车', 1, 2021],
        ['改造', 2, 2021],
      ]),
    ],
    [
      'NO_AXIS',
      table({ status: 'enum', count: 'integer' }, [
        ['OPEN', 1],
        ['OPEN', 2],
        ['CLOSED', 3],
      ]),
    ],
  ])('is none where there is %s', (reason, data) => {
    expect(chooseChart(data)).toEqual({ fits: false, reason });
  });
});

describe('what is drawn', () => {
  it('leaves a gap where there is no number, which is not zero', () => {
    const { series, notes } = draw(CITIES, { kind: 'bar', measures: ['count', 'openOverdue'] });
    expect(series[1]).toMatchObject({ values: [74, null, 70], labels: ['74', '', '70'] });
    expect(notes).toContainEqual({ code: 'GAPS', count: 1 });
  });

  it('marks counts as lower bounds where systems are missing, and rates not', () => {
    expect(draw(CITIES, {}, true).notes).toContainEqual({ code: 'LOWER_BOUND' });
    const rates = table({ name: 'text', onTimeRate: 'float' }, [
      ['甲', 0.5],
      ['乙', 1],
    ]);
    expect(draw(rates, {}, true).notes).toEqual([{ code: 'NO_FRACTION', measure: 'onTimeRate' }]);
  });

  it('tells a rate with its numerator and denominator, on an axis of its own', () => {
    const data = table(
      { name: 'text', count: 'integer', closedOnTime: 'integer', onTimeBase: 'integer', onTimeRate: 'float' },
      [
        ['甲', 9, 1, 3, 1 / 3],
        ['乙', 5, 0, 0, null],
      ],
    );
    const model = draw(data);
    expect(model.series.map(({ labels }) => labels)).toEqual([['33.3%（1 / 3）', '']]);
    const both = draw(data, { measures: ['count', 'onTimeRate'] });
    expect(both.series.map(({ measure }) => [measure.unit, measure.format])).toEqual([
      ['count', 'count'],
      ['%', 'percent'],
    ]);
  });

  it('shows one indicator at a time where each city has several, each in its unit', () => {
    const cells = {
      'city.name': 'text',
      indicator: 'text',
      unit: 'text',
      target: 'decimal',
      actual: 'decimal',
    } as const;
    const data = table(cells, [
      ['合肥市', '惠及住户', '户', '7766', '4160'],
      ['合肥市', '改造小区', '个', '12', '7'],
      ['宿州市', '惠及住户', '户', '8512', null],
      ['宿州市', '改造小区', '个', '9', '3'],
    ]);
    const [axis] = fitting(data).axes;
    expect(axis).toMatchObject({ name: 'city.name', split: { name: 'indicator', values: ['惠及住户', '改造小区'] } });
    expect(draw(data, { measures: ['actual'], split: '改造小区' })).toMatchObject({
      kind: 'map',
      series: [{ name: 'actual（个）', unit: '个', values: [7, 3] }],
    });
  });

  it('compares nothing of different units', () => {
    const data = table({ name: 'text', unit: 'text', actual: 'decimal' }, [
      ['甲', '户', '1'],
      ['乙', '个', '2'],
    ]);
    expect(draw(data)).toMatchObject({
      series: [],
      notes: [{ code: 'MIXED_UNITS', measure: 'actual', units: ['户', '个'] }],
    });
  });

  it('has two units at most', () => {
    const data = table({ name: 'text', count: 'integer', rate: 'float', lagSeconds: 'integer' }, [
      ['甲', 1, 0.5, 9],
      ['乙', 2, 0.6, 8],
    ]);
    const [count, rate, lag] = fitting(data).measures as [never, never, never];
    expect([canAdd(rate, [count]), canAdd(lag, [count, rate]), canAdd(count, [count, rate])]).toEqual([
      true,
      false,
      true,
    ]);
  });

  it('never puts values of several lists into one picture', () => {
    const facets = table({ by: 'enum', 'values.label': 'text', 'values.count': 'integer' }, [
      ['CITY', '合肥市', 70],
      ['CITY', '淮南市', 60],
      ['LATENESS', '正常', 90],
      ['LATENESS', '滞后', 40],
    ]);
    expect(draw(facets)).toMatchObject({ kind: 'map', cities: ['340100', '340400'] });
    expect(draw(facets, { split: 'LATENESS' })).toMatchObject({ kind: 'bar', names: ['正常', '滞后'] });
  });

  it('speaks no Chinese to readers of English but what is in the ledgers', () => {
    const { columns, rows } = table({ status: 'enum', onTimeRate: 'float', workingDaysLate: 'integer' }, [
      ['OPEN', 0.5, 3],
      ['CLOSED', 1, 4],
    ]);
    const headings = ['状态', '按时率', '逾期工作日'];
    const chinese = columns.map((it, i) => ({
      ...it,
      heading: headings[i] ?? '',
      words: { OPEN: '在办', CLOSED: '销号' },
    }));
    const choice = inEnglish(fitting({ columns: chinese, rows }));
    const model = drawChart(
      { columns: withoutWords(chinese), rows },
      choice,
      { ...choice.first, measures: ['onTimeRate', 'workingDaysLate'] },
      { lowerBound: false },
    );
    expect(JSON.stringify([choice, model])).not.toMatch(/[状按逾工在销]/);
    expect(model).toMatchObject({ axis: 'status', names: ['OPEN', 'CLOSED'] });
    expect(model.series[1]?.labels).toEqual(['3 working days', '4 working days']);
  });
});
