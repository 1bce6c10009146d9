import { useHistory, useHistoryActions } from '@graphiql/plugin-history';
import { useGraphiQL } from '@graphiql/react';
import { useConsoleWords } from '../useConsoleWords.ts';
import { replaceText } from '../workbench/replaceText.ts';
import styles from './HistoryPane.module.css';
import { nameEntry } from './nameEntry.ts';

type Entry = ReturnType<typeof useHistory>[number];

/** Queries that were run in this browser: open one again, keep it, delete it. */
export function HistoryPane() {
  const words = useConsoleWords().history;
  const entries = useHistory().toReversed();
  const { deleteFromHistory } = useHistoryActions();
  const favorites = entries.filter(({ favorite }) => favorite);
  const recent = entries.filter(({ favorite }) => !favorite);
  if (entries.length === 0) return <p className={styles.none}>{words.none}</p>;
  return (
    <div className={styles.pane}>
      {favorites.length > 0 && (
        <>
          <h2 className={styles.heading}>{words.favorites}</h2>
          <Entries entries={favorites} />
        </>
      )}
      {recent.length > 0 && (
        <>
          <div className={styles.row}>
            <h2 className={styles.heading}>{words.recent}</h2>
            <button
              type="button"
              className={styles.small}
              onClick={() => {
                for (const entry of recent) deleteFromHistory(entry);
              }}
            >
              {words.clear}
            </button>
          </div>
          <Entries entries={recent} />
        </>
      )}
      <p className={styles.note}>{words.note}</p>
    </div>
  );
}

function Entries({ entries }: { entries: readonly Entry[] }) {
  const words = useConsoleWords().history;
  const { toggleFavorite, deleteFromHistory } = useHistoryActions();
  const { queryEditor, variableEditor } = useGraphiQL(({ queryEditor: query, variableEditor: variables }) => ({
    queryEditor: query,
    variableEditor: variables,
  }));
  const open = ({ query, variables }: Entry) => {
    replaceText(queryEditor, query ?? '');
    replaceText(variableEditor, variables ?? '');
  };
  return (
    <ul className={styles.list}>
      {entries.map((entry) => {
        const { title, detail } = nameEntry(entry.query ?? '', entry.operationName ?? null);
        const name = entry.label || title || words.unnamed;
        return (
          <li key={`${entry.query}\n${entry.variables}`} className={styles.row}>
            <button type="button" className={styles.open} onClick={() => open(entry)}>
              {name}
              <span className={styles.detail}>{detail}</span>
              {entry.variables && <span className={styles.detail}>{entry.variables.replaceAll(/\s+/g, ' ')}</span>}
            </button>
            <button
              type="button"
              className={styles.small}
              aria-pressed={Boolean(entry.favorite)}
              aria-label={`${entry.favorite ? words.removeFavorite : words.addFavorite} ${name}`}
              onClick={() => toggleFavorite(entry)}
            >
              {entry.favorite ? '★' : '☆'}
            </button>
            <button
              type="button"
              className={styles.small}
              aria-label={`${words.remove} ${name}`}
              onClick={() => deleteFromHistory(entry, true)}
            >
              ✕
            </button>
          </li>
        );
      })}
    </ul>
  );
}
