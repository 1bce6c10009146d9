import { QueryEditor } from '@graphiql/react';
import { useId } from 'react';
import { useConsoleWords } from '../useConsoleWords.ts';
import styles from './Workbench.module.css';

/** The query's editor, and how to get into it and out again by keyboard. */
export function QueryPane() {
  const words = useConsoleWords().editor;
  const keysId = useId();
  return (
    <div className={styles.queryPane}>
      <div className={styles.editor}>
        <QueryEditor role="group" aria-label={words.query} aria-describedby={keysId} data-testid="query-editor" />
      </div>
      <p id={keysId} className={styles.keys}>
        {words.keys}
      </p>
    </div>
  );
}
