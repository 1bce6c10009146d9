import { useWords } from '../../shared/preferences.ts';
import { Notice } from '../parts/Notice.tsx';
import { en, zh } from '../words.ts';

/** Says that what is shown is of a day in the past. `onLeave` null: nobody is there to leave it. */
export function HistoryNotice({ day, onLeave }: { day: string; onLeave: (() => void) | null }) {
  const words = useWords({ zh, en });
  return (
    <Notice>
      <p>
        {words.history(day)}{' '}
        {onLeave && (
          <button type="button" onClick={onLeave}>
            {words.backToNow}
          </button>
        )}
      </p>
    </Notice>
  );
}
