import { useWords } from '../../shared/preferences.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { en, zh } from '../words.ts';

interface MoreProps {
  label: string;
  hasMore: boolean;
  waiting: boolean;
  error: Error | null;
  load: () => void;
}

/** The button that goes on with a list. */
export function More({ label, hasMore, waiting, error, load }: MoreProps) {
  const words = useWords({ zh, en });
  return (
    <>
      {error && <FailureNotice error={error} onRetry={load} />}
      {hasMore && !error && (
        <button type="button" disabled={waiting} onClick={load}>
          {waiting ? words.loading : label}
        </button>
      )}
    </>
  );
}
