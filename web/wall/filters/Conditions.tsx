import { useLanguage, useWords } from '../../shared/preferences.ts';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import { describeFilters, type FilterNames } from './describeFilters.ts';
import styles from './FilterBar.module.css';
import { NO_FILTERS } from './WallFilters.ts';

/**
 * What the page is narrowed to, each condition a button that takes it out, and words alone on a wall. If it is not
 * narrowed, only paper says so.
 */
export function Conditions({ address, names }: { address: Address; names: FilterNames }) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { filters, narrow, view } = address;
  const conditions = describeFilters(filters, names, words, language);
  if (conditions.length === 0) return <p className={styles.paper}>{words.notNarrowed}</p>;
  if (view.wall)
    return <p className={styles.told}>{conditions.map(({ name, value }) => `${name} ${value}`).join(' · ')}</p>;
  return (
    <ul className={styles.chips} aria-label={words.narrowed}>
      {conditions.map(({ name, value, without }) => (
        <li key={`${name} ${value}`}>
          <button
            type="button"
            aria-label={words.remove(`${name} ${value}`)}
            title={words.remove(`${name} ${value}`)}
            onClick={() => narrow(without)}
          >
            <span className={styles.name}>{name}</span> {value} <span aria-hidden="true">×</span>
          </button>
        </li>
      ))}
      <li className={styles.clear}>
        <button type="button" onClick={() => narrow({ ...NO_FILTERS, on: filters.on })}>
          {words.clearFilters}
        </button>
      </li>
    </ul>
  );
}
