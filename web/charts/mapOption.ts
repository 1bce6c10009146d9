import type { EChartsCoreOption } from 'echarts/core';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';
import { textOn } from './chartColours.ts';
import { classOf, type ValueClass } from './chooseClasses.ts';
import type { CityValue, CityValues, MapMeasure } from './cityMap.ts';
import { escapeHtml, LONG_NAMES_WRAP } from './escapeHtml.ts';
import { formatNumber } from './formatNumber.ts';
import { MAP_NAME } from './loadEcharts.ts';
import type { ChartTheme } from './useChartTheme.ts';

export interface MapPicture {
  values: CityValues;
  measure: MapMeasure;
  classes: readonly ValueClass[];
  /** Code of the city that is chosen. */
  selected: string | null;
  theme: ChartTheme;
  /** `无数据`. */
  noValue: string;
}

/** The map as ECharts draws it: a class of values has a colour, a city without answer is hatched, one without value dotted. */
export function mapOption(picture: MapPicture): EChartsCoreOption {
  const { measure, theme } = picture;
  return {
    animation: false,
    tooltip: {
      trigger: 'item',
      confine: true,
      extraCssText: LONG_NAMES_WRAP,
      backgroundColor: theme.surface,
      borderColor: theme.border,
      textStyle: { color: theme.text, fontFamily: theme.font },
      formatter: ({ data }: { data?: { code?: string } }) => describeCity(picture, data?.code),
    },
    series: [
      {
        type: 'map',
        map: MAP_NAME,
        name: measure.name,
        nameProperty: 'name',
        selectedMode: false,
        // A degree of longitude at 32° north is 0.85 of one of latitude.
        aspectScale: 0.85,
        layoutCenter: ['50%', '50%'],
        layoutSize: '98%',
        label: { show: true, fontFamily: theme.font, fontSize: 12, lineHeight: 15 },
        emphasis: {
          disabled: false,
          label: { show: true },
          itemStyle: { borderWidth: 2.5, borderColor: theme.text },
        },
        data: CITY_CODES.map((code) => drawCity(code, picture)),
      },
    ],
  };
}

/** Fill of a city, and of its swatch in the legend. */
export function fillOf(value: number | null, { measure, classes, theme }: Omit<MapPicture, 'values'>): string {
  if (value === null) return theme.nothing;
  const scale = theme.scales[measure.tone === 'bad' ? 'alarm' : 'calm'];
  // Few classes take the far ends of the scale, so that they differ most.
  const place = classes.length < 2 ? 0.5 : classOf(value, classes) / (classes.length - 1);
  return scale[Math.round(place * (scale.length - 1))] ?? theme.nothing;
}

function drawCity(code: string, picture: MapPicture) {
  const { theme, measure } = picture;
  const name = findDivision(code)?.name ?? code;
  const city = picture.values.get(code);
  const value = city?.value ?? null;
  const fill = fillOf(value, picture);
  const text = textOn(fill);
  const selected = code === picture.selected;
  const patterned = value === null || city?.missing !== undefined;
  return {
    name,
    code,
    value: value ?? Number.NaN,
    itemStyle: {
      areaColor: fill,
      borderColor: selected ? theme.text : theme.surface,
      borderWidth: selected ? 3.5 : 1,
      ...(patterned ? { decal: patternOf(city, theme, text) } : {}),
    },
    emphasis: { itemStyle: { areaColor: fill }, label: { color: text } },
    label: {
      color: text,
      // Read over a pattern, and where the name is wider than the city.
      textBorderColor: fill,
      textBorderWidth: patterned ? 3 : 2,
      fontWeight: selected ? 'bold' : 'normal',
      formatter: `${shortName(name)}\n${value === null ? picture.noValue : formatNumber(value, measure.format)}`,
    },
    z2: selected ? 10 : 1,
  };
}

/** Lines for a city whose system is missing, dots for one without a value. */
function patternOf(city: CityValue | undefined, theme: ChartTheme, text: string): object {
  if (city?.missing === undefined) {
    return { symbol: 'circle', symbolSize: 0.5, dashArrayX: [6, 6], dashArrayY: 6, color: theme.muted };
  }
  const color = city.value === null ? theme.muted : text === '#ffffff' ? 'rgba(255,255,255,.55)' : 'rgba(0,0,0,.45)';
  return { symbol: 'rect', dashArrayX: [1, 0], dashArrayY: [1.5, 5], rotation: -Math.PI / 4, color };
}

function describeCity({ values, measure, noValue }: MapPicture, code: string | undefined): string {
  if (code === undefined) return '';
  const city = values.get(code);
  const lines = [
    `<b>${escapeHtml(findDivision(code)?.name ?? code)}</b>`,
    `${escapeHtml(measure.name)} ${escapeHtml(city?.label || noValue)}`,
    ...(city?.missing ? [escapeHtml(city.missing)] : []),
  ];
  return lines.join('<br>');
}

/** 马鞍山市 → 马鞍山: on a map of cities the last sign says nothing. */
function shortName(name: string): string {
  return name.replace(/市$/, '');
}
