import { WallEvents } from '../../generated/documents.ts';
import { dateTime } from '../../shared/coverage/shanghaiClock.ts';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import { describeEvent } from './describeEvent.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { More } from './More.tsx';
import { Part } from './Part.tsx';
import { useFurther } from './useFurther.ts';

/** Every change, with who, when and why, oldest first. */
export function EventsPart({ matter: { id, events, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { nodes, ...more } = useFurther(WallEvents, id, events, ({ matter }) => matter?.events);
  return (
    <Part
      title={`${words.matter.events}${events ? ` · ${words.matter.reportCount(events.totalCount)}` : ''}`}
      away={away.has('events') ? source.name : null}
      empty={nodes.length === 0}
    >
      <ol className={styles.timeline}>
        {nodes.map((event) => (
          <li key={event.id}>
            <time dateTime={event.at}>{dateTime(event.at)}</time>
            <strong>{enumWord('MatterEventKind', event.kind, language)}</strong>
            <span>{describeEvent(event, language).join(' · ')}</span>
          </li>
        ))}
      </ol>
      <More label={words.matter.moreEvents} {...more} />
    </Part>
  );
}
