/** Colours of charts and map, for each theme; text and surfaces are those of theme.css. ECharts reads no CSS. */

export interface ChartColours {
  scheme: 'light' | 'dark';
  text: string;
  muted: string;
  border: string;
  surface: string;
  raised: string;
  brand: string;
  /** One a series, told apart with any kind of colour blindness; patterns tell them apart without colour. */
  series: readonly string[];
  /** Sequential, from least to most: `alarm` where much is bad, `calm` elsewhere. */
  scales: Readonly<Record<'alarm' | 'calm', readonly string[]>>;
  /** Of a place without a value, under its pattern. */
  nothing: string;
}

export const CHART_COLOURS: Readonly<Record<'light' | 'dark', ChartColours>> = {
  light: {
    scheme: 'light',
    text: '#1d1d1f',
    muted: '#595959',
    border: '#d9d5cc',
    surface: '#ffffff',
    raised: '#f1efea',
    brand: '#8f1d1d',
    series: ['#0a5fc4', '#c2570c', '#127a6a', '#8a3ab0', '#8a6d00', '#5f6672'],
    scales: {
      alarm: ['#fdf0d5', '#fbcf8c', '#f0974a', '#b9501d', '#7a260c'],
      calm: ['#e3eef6', '#b5d3e7', '#78aed1', '#2f72a4', '#124368'],
    },
    nothing: '#eceae5',
  },
  dark: {
    scheme: 'dark',
    text: '#ececee',
    muted: '#a9adb5',
    border: '#3a3f48',
    surface: '#1e2126',
    raised: '#282c33',
    brand: '#ff9d94',
    series: ['#6cb0ff', '#f59a4a', '#4fc9b4', '#d08ef0', '#d9b83c', '#a9adb5'],
    scales: {
      alarm: ['#3d2a1c', '#6e4120', '#ab6427', '#e0913e', '#fccf85'],
      calm: ['#1d3447', '#265374', '#3578a5', '#5fa5d0', '#a9d6f0'],
    },
    nothing: '#2f333a',
  },
};

const DARK_TEXT = '#1d1d1f';
const LIGHT_TEXT = '#ffffff';

/** Dark or light text, whichever is easier to read on the colour. */
export function textOn(colour: string): string {
  return contrast(DARK_TEXT, colour) >= contrast(LIGHT_TEXT, colour) ? DARK_TEXT : LIGHT_TEXT;
}

/** As WCAG 2 defines it: from 1 to 21; 4.5 is legible. Colours as `#rrggbb`. */
export function contrast(a: string, b: string): number {
  const [lighter, darker] = [Math.max(luminance(a), luminance(b)), Math.min(luminance(a), luminance(b))];
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => linear(Number.parseInt(colour.slice(at, at + 2), 16) / 255));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
