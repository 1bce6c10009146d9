import type { ECElementEvent, EChartsCoreOption } from 'echarts/core';
import { useEffect, useRef, useState } from 'react';
import { useLanguage } from '../shared/preferences.ts';
import styles from './EChart.module.css';
import type { ECharts } from './echartsParts.ts';
import type { Echarts } from './loadEcharts.ts';
import { CHART_WORDS } from './words.ts';

interface EChartProps {
  /** `loadEcharts` or `loadMap`. */
  load: () => Promise<Echarts>;
  /** Replaces the one before; keep it the same object while nothing changes. */
  option: EChartsCoreOption;
  /** What the picture shows, for those who do not see it; its numbers stand in a table or list beside. */
  description: string;
  /** Pixels, or any length of CSS. The place is kept while the chart loads. */
  height: number | string;
  onClick?: (clicked: ECElementEvent) => void;
}

/** A chart of ECharts: loads it, draws as vectors, follows its place's size, and says so if it cannot be loaded. */
export function EChart({ load, option, description, height, onClick }: EChartProps) {
  const [language] = useLanguage();
  const place = useRef<HTMLDivElement>(null);
  const clicked = useRef(onClick);
  clicked.current = onClick;
  const [chart, setChart] = useState<ECharts | null>(null);
  const [failed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another attempt loads again
  useEffect(() => {
    let made: ECharts | null = null;
    let gone = false;
    let observer: ResizeObserver | null = null;
    setFailed(false);
    load().then(
      ({ init }) => {
        if (gone || !place.current) return;
        made = init(place.current, null, { renderer: 'svg', locale: language === 'zh' ? 'ZH' : 'EN' });
        made.on('click', (event) => clicked.current?.(event as ECElementEvent));
        observer = new ResizeObserver(() => made?.resize());
        observer.observe(place.current);
        setChart(made);
      },
      () => !gone && setFailed(true),
    );
    return () => {
      gone = true;
      observer?.disconnect();
      made?.dispose();
      setChart(null);
    };
  }, [load, language, attempt]);

  useEffect(() => {
    if (chart && !chart.isDisposed()) chart.setOption(option, { notMerge: true });
  }, [chart, option]);

  const words = CHART_WORDS[language];
  return (
    <div className={styles.frame} style={{ height }}>
      <div
        ref={place}
        role="img"
        aria-label={description}
        aria-busy={!chart && !failed}
        className={styles.chart}
        data-testid="chart"
        data-drawn={chart !== null}
      />
      {!chart && !failed && <p className={styles.note}>{words.loading}</p>}
      {failed && (
        <p className={styles.note} role="alert">
          {words.loadFailed}{' '}
          <button type="button" onClick={() => setAttempt(attempt + 1)}>
            {words.tryAgain}
          </button>
        </p>
      )}
    </div>
  );
}
