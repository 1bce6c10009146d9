import { useEffect, useState } from 'react';
import { CHART_COLOURS, type ChartColours } from './chartColours.ts';

export interface ChartTheme extends ChartColours {
  /** Family of the page's font: ECharts measures texts with it. */
  font: string;
}

/** How charts look as the page is shown now: they follow the reader's theme, and paper is always light. */
export function useChartTheme(): ChartTheme {
  const [scheme, setScheme] = useState(schemeNow);
  useEffect(() => {
    const update = () => setScheme(schemeNow());
    const media = [matchMedia('(prefers-color-scheme: dark)'), matchMedia('print')];
    for (const query of media) query.addEventListener('change', update);
    const observer = new MutationObserver(update);
    observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme'] });
    return () => {
      for (const query of media) query.removeEventListener('change', update);
      observer.disconnect();
    };
  }, []);
  return themeOf(scheme);
}

/** One object a scheme, so that a chart is drawn again only if it changes. */
const themes = new Map<keyof typeof CHART_COLOURS, ChartTheme>();

function themeOf(scheme: keyof typeof CHART_COLOURS): ChartTheme {
  const known = themes.get(scheme);
  if (known) return known;
  const theme = { ...CHART_COLOURS[scheme], font: getComputedStyle(document.body).fontFamily };
  themes.set(scheme, theme);
  return theme;
}

function schemeNow(): keyof typeof CHART_COLOURS {
  if (matchMedia('print').matches) return 'light';
  const { theme } = document.documentElement.dataset;
  if (theme === 'light' || theme === 'dark') return theme;
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}
