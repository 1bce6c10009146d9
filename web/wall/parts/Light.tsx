import { useWords } from '../../shared/preferences.ts';
import { LIGHTS, type LightName } from '../board/lights.ts';
import { en, zh } from '../words.ts';
import styles from './Light.module.css';

/** A light by shape, colour and word. */
export function Light({ name, word }: { name: LightName; word?: string | undefined }) {
  const words = useWords({ zh, en });
  return (
    <span className={styles.light} data-light={name} title={words.lightRule[name]}>
      <LightShape name={name} /> {word ?? words.light[name]}
    </span>
  );
}

/** Its shape alone; the word stands beside it. */
export function LightShape({ name }: { name: LightName }) {
  return (
    <span aria-hidden="true" className={styles.shape} data-light={name}>
      {LIGHTS.find((light) => light.name === name)?.shape}
    </span>
  );
}
