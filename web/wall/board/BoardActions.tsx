import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useWords } from '../../shared/preferences.ts';
import { formatAge } from '../format.ts';
import { useNow } from '../parts/useNow.ts';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import styles from './BoardActions.module.css';

/** Ask again, project, print. On a projector only the way back, shown when it is reached for, and the picture's age. */
export function BoardActions({ address, board }: { address: Address; board: UseQueryResult<unknown> }) {
  const words = useWords({ zh, en });
  const { wall } = address.view;
  const now = useNow(5_000);
  const leave = () => {
    if (document.fullscreenElement) void document.exitFullscreen();
    address.show({ mode: null });
  };
  useEscape(wall ? leave : null);
  if (wall)
    return (
      <>
        {board.dataUpdatedAt > 0 && (
          <span className={styles.age}>{words.updated(formatAge(now - board.dataUpdatedAt, words))}</span>
        )}
        <button type="button" className={styles.leave} onClick={leave}>
          {words.leaveWall} (Esc)
        </button>
      </>
    );
  const project = () => {
    address.show({ mode: 'wall' });
    // A browser may refuse; the page is as large as its window then.
    document.documentElement.requestFullscreen?.().catch(() => undefined);
  };
  return (
    <>
      <button type="button" disabled={board.isFetching} onClick={() => void board.refetch()}>
        {words.refresh}
      </button>
      <button type="button" onClick={project}>
        {words.wallMode}
      </button>
      <button type="button" onClick={() => print()}>
        {words.print}
      </button>
    </>
  );
}

function useEscape(onEscape: (() => void) | null): void {
  useEffect(() => {
    if (!onEscape) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.key === 'Escape') onEscape();
    };
    addEventListener('keydown', onKey);
    return () => removeEventListener('keydown', onKey);
  });
}
