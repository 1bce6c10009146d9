import { useQuery } from '@tanstack/react-query';
import { askGraph } from '../../shared/askGraph.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { arrangeCalls } from './arrangeCalls.ts';
import { CallChart } from './CallChart.tsx';
import type { PlanReport } from './PlanReport.ts';
import { PlanTree } from './PlanTree.tsx';
import styles from './PlanView.module.css';

/** How an answer came about: who was asked what, in which order, and how long each took. */
export function PlanView({ report }: { report: PlanReport | null }) {
  const words = useConsoleWords().plan;
  const { data: sources = new Map<string, string>() } = useQuery({
    queryKey: ['source names'],
    queryFn: ({ signal }) => askSourceNames(signal),
    enabled: report?.calls.some(({ shard }) => shard !== null) ?? false,
    staleTime: Number.POSITIVE_INFINITY,
  });
  if (!report) return <p className={styles.none}>{words.none}</p>;
  const { totalMs, groups } = arrangeCalls(report.calls);
  const failed = report.calls.filter(({ outcome }) => outcome !== 'OK' && outcome !== 'ERRORS').length;
  return (
    <div className={styles.view}>
      <section aria-labelledby="plan-calls">
        <h3 id="plan-calls" className={styles.heading}>
          {words.calls}
        </h3>
        {groups.length === 0 ? (
          <p className={styles.none}>{words.noCalls}</p>
        ) : (
          <>
            <p className={styles.summary}>
              {words.summary(groups.length, report.calls.length, totalMs.toLocaleString())}
              {' · '}
              {words.planned(Math.min(...report.calls.map(({ startMs }) => startMs)).toLocaleString())}
              {failed > 0 && <strong> · {words.failed(failed)}</strong>}
            </p>
            <CallChart groups={groups} totalMs={totalMs} sources={sources} />
          </>
        )}
      </section>
      {report.plan && (
        <section aria-labelledby="plan-tree">
          <h3 id="plan-tree" className={styles.heading}>
            {words.tree}
          </h3>
          <ul className={styles.tree}>
            <PlanTree node={report.plan} />
          </ul>
        </section>
      )}
    </div>
  );
}

/** Names of all systems by id; none if the index does not answer. */
async function askSourceNames(signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  interface Sources {
    sources: { id: string; name: string }[] | null;
  }
  const { data } = await askGraph<Sources, object>('query SourceNames { sources { id name } }', {}, signal);
  return new Map(data?.sources?.map(({ id, name }) => [id, name]));
}
