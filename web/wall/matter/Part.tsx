import { type ReactNode, useId } from 'react';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import styles from './MatterPage.module.css';

interface PartFrameProps {
  title: string;
  /** Who did not answer for it; null if it was answered. */
  away: string | null;
  /** Nothing to show, which the page says in a word. */
  empty?: boolean;
  children: ReactNode;
}

/** A part of the page under its heading. What was not answered is said to be so, and never shown as empty. */
export function Part({ title, away, empty = false, children }: PartFrameProps) {
  const words = useWords({ zh, en });
  const id = useId();
  return (
    <section className={styles.part} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {away !== null ? (
        <p className={styles.away}>⚠ {words.matter.away(away)}</p>
      ) : empty ? (
        <p className={styles.nothing}>{words.none}</p>
      ) : (
        children
      )}
    </section>
  );
}

/** Facts as names and values; one without a value is left out, `null` is shown as "none". */
export function Facts({ facts }: { facts: readonly (readonly [name: string, value: ReactNode])[] }) {
  const words = useWords({ zh, en });
  return (
    <dl className={styles.list}>
      {facts.map(([name, value]) =>
        value === undefined ? null : (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value === null || value === '' ? <span className={styles.nothing}>{words.none}</span> : value}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

/** In place of one fact that was not answered. */
export function Away({ who }: { who: string }) {
  const words = useWords({ zh, en });
  return (
    <span className={styles.away} title={words.matter.away(who)}>
      ⚠ {words.matter.awayShort}
    </span>
  );
}
