import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import styles from './Notice.module.css';

/** In place of a page that a fault of ours broke. */
export function BrokenPage() {
  const words = useWords({ zh, en });
  return (
    <main className={styles.broken} role="alert">
      <p>{words.broken}</p>
      <button type="button" onClick={() => location.reload()}>
        {words.reload}
      </button>{' '}
      <a href="/">{words.backToChart}</a>
    </main>
  );
}
