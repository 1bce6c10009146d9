import type { EChartsCoreOption } from 'echarts/core';
import type { ChartModel, ChartSeries } from './choose/ChartModel.ts';
import { escapeHtml, LONG_NAMES_WRAP } from './escapeHtml.ts';
import { formatNumber } from './formatNumber.ts';
import type { ChartTheme } from './useChartTheme.ts';

interface ChartLook {
  theme: ChartTheme;
  /** What a row without a name is called. */
  noName: string;
  /** `无数据`, of a gap. */
  noValue: string;
}

const LONG_NAME = 5;
const MOST_UPRIGHT = 8;
const MOST_LABELS = 40;
const SYMBOLS = ['circle', 'rect', 'triangle', 'diamond'] as const;
const DASHES = ['solid', 'dashed', 'dotted'] as const;

/** Whether bars lie, so that their names can be read: long ones, or many. */
export function barsLie({ kind, names }: ChartModel): boolean {
  return kind === 'bar' && (names.length > MOST_UPRIGHT || names.some((name) => (name?.length ?? 0) > LONG_NAME));
}

/** Pixels that a chart needs. */
export function heightOf(model: ChartModel): number {
  if (!barsLie(model)) return 360;
  const axes = new Set(model.series.map(({ measure }) => measure.unit)).size;
  return 24 + axes * 48 + model.names.length * Math.max(26, 8 + model.series.length * 16);
}

/** Bars or lines as ECharts draws them; bars begin at zero, gaps stay open, each unit has its own axis. */
export function chartOption(model: ChartModel, look: ChartLook): EChartsCoreOption {
  const { theme } = look;
  const lies = barsLie(model);
  const units = [...new Set(model.series.map(({ measure }) => measure.unit))];
  const names = {
    type: 'category',
    data: model.names.map((name, i) => nameOnAxis(model, name ?? look.noName, i, look)),
    inverse: lies,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.border } },
    axisLabel: { color: theme.text, fontFamily: theme.font, ...(lies ? { width: 200, overflow: 'truncate' } : {}) },
  };
  const values = units.map((unit) => valueAxis(model, unit, units.length > 1, look));
  return {
    animation: false,
    color: [...theme.series],
    aria: {
      enabled: true,
      label: { enabled: false },
      decal: { show: model.kind === 'bar' && model.series.length > 1 },
    },
    textStyle: { color: theme.text, fontFamily: theme.font },
    grid: {
      left: 4,
      right: lies ? 24 : 8,
      top: (model.series.length > 1 ? 32 : 8) + (lies && units.length < 2 ? 0 : 24),
      bottom: lies && units.length > 1 ? 24 : 4,
      // Names and numbers of the axes belong to what has to fit in.
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend:
      model.series.length > 1 ? { top: 0, left: 0, textStyle: { color: theme.text, fontFamily: theme.font } } : [],
    tooltip: {
      trigger: 'axis',
      confine: true,
      extraCssText: LONG_NAMES_WRAP,
      axisPointer: { type: model.kind === 'bar' ? 'shadow' : 'line' },
      backgroundColor: theme.surface,
      borderColor: theme.border,
      textStyle: { color: theme.text, fontFamily: theme.font },
      formatter: (points: { dataIndex: number }[]) => describePoint(model, points[0]?.dataIndex ?? -1, look),
    },
    xAxis: lies ? values : names,
    yAxis: lies ? names : values,
    series: model.series.map((series, i) => drawSeries(model, series, i, units.indexOf(series.measure.unit), look)),
  };
}

/** A place without any bar or point says that there is no number, or it would pass for zero. */
function nameOnAxis({ series }: ChartModel, name: string, at: number, { noValue }: ChartLook): string {
  return series.every(({ values }) => values[at] == null) ? `${name} · ${noValue}` : name;
}

function valueAxis(model: ChartModel, unit: string, isOneOfTwo: boolean, { theme }: ChartLook): object {
  const lies = barsLie(model);
  const series = model.series.filter(({ measure }) => measure.unit === unit);
  const [first] = series;
  const mostIsAll = series.every(({ values }) => values.every((value) => value === null || value <= 1));
  const format = first?.measure.format ?? 'number';
  return {
    type: 'value',
    // Of two axes each says whose it is.
    name: isOneOfTwo ? series.map(({ name }) => name).join(' · ') : lies ? '' : first?.unit,
    nameLocation: lies ? 'middle' : 'end',
    nameGap: lies ? 24 : 10,
    nameTextStyle: { color: theme.muted },
    // A rate's line may leave zero out to be seen to move; the length of a bar may not.
    scale: model.kind === 'line' && format === 'percent',
    // Room for what is written behind the bars.
    boundaryGap: [0, lies ? '22%' : '4%'],
    minInterval: format === 'count' ? 1 : undefined,
    splitLine: { show: model.series[0]?.measure.unit === unit, lineStyle: { color: theme.border } },
    axisLabel: {
      color: theme.muted,
      hideOverlap: true,
      // The room behind the bars is no share of anything.
      formatter: (value: number) => (format === 'percent' && mostIsAll && value > 1 ? '' : formatNumber(value, format)),
    },
  };
}

function drawSeries(model: ChartModel, series: ChartSeries, i: number, axis: number, { theme }: ChartLook): object {
  const lies = barsLie(model);
  const labelled = model.names.length * model.series.length <= MOST_LABELS;
  const shared = {
    name: series.name,
    [lies ? 'xAxisIndex' : 'yAxisIndex']: axis,
    data: series.values.map((value) => value ?? '-'),
    emphasis: { focus: 'none' },
    label: {
      show: labelled && (lies || model.names.length <= MOST_UPRIGHT),
      position: lies ? 'right' : 'top',
      color: theme.text,
      textBorderColor: theme.surface,
      textBorderWidth: 3,
      fontFamily: theme.font,
      formatter: ({ dataIndex }: { dataIndex: number }) => series.labels[dataIndex] ?? '',
    },
    labelLayout: { hideOverlap: true },
  };
  if (model.kind === 'bar') return { ...shared, type: 'bar', barMaxWidth: lies ? 18 : 40, barGap: '10%' };
  return {
    ...shared,
    type: 'line',
    connectNulls: false,
    symbol: SYMBOLS[i % SYMBOLS.length],
    symbolSize: 8,
    lineStyle: { width: 2.5, type: DASHES[i % DASHES.length] },
  };
}

function describePoint({ names, series }: ChartModel, at: number, { noName, noValue }: ChartLook): string {
  if (at < 0) return '';
  const lines = series.map(
    ({ measure, labels }) => `${escapeHtml(measure.heading)} ${escapeHtml(labels[at] || noValue)}`,
  );
  return [`<b>${escapeHtml(names[at] ?? noName)}</b>`, ...lines].join('<br>');
}
