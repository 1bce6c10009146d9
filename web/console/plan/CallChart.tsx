import { useLanguage } from '../../shared/preferences.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import type { CallGroup } from './arrangeCalls.ts';
import { nameShard, nameSubgraph } from './nameHolder.ts';
import styles from './PlanView.module.css';

interface CallChartProps {
  groups: readonly CallGroup[];
  totalMs: number;
  sources: ReadonlyMap<string, string>;
}

/** Every call with its time, as a bar and in numbers. */
export function CallChart({ groups, totalMs, sources }: CallChartProps) {
  const words = useConsoleWords().plan;
  const [language] = useLanguage();
  return (
    <table className={styles.calls}>
      <thead>
        <tr>
          <th scope="col">{words.system}</th>
          <th scope="col">{words.outcome}</th>
          <th scope="col" className={styles.time}>
            {words.time}
          </th>
          <td className={styles.scale} aria-hidden="true">
            <span>0</span>
            <span>{totalMs.toLocaleString()} ms</span>
          </td>
        </tr>
      </thead>
      {groups.map(({ subgraph, bars }) => (
        <tbody key={subgraph}>
          <tr>
            <th scope="rowgroup" colSpan={4} className={styles.subgraph}>
              {nameSubgraph(subgraph, language)} <code>{subgraph}</code>
            </th>
          </tr>
          {bars.map(({ shard, outcome, isShared, startMs, durationMs, leftPercent, widthPercent }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: one system may be asked several times, and calls do not move
            <tr key={i}>
              <th scope="row" className={styles.holder}>
                {shard === null ? nameSubgraph(subgraph, language) : nameShard(shard, sources)}
              </th>
              <td data-outcome={outcome} className={styles.outcome}>
                {words.outcomes[outcome]}
                {isShared && (
                  <span className={styles.shared} title={words.sharedHint}>
                    {words.shared}
                  </span>
                )}
              </td>
              <td className={styles.time}>
                {startMs}–{startMs + durationMs}
              </td>
              <td className={styles.track} aria-hidden="true">
                <span
                  className={styles.bar}
                  data-outcome={outcome}
                  data-shared={isShared}
                  style={{ insetInlineStart: `${leftPercent}%`, inlineSize: `${widthPercent}%` }}
                />
              </td>
            </tr>
          ))}
        </tbody>
      ))}
    </table>
  );
}
