import { dateTime } from '../../shared/coverage/shanghaiClock.ts';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { Away, Facts, Part } from './Part.tsx';

/** What it is about, its dates, and where it comes from. */
export function FactsPart({ matter, away }: PartProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { source } = matter;
  const answered = (field: string, value: string | null) => (away.has(field) ? <Away who={source.name} /> : value);
  const counted = (count: number | null) => (count === null ? undefined : String(count));
  return (
    <Part title={words.matter.content} away={null}>
      <Facts
        facts={[
          [words.matter.content, answered('content', matter.content)],
          [words.matter.serviceTarget, answered('serviceTarget', matter.serviceTarget)],
          [words.category, matter.category?.label ?? undefined],
          [words.channel, matter.channel ? (matter.channel.name ?? matter.channel.code) : undefined],
          [words.matter.statusText, answered('statusText', matter.statusText)],
          [words.matter.registered, matter.registeredOn],
          [words.matter.claimed, matter.claimedAt === null ? null : dateTime(matter.claimedAt)],
          [words.matter.lastReport, matter.lastReportOn],
          [words.matter.completed, matter.completedOn ?? undefined],
          [words.matter.closed, matter.closedOn ?? undefined],
          [
            words.matter.resolution,
            matter.resolution ? enumWord('Resolution', matter.resolution, language) : undefined,
          ],
          [
            words.matter.satisfaction,
            matter.satisfaction ? enumWord('Satisfaction', matter.satisfaction, language) : undefined,
          ],
          [words.matter.returns, counted(matter.returnCount)],
          [words.matter.reopens, counted(matter.reopenCount)],
          [
            words.matter.source,
            <span key="source">
              {source.name}
              <small className={styles.asOf}>{words.matter.sourceAsOf(dateTime(source.asOf))}</small>
            </span>,
          ],
        ]}
      />
    </Part>
  );
}
