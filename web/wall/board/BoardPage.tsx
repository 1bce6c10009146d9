import { useEffect } from 'react';
import { WallBoard } from '../../generated/documents.ts';
import { readCoverage } from '../../shared/coverage/readCoverage.ts';
import { useWords } from '../../shared/preferences.ts';
import { useGraph } from '../../shared/useGraph.ts';
import { Conditions } from '../filters/Conditions.tsx';
import { FilterBar } from '../filters/FilterBar.tsx';
import { useFilterNames } from '../filters/useFilterNames.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { OldPicture } from '../parts/OldPicture.tsx';
import { PageFrame } from '../parts/PageFrame.tsx';
import { useAddress } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import { Board } from './Board.tsx';
import { BoardActions } from './BoardActions.tsx';
import { BoardSkeleton } from './BoardSkeleton.tsx';
import { boardQuestion } from './boardQuestion.ts';
import { HistoryNotice } from './HistoryNotice.tsx';
import { PaperNotes } from './PaperNotes.tsx';

/** The chart on the wall. */
export function BoardPage() {
  const words = useWords({ zh, en });
  const address = useAddress();
  const { filters, view } = address;
  const board = useGraph(WallBoard, boardQuestion(filters, view), { refreshMs: view.refreshMs ?? undefined });
  const answer = board.data;
  const names = useFilterNames(filters, answer?.data.sources);
  useWallMode(view.wall);
  const today = answer?.guatu?.today ?? null;
  return (
    <PageFrame
      current="wall"
      title={words.title}
      today={today}
      coverage={answer ? readCoverage(answer.data) : board.error ? null : undefined}
      wall={view.wall}
      actions={<BoardActions address={address} board={board} />}
      notice={
        <>
          {board.error && answer && <OldPicture since={board.dataUpdatedAt} />}
          {board.error && !answer && <FailureNotice error={board.error} onRetry={() => void board.refetch()} />}
          {filters.on && (
            <HistoryNotice day={filters.on} onLeave={view.wall ? null : () => address.narrow({ on: null })} />
          )}
        </>
      }
    >
      <h1 className="visually-hidden">{words.title}</h1>
      {!view.wall && <FilterBar address={address} names={names} sources={answer?.data.sources ?? []} today={today} />}
      <Conditions address={address} names={names} />
      {answer && <Board address={address} answer={answer} waiting={board.isPlaceholderData} />}
      {!answer && !board.error && <BoardSkeleton />}
      <PaperNotes />
    </PageFrame>
  );
}

/** The page's type grows with a projector's picture: see wall.css. */
function useWallMode(wall: boolean): void {
  useEffect(() => {
    if (!wall) return;
    document.documentElement.dataset.mode = 'wall';
    return () => {
      delete document.documentElement.dataset.mode;
    };
  }, [wall]);
}
