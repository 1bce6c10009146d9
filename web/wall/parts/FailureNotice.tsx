import { ErrorNote } from '../../shared/errors/ErrorNote.tsx';
import { GraphFailed } from '../../shared/useGraph.ts';
import styles from './Notice.module.css';

/** Why there is nothing to see, and what to do. */
export function FailureNotice({ error, onRetry }: { error: Error; onRetry: () => void }) {
  const code = error instanceof GraphFailed ? error.code : 'HUB_UNREACHABLE';
  return (
    <div className={styles.failure}>
      <ErrorNote error={{ message: error.message, code }} onRetry={onRetry} />
    </div>
  );
}
