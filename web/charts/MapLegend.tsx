import { useLanguage } from '../shared/preferences.ts';
import styles from './AnhuiMap.module.css';
import { formatNumber } from './formatNumber.ts';
import { fillOf, type MapPicture } from './mapOption.ts';
import { CHART_WORDS } from './words.ts';

/** What colours and patterns of the map mean, in words; only of what there is on it. */
export function MapLegend({ picture }: { picture: MapPicture }) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  const { classes, measure, values } = picture;
  const cities = [...values.values()];
  const unit = measure.format === 'percent' ? '' : (measure.unit ?? '');
  return (
    <div className={styles.legend}>
      <span className={styles.legendTitle}>{measure.name}</span>
      <ul>
        {classes.map((it) => (
          <li key={it.from}>
            <span className={styles.swatch} style={{ background: fillOf(it.from, picture) }} aria-hidden="true" />
            {it.from === it.to
              ? formatNumber(it.from, measure.format)
              : `${formatNumber(it.from, measure.format)}–${formatNumber(it.to, measure.format)}`}
            {unit && ` ${unit}`}
          </li>
        ))}
        {cities.some(({ missing }) => missing !== undefined) && (
          <li>
            <span className={`${styles.swatch} ${styles.hatched}`} aria-hidden="true" />
            {words.missingLegend}
          </li>
        )}
        {cities.filter(({ value, missing }) => value !== null || missing !== undefined).length < 16 && (
          <li>
            <span className={`${styles.swatch} ${styles.dotted}`} aria-hidden="true" />
            {words.noValueLegend}
          </li>
        )}
      </ul>
    </div>
  );
}
