import { ResponseEditor, useGraphiQL } from '@graphiql/react';
import { useState } from 'react';
import { CoverageLine } from '../../shared/coverage/CoverageLine.tsx';
import { readCoverage } from '../../shared/coverage/readCoverage.ts';
import { useDownload } from '../../shared/download/useDownload.ts';
import { LoadBoundary } from '../../shared/layout/LoadBoundary.tsx';
import { TabList, tabPanelProps, useTabsId } from '../parts/TabList.tsx';
import { readPlanReport } from '../plan/PlanReport.ts';
import { PlanView } from '../plan/PlanView.tsx';
import { useConsoleWords } from '../useConsoleWords.ts';
import type { Asked } from '../workbench/Asked.ts';
import styles from './AnswerPane.module.css';
import { AnswerStatus } from './AnswerStatus.tsx';
import { ErrorList } from './ErrorList.tsx';
import { ListViews } from './ListViews.tsx';

type View = 'json' | 'table' | 'chart' | 'plan' | 'download';

const VIEWS: readonly View[] = ['json', 'table', 'chart', 'plan', 'download'];
const LIST_VIEWS = ['table', 'chart', 'download'] as const;

/** An answer: of when and from whom it is, what went wrong, and itself in five views. */
export function AnswerPane({ asked }: { asked: Asked | null }) {
  const words = useConsoleWords();
  const [view, setView] = useState<View>('json');
  const [list, setList] = useState<string | null>(null);
  const download = useDownload();
  const id = useTabsId();
  const schema = useGraphiQL((state) => state.schema ?? null);
  const answer = asked?.state === 'answered' ? asked.answer : null;
  const report = readPlanReport(answer?.guatu ?? null);
  const tabs = VIEWS.map((name) => ({
    name,
    label: words.answer[name],
    ...(name === 'plan' && report ? { count: report.calls.length } : {}),
  }));
  return (
    <section className={styles.pane} aria-label={words.answer.region}>
      <div className={styles.above}>
        <AnswerStatus asked={asked} />
        {answer?.data && <CoverageLine coverage={readCoverage(answer.data)} />}
        {answer && answer.errors.length > 0 && <ErrorList errors={answer.errors} />}
      </div>
      <div className={styles.tabs}>
        <TabList id={id} label={words.answer.tabs} tabs={tabs} current={view} onChoose={(name) => setView(name)} />
      </div>
      <div {...tabPanelProps(id, 'json', view)} className={styles.json}>
        {/* Read out is the line above: not thousands of lines of JSON. */}
        <ResponseEditor role="group" aria-live="off" aria-label={words.editor.response} data-testid="answer-json" />
      </div>
      {LIST_VIEWS.map((name) => (
        <div key={name} {...tabPanelProps(id, name, view)} className={styles.panel}>
          {view === name && (
            <LoadBoundary key={asked?.state} fallback={<p className={styles.note}>{words.answer.viewFailed}</p>}>
              <ListViews view={name} chosen={list} onChoose={setList} {...{ asked, schema, download }} />
            </LoadBoundary>
          )}
        </div>
      ))}
      <div {...tabPanelProps(id, 'plan', view)} className={styles.panel}>
        {view === 'plan' && <PlanView report={report} />}
      </div>
    </section>
  );
}
