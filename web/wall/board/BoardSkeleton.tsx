import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import styles from './BoardSkeleton.module.css';

/** Where figures, map and board will stand. */
export function BoardSkeleton() {
  const words = useWords({ zh, en });
  return (
    <div className={styles.skeleton} aria-busy="true">
      <p className="visually-hidden">{words.loading}</p>
      <div data-part="figures" />
      <div className={styles.pair}>
        <div data-part="map" />
        <div data-part="board" />
      </div>
    </div>
  );
}
