import { useQuery } from '@tanstack/react-query';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import styles from './SearchChoice.module.css';

export interface Choice {
  id: string;
  label: string;
  hint: string | null;
}

export interface Choices {
  choices: readonly Choice[];
  totalCount: number;
}

interface SearchChoiceProps {
  label: string;
  /** Tells its questions from those of others. */
  kind: string;
  /** What is chosen, by its name; null: nothing. */
  value: string | null;
  find: (text: string, signal: AbortSignal) => Promise<Choices>;
  onChoose: (id: string | null) => void;
}

const PAUSE_MS = 250;

/** A field that finds what is typed, and lets one of it be chosen: by mouse, or by arrow keys and Enter. */
export function SearchChoice({ label, kind, value, find, onChoose }: SearchChoiceProps) {
  const words = useWords({ zh, en });
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(0);
  const text = useSettled(typed?.trim() ?? '', PAUSE_MS);
  const found = useQuery({
    queryKey: ['choices', kind, text],
    queryFn: ({ signal }) => find(text, signal),
    enabled: text !== '',
    staleTime: 60_000,
  });
  const open = typed !== null && typed.trim() !== '';
  const choices = found.data?.choices ?? [];
  const more = (found.data?.totalCount ?? 0) - choices.length;

  const choose = (choice: Choice | null) => {
    setTyped(null);
    setActive(0);
    onChoose(choice?.id ?? null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    // Of an input method that is still being typed into: Enter and arrows choose its words.
    if (event.nativeEvent.isComposing) return;
    const chosen = choices[active];
    if (event.key === 'Escape') setTyped(null);
    else if (event.key === 'ArrowDown') setActive(Math.min(active + 1, choices.length - 1));
    else if (event.key === 'ArrowUp') setActive(Math.max(active - 1, 0));
    else if (event.key === 'Enter' && open && chosen) choose(chosen);
    else if (event.key === 'Enter' && typed === '') choose(null);
    else return;
    event.preventDefault();
  };

  return (
    <div className={styles.field}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        role="combobox"
        autoComplete="off"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={`${id}-list`}
        aria-activedescendant={open && choices[active] ? `${id}-${active}` : undefined}
        placeholder={words.typeToFind}
        value={typed ?? value ?? ''}
        onChange={(event) => {
          setTyped(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          if (typed === '' && value !== null) onChoose(null);
          setTyped(null);
        }}
      />
      <div className={styles.popup} hidden={!open}>
        <div id={`${id}-list`} role="listbox" aria-label={label}>
          {choices.map((choice, index) => (
            <div
              key={choice.id}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === active}
              onPointerDown={(event) => {
                // The field keeps the focus, or its blur would close the list under the pointer.
                event.preventDefault();
                choose(choice);
              }}
            >
              {choice.label}
              {choice.hint && <span className={styles.hint}>{choice.hint}</span>}
            </div>
          ))}
        </div>
        <p role="status">
          {open && found.isFetching && words.finding}
          {open && !found.isFetching && found.data && choices.length === 0 && words.nothingFound}
          {open && found.error && words.failed}
          {more > 0 && words.moreFound(more)}
        </p>
      </div>
    </div>
  );
}

/** A value once it has stayed the same for a while. */
function useSettled(value: string, afterMs: number): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), afterMs);
    return () => clearTimeout(timer);
  }, [value, afterMs]);
  return settled;
}
