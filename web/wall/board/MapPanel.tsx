import { useEffect, useMemo, useState } from 'react';
import { cityOf } from '../../../schema/divisions.ts';
import { AnhuiMap } from '../../charts/AnhuiMap.tsx';
import type { WallBoardQuery } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { MEASURES, type Measure } from '../filters/WallView.ts';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import styles from './Board.module.css';
import { mapMeasure, mapValues } from './mapValues.ts';

interface MapPanelProps {
  address: Address;
  cities: NonNullable<WallBoardQuery['cities']>;
}

/** The map of Anhui, coloured by what the reader chose; a city on it narrows the chart. */
export function MapPanel({ address, cities }: MapPanelProps) {
  const words = useWords({ zh, en });
  const { filters, view } = address;
  const measure = useCycled(view.measure, view.wall ? view.cycleMs : null);
  const ratesApply = !filters.open;
  const values = useMemo(() => mapValues(cities, measure, ratesApply, words), [cities, measure, ratesApply, words]);
  const drawn = useMemo(() => mapMeasure(measure, words), [measure, words]);
  const chosen = filters.division === null ? null : (cityOf(filters.division) ?? null);
  return (
    <section className={styles.panel} aria-labelledby="map-title">
      <header>
        <h2 id="map-title">{words.map}</h2>
        {view.wall ? (
          <span>{words.measure[measure]}</span>
        ) : (
          <fieldset className={styles.switch}>
            <legend className="visually-hidden">{words.mapBy}</legend>
            {MEASURES.map((name) => (
              <label key={name}>
                <input
                  type="radio"
                  name="measure"
                  checked={name === measure}
                  onChange={() => address.show({ measure: name })}
                />
                {words.measure[name]}
              </label>
            ))}
          </fieldset>
        )}
      </header>
      <AnhuiMap
        values={values}
        measure={drawn}
        selected={chosen}
        list={false}
        height="var(--map-height)"
        onSelect={(code) => address.narrow({ division: code, self: false })}
      />
    </section>
  );
}

/** The chosen measure, or, on a wall that cycles, each in turn from there on. */
function useCycled(measure: Measure, everyMs: number | null): Measure {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setTurn(0);
    if (everyMs === null) return;
    const timer = setInterval(() => setTurn((last) => last + 1), everyMs);
    return () => clearInterval(timer);
  }, [everyMs]);
  return MEASURES[(MEASURES.indexOf(measure) + turn) % MEASURES.length] as Measure;
}
