import { WallReports } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { More } from './More.tsx';
import { Part } from './Part.tsx';
import { useFurther } from './useFurther.ts';

/** What was done, newest first. */
export function ReportsPart({ matter: { id, reports, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  const { nodes, ...more } = useFurther(WallReports, id, reports, ({ matter }) => matter?.reports);
  return (
    <Part
      title={`${words.matter.reports}${reports ? ` · ${words.matter.reportCount(reports.totalCount)}` : ''}`}
      away={away.has('reports') ? source.name : null}
      empty={nodes.length === 0}
    >
      <ol className={styles.plain}>
        {nodes.map(({ on, text, by }, index) => (
          // Two reports of a day may say the same.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list only grows at its end
          <li key={index}>
            <time dateTime={on}>{on}</time> <span lang="zh-CN">{text}</span>
            {by && <small>{by.name ?? by.id}</small>}
          </li>
        ))}
      </ol>
      <More label={words.matter.moreReports} {...more} />
    </Part>
  );
}
