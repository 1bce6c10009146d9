import { useId, useState } from 'react';
import { useLanguage } from '../../shared/preferences.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { ENGLISH_TITLES } from './englishTitles.ts';
import styles from './SavedPane.module.css';
import { SAVED_GROUPS, type SavedQuery } from './SavedQuery.ts';
import { SAVED_QUERIES } from './savedQueries.ts';
import { searchSaved } from './searchSaved.ts';

interface SavedPaneProps {
  /** Name of the one that the editor holds. */
  current: string | null;
  onChoose(saved: SavedQuery): void;
}

/** All saved queries, to search and to choose from. */
export function SavedPane({ current, onChoose }: SavedPaneProps) {
  const words = useConsoleWords().saved;
  const [language] = useLanguage();
  const [text, setText] = useState('');
  const id = useId();
  const found = searchSaved(SAVED_QUERIES, text, (name) => ENGLISH_TITLES[name]);
  return (
    <div className={styles.pane}>
      <input
        type="search"
        className={styles.search}
        aria-label={words.search}
        placeholder={words.search}
        title={words.searchHint}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p className="visually-hidden" role="status">
        {text === '' ? '' : words.found(found.length)}
      </p>
      {found.length === 0 && <p className={styles.none}>{words.none}</p>}
      {SAVED_GROUPS.map((group) => {
        const members = found.filter((saved) => saved.group === group);
        if (members.length === 0) return null;
        return (
          <section key={group} aria-labelledby={`${id}-${group}`}>
            <h2 id={`${id}-${group}`} className={styles.heading}>
              {words.groups[group]}
            </h2>
            <ul className={styles.list}>
              {members.map((saved) => (
                <li key={saved.name}>
                  <button
                    type="button"
                    className={styles.choice}
                    aria-current={saved.name === current ? 'true' : undefined}
                    onClick={() => onChoose(saved)}
                  >
                    <SavedTitle saved={saved} isEnglish={language === 'en'} />
                  </button>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </div>
  );
}

function SavedTitle({ saved: { name, title, about }, isEnglish }: { saved: SavedQuery; isEnglish: boolean }) {
  const english = isEnglish ? ENGLISH_TITLES[name] : undefined;
  if (english) return <span className={styles.title}>{english}</span>;
  return (
    <span lang="zh-CN">
      <span className={styles.title}>{title}</span>
      {about && <span className={styles.about}>{about}</span>}
    </span>
  );
}
