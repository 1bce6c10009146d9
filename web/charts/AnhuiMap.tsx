import { useMemo } from 'react';
import { CITY_CODES, findDivision } from '../../schema/divisions.ts';
import { useLanguage } from '../shared/preferences.ts';
import styles from './AnhuiMap.module.css';
import { chooseClasses } from './chooseClasses.ts';
import type { CityValues, MapMeasure } from './cityMap.ts';
import { EChart } from './EChart.tsx';
import { loadMap } from './loadEcharts.ts';
import { MapLegend } from './MapLegend.tsx';
import { mapOption } from './mapOption.ts';
import { useChartTheme } from './useChartTheme.ts';
import { CHART_WORDS } from './words.ts';

interface AnhuiMapProps {
  values: CityValues;
  measure: MapMeasure;
  /** Code of the city that is chosen, if any. */
  selected?: string | null;
  /** The city that was clicked or chosen in the list; null if it was chosen already. Without it nothing can be chosen. */
  onSelect?: (code: string | null) => void;
  /** Pixels, or any length of CSS; default: as high as the place is wide, within bounds. */
  height?: number | string;
  /** The cities with their values as a list beside the map: the way by keyboard and by ear. Default true. */
  list?: boolean;
}

/**
 * The 16 cities coloured by a measure. Loads ECharts and the borders when it is first shown. Whoever leaves the list out
 * shows the same numbers otherwise, and offers the choice there.
 */
export function AnhuiMap({
  values,
  measure,
  selected = null,
  onSelect,
  height = 'clamp(300px, 115cqi, 480px)',
  list = true,
}: AnhuiMapProps) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  const theme = useChartTheme();
  const classes = useMemo(() => {
    const known = [...values.values()].flatMap(({ value }) => (value === null ? [] : [value]));
    return chooseClasses(known, measure.format);
  }, [values, measure.format]);
  const picture = { values, measure, classes, selected, theme, noValue: words.noValue };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the picture is made of these
  const option = useMemo(() => mapOption(picture), [values, measure, classes, selected, theme, words]);
  const choose = (code: string) => onSelect?.(code === selected ? null : code);

  return (
    <figure className={styles.figure} data-list={list} aria-label={words.mapOf(measure.name)}>
      <div className={styles.body}>
        <div className={styles.map}>
          <EChart
            load={loadMap}
            option={option}
            description={words.mapDescription(measure.name)}
            height={height}
            {...(onSelect && {
              onClick: (clicked) => {
                const { code } = (clicked.data ?? {}) as { code?: string };
                if (code) choose(code);
              },
            })}
          />
          <MapLegend picture={picture} />
        </div>
        {list && (
          <ul className={styles.list} aria-label={words.cities}>
            {CITY_CODES.map((code) => {
              const city = values.get(code);
              const inner = (
                <>
                  <span>{findDivision(code)?.name}</span>
                  <span className={styles.value}>{city?.label || words.noValue}</span>
                  {city?.missing && <span className={styles.missing}>{city.missing}</span>}
                </>
              );
              return (
                <li key={code}>
                  {onSelect ? (
                    <button type="button" aria-pressed={code === selected} onClick={() => choose(code)}>
                      {inner}
                    </button>
                  ) : (
                    <div className={styles.row}>{inner}</div>
                  )}
                </li>
              );
            })}
          </ul>
        )}
      </div>
      <figcaption className={styles.credit}>{words.mapCredit}</figcaption>
    </figure>
  );
}
