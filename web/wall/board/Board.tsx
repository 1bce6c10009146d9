import type { WallBoardQuery } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import type { UsableAnswer } from '../../shared/useGraph.ts';
import { FailedPart } from '../parts/FailedPart.tsx';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import styles from './Board.module.css';
import { BodyBoard } from './BodyBoard.tsx';
import { divisionWithin } from './boardQuestion.ts';
import { Figures } from './Figures.tsx';
import { MapPanel } from './MapPanel.tsx';
import { PlaceBoard } from './PlaceBoard.tsx';
import { readPlaces } from './readBoard.ts';

interface BoardProps {
  address: Address;
  answer: UsableAnswer<WallBoardQuery>;
  /** Another answer is under way: this one is of other filters. */
  waiting: boolean;
}

/** Figures, map and boards of one answer. What of it did not come says so in its place. */
export function Board({ address, answer, waiting }: BoardProps) {
  const words = useWords({ zh, en });
  const { cities, places, lights, bodies } = answer.data;
  const { filters, view } = address;
  if (!cities && !places && !bodies) return <FailedPart part="places" errors={answer.errors} />;
  return (
    <div className={styles.board} data-wall={view.wall} aria-busy={waiting} data-testid="board">
      {places ? <Figures total={places.total} missing={places.coverage.missing} filters={filters} /> : null}
      {places?.total.count === 0 && places.coverage.complete && <p className={styles.empty}>{words.nothingCounted}</p>}
      <div className={styles.pair}>
        {cities ? <MapPanel address={address} cities={cities} /> : <FailedPart part="cities" errors={answer.errors} />}
        {places && lights ? (
          <PlaceBoard
            address={address}
            rows={readPlaces(places, lights, divisionWithin(filters))}
            total={places.total}
            asOf={places.coverage.asOf}
          />
        ) : (
          <FailedPart part={places ? 'lights' : 'places'} errors={answer.errors} />
        )}
      </div>
      {bodies ? <BodyBoard address={address} bodies={bodies} /> : <FailedPart part="bodies" errors={answer.errors} />}
    </div>
  );
}
