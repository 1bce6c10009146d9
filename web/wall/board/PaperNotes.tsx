import { useEffect, useState } from 'react';
import { dateTime } from '../../shared/coverage/shanghaiClock.ts';
import { useWords } from '../../shared/preferences.ts';
import { LightShape } from '../parts/Light.tsx';
import { en, zh } from '../words.ts';
import { LIGHTS } from './lights.ts';
import styles from './PaperNotes.module.css';

/** What the signs mean; on paper also where it came from and when. */
export function PaperNotes() {
  const words = useWords({ zh, en });
  const printedAt = useInstantOfPrinting();
  return (
    <footer className={styles.notes}>
      <dl className={styles.lights}>
        {LIGHTS.map(({ name }) => (
          <div key={name}>
            <dt>
              <LightShape name={name} /> {words.light[name]}
            </dt>
            <dd>{words.lightRule[name]}</dd>
          </div>
        ))}
      </dl>
      <p>{words.rateRule}</p>
      <p className={styles.paper}>
        {words.printedOn(dateTime(printedAt))} · {words.address} {location.href}
      </p>
    </footer>
  );
}

function useInstantOfPrinting(): string {
  const [instant, setInstant] = useState(() => new Date().toISOString());
  useEffect(() => {
    const update = () => setInstant(new Date().toISOString());
    addEventListener('beforeprint', update);
    return () => removeEventListener('beforeprint', update);
  }, []);
  return instant;
}
