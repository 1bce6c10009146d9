import { useState } from 'react';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import { Field } from './Field.tsx';
import styles from './FilterBar.module.css';

/** Words to search for; they count once Enter or the button is pressed. */
export function TextField({ text, onSearch }: { text: string; onSearch: (text: string) => void }) {
  const words = useWords({ zh, en });
  const [typed, setTyped] = useState(text);
  return (
    <form
      className={styles.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(typed.trim());
      }}
    >
      <Field label={words.text}>
        <input
          type="search"
          enterKeyHint="search"
          placeholder={words.textHint}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      </Field>
      <button type="submit">{words.search}</button>
    </form>
  );
}
