import { explorerPlugin } from '@graphiql/plugin-explorer';
import { useEffect, useRef } from 'react';
import { useConsoleWords } from '../useConsoleWords.ts';
import { reachByKeyboard } from './reachByKeyboard.ts';
import styles from './SidePanes.module.css';

const { content: FieldExplorer } = explorerPlugin({ showAttribution: false });

/** Fields to tick, as GraphiQL's explorer shows them. */
export function FieldsPane() {
  const words = useConsoleWords().fields;
  const pane = useRef<HTMLDivElement>(null);
  useEffect(() => (pane.current ? reachByKeyboard(pane.current, words.operationName) : undefined), [words]);
  return (
    <div ref={pane} className={`graphiql-container ${styles.graphiql} ${styles.fields}`}>
      <p className={styles.note}>{words.note}</p>
      <FieldExplorer />
    </div>
  );
}
