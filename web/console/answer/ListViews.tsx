import type { GraphQLSchema } from 'graphql';
import { lazy, Suspense, useMemo } from 'react';
import { AnswerTable } from '../../charts/AnswerTable.tsx';
import { readCoverage } from '../../shared/coverage/readCoverage.ts';
import { DownloadButtons } from '../../shared/download/DownloadButtons.tsx';
import type { Download } from '../../shared/download/useDownload.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import type { Asked } from '../workbench/Asked.ts';
import styles from './AnswerPane.module.css';
import { preferList, readLists } from './readLists.ts';

const AnswerChart = lazy(async () => ({ default: (await import('../../charts/AnswerChart.tsx')).AnswerChart }));

interface ListViewsProps {
  view: 'table' | 'chart' | 'download';
  asked: Asked | null;
  schema: GraphQLSchema | null;
  /** Path of the list that the reader chose, in any view. */
  chosen: string | null;
  onChoose(at: string): void;
  /** Goes on while other views are looked at. */
  download: Download;
}

/** A list of the answer, which the reader can choose if there are several, as a table, a chart or a file. */
export function ListViews({ view, asked, schema, chosen, onChoose, download }: ListViewsProps) {
  const words = useConsoleWords().answer;
  const lists = useMemo(
    () => (asked?.state === 'answered' && schema ? readLists(schema, asked.request, asked.answer) : []),
    [asked, schema],
  );
  if (asked?.state !== 'answered') return <p className={styles.note}>{words.none}</p>;
  if (!schema) return <p className={styles.note}>{words.noSchema}</p>;
  const list = lists.find((it) => it.at === chosen) ?? preferList(lists, view === 'chart' ? 'chart' : 'table');
  if (!list) return <p className={styles.note}>{words.noList}</p>;
  const { columns, rows, totalCount, at, nested, cut } = list;
  const { query, variables, operationName } = asked.request;
  return (
    <>
      {lists.length > 1 && (
        <label className={styles.choose}>
          {words.list}
          <select value={at} onChange={(event) => onChoose(event.target.value)}>
            {lists.map((it) => (
              <option key={it.at} value={it.at}>
                {it.at} ({it.rows.length})
              </option>
            ))}
          </select>
        </label>
      )}
      {cut.length > 0 && view !== 'download' && <p className={styles.note}>{words.cut(cut)}</p>}
      {view === 'table' && <AnswerTable columns={columns} rows={rows} totalCount={totalCount} label={at} />}
      {view === 'chart' && (
        <Suspense fallback={<p className={styles.note}>{words.asking}</p>}>
          <AnswerChart
            columns={columns}
            rows={rows}
            coverage={readCoverage(asked.answer.data)}
            totalCount={totalCount}
          />
        </Suspense>
      )}
      {view === 'download' && (
        <>
          <p className={styles.note}>{words.downloadNote}</p>
          <DownloadButtons {...{ query, variables, operationName, at, nested, download }} />
        </>
      )}
    </>
  );
}
