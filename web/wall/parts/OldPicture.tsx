import { useWords } from '../../shared/preferences.ts';
import { formatAge } from '../format.ts';
import { en, zh } from '../words.ts';
import { Notice } from './Notice.tsx';
import { useNow } from './useNow.ts';

/** Says that the hub is away and how old the picture is; `since`: milliseconds of the clock when it came. */
export function OldPicture({ since }: { since: number }) {
  const words = useWords({ zh, en });
  const age = useNow(5_000) - since;
  return (
    <Notice urgent aside={words.updated(formatAge(age, words))}>
      <p>{words.hubAway}</p>
    </Notice>
  );
}
