import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useConsoleWords } from '../useConsoleWords.ts';
import styles from './DocumentTabs.module.css';

const UNNAMED = '<untitled>';

/** Open queries, each named after its operation. */
export function DocumentTabs() {
  const words = useConsoleWords().documents;
  const { tabs, activeTabIndex } = useGraphiQL((state) => ({ tabs: state.tabs, activeTabIndex: state.activeTabIndex }));
  const { addTab, changeTab, closeTab } = useGraphiQLActions();
  return (
    <nav className={styles.tabs} aria-label={words.label}>
      <ul className={styles.list}>
        {tabs.map(({ id, title }, i) => {
          const name = title === UNNAMED ? words.unnamed : title;
          return (
            <li key={id} className={styles.tab} data-current={i === activeTabIndex}>
              <button
                type="button"
                className={styles.open}
                aria-current={i === activeTabIndex ? 'true' : undefined}
                onClick={() => i !== activeTabIndex && changeTab(i)}
              >
                {name}
              </button>
              {tabs.length > 1 && (
                <button
                  type="button"
                  className={styles.close}
                  aria-label={words.close(name)}
                  onClick={() => closeTab(i)}
                >
                  ✕
                </button>
              )}
            </li>
          );
        })}
      </ul>
      <button type="button" className={styles.close} aria-label={words.add} title={words.add} onClick={addTab}>
        ＋
      </button>
    </nav>
  );
}
