import type { GraphError } from '../../shared/askGraph.ts';
import { ErrorNote } from '../../shared/errors/ErrorNote.tsx';
import { useConsoleWords } from '../useConsoleWords.ts';
import styles from './AnswerPane.module.css';
import { gatherErrors } from './gatherErrors.ts';

/** What went wrong, in words: each kind once, with the first place where it did. */
export function ErrorList({ errors }: { errors: readonly GraphError[] }) {
  const words = useConsoleWords().answer;
  return (
    <section className={styles.errors} aria-label={words.errors(errors.length)}>
      {gatherErrors(errors).map(({ error, count }) => (
        <div key={`${error.extensions?.code} ${error.message}`}>
          <ErrorNote error={error} />
          <p className={styles.where}>
            {error.path && words.errorAt(error.path.join('.'))} {count > 1 && words.moreErrors(count - 1)}
          </p>
        </div>
      ))}
    </section>
  );
}
