import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { Part } from './Part.tsx';

/** What will be done, by whom, until when. */
export function MeasuresPart({ matter: { measures, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  return (
    <Part
      title={words.matter.measures}
      away={away.has('measures') ? source.name : null}
      empty={!measures || measures.length === 0}
    >
      <ol className={styles.plain}>
        {measures?.map(({ ordinal, text, body, dueOn, doneOn }) => (
          <li key={ordinal}>
            {ordinal}. <span lang="zh-CN">{text}</span>
            <small>
              {body ? (body.name ?? body.id) : words.noBody}
              {dueOn && ` · ${words.matter.dueOn} ${dueOn}`}
              {doneOn && ` · ${words.matter.doneOn} ${doneOn}`}
            </small>
          </li>
        ))}
      </ol>
    </Part>
  );
}
