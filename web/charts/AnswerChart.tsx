import { useMemo, useState } from 'react';
import type { Cell, Column } from '../../tables/plan/TablePlan.ts';
import type { Coverage } from '../shared/coverage/Coverage.ts';
import { isLowerBound } from '../shared/coverage/describeCoverage.ts';
import { useLanguage } from '../shared/preferences.ts';
import styles from './AnswerChart.module.css';
import { AnswerMap } from './AnswerMap.tsx';
import { ChartControls } from './ChartControls.tsx';
import { ChartData } from './ChartData.tsx';
import { chartOption, heightOf } from './chartOption.ts';
import type { ChartSelection } from './choose/ChartChoice.ts';
import type { ChartModel, ChartNote } from './choose/ChartModel.ts';
import { chooseChart } from './choose/chooseChart.ts';
import { drawChart } from './choose/drawChart.ts';
import { inEnglish, withoutWords } from './choose/inEnglish.ts';
import { EChart } from './EChart.tsx';
import { loadEcharts } from './loadEcharts.ts';
import { useChartTheme } from './useChartTheme.ts';
import { CHART_WORDS } from './words.ts';

interface AnswerChartProps {
  /** `columns` of a row reader that leaves codes of enums as they are. */
  columns: readonly Column[];
  rows: readonly (readonly Cell[])[];
  /** Of the answer: counts of a partial one are marked as lower bounds. */
  coverage: Coverage | null;
  /** How many rows there are on all pages, if that is known. */
  totalCount?: number | null;
}

/** The chart that fits an answer, which the reader can change; or why none fits. Its numbers stand in a table below. */
export function AnswerChart({ columns, rows, coverage, totalCount = null }: AnswerChartProps) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  const { choice, table } = useMemo(() => {
    const fit = chooseChart({ columns, rows });
    if (language === 'zh' || !fit.fits) return { choice: fit, table: { columns, rows } };
    return { choice: inEnglish(fit), table: { columns: withoutWords(columns), rows } };
  }, [columns, rows, language]);
  const lowerBound = isLowerBound(coverage);
  const [chosen, setChosen] = useState<{ columns: readonly Column[]; selection: ChartSelection } | null>(null);
  // What was chosen for another answer has no place in this one.
  const selection = chosen?.columns === columns ? chosen.selection : choice.fits ? choice.first : null;
  const model = useMemo(
    () => (choice.fits && selection ? drawChart(table, choice, selection, { lowerBound }) : null),
    [choice, table, selection, lowerBound],
  );
  if (!choice.fits) return <p className={styles.none}>{words.noChart[choice.reason]}</p>;
  if (!model || !selection) return null;

  const notes = model.notes.map((note) => tell(note, words));
  if (totalCount !== null && totalCount > rows.length) notes.unshift(words.loadedOnly(rows.length, totalCount));
  return (
    <section className={styles.chart}>
      <ChartControls
        choice={choice}
        selection={selection}
        table={table}
        onSelect={(it) => setChosen({ columns, selection: it })}
      />
      {notes.length > 0 && (
        <div role="status">
          <ul className={styles.notes}>
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </div>
      )}
      {/* Of nothing that can be compared there is no picture: the note says why. */}
      {model.series.length > 0 && (
        <>
          {model.kind === 'map' ? <AnswerMap model={model} coverage={coverage} /> : <Bars model={model} />}
          <ChartData model={model} />
        </>
      )}
    </section>
  );
}

function Bars({ model }: { model: ChartModel }) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  const theme = useChartTheme();
  const { noName, noValue } = words;
  const option = useMemo(() => chartOption(model, { theme, noName, noValue }), [model, theme, noName, noValue]);
  const names = model.series.map(({ name }) => name).join(words.and);
  return (
    <EChart
      load={loadEcharts}
      option={option}
      description={words.chartOf(names, model.axis)}
      height={heightOf(model)}
    />
  );
}

function tell(note: ChartNote, { notes }: (typeof CHART_WORDS)['zh']): string {
  // Each sentence takes the note of its code, which its type cannot say.
  return (notes[note.code] as (it: ChartNote) => string)(note);
}
