import { useId } from 'react';
import type { Cell } from '../../tables/plan/TablePlan.ts';
import { useLanguage } from '../shared/preferences.ts';
import styles from './AnswerChart.module.css';
import type { AnswerTableData, ChartChoice, ChartKind, ChartSelection } from './choose/ChartChoice.ts';
import { canAdd } from './choose/chooseChart.ts';
import { narrowAxis } from './choose/readAxes.ts';
import { CHART_WORDS } from './words.ts';

interface ChartControlsProps {
  choice: Extract<ChartChoice, { fits: true }>;
  selection: ChartSelection;
  table: AnswerTableData;
  onSelect: (selection: ChartSelection) => void;
}

/** What of an answer is drawn, and how. */
export function ChartControls({ choice, selection, table, onSelect }: ChartControlsProps) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  const id = useId();
  const whole = choice.axes.find(({ name }) => name === selection.axis) ?? choice.axes[0];
  const chosen = choice.measures.filter(({ name }) => selection.measures.includes(name));
  if (!whole) return null;
  const axis = narrowAxis(whole, table, selection.split);
  const change = (changed: Partial<ChartSelection>) => onSelect({ ...selection, ...changed });
  const { split } = axis;

  /** A map shows one measure. */
  function chooseKind(kind: ChartKind, changed: Partial<ChartSelection> = {}): void {
    change({ ...changed, kind, measures: kind === 'map' ? selection.measures.slice(0, 1) : selection.measures });
  }

  function chooseAxis(name: string): void {
    const next = choice.axes.find((it) => it.name === name);
    if (!next) return;
    const first = next.split?.values[0] ?? null;
    chooseKind(narrowAxis(next, table, first).kinds[0] ?? 'bar', { axis: name, split: first });
  }

  const chooseSplit = (value: Cell) => {
    const next = narrowAxis(whole, table, value);
    // Of things of another kind the chart that fits is another.
    chooseKind(next.of === axis.of ? selection.kind : (next.kinds[0] ?? 'bar'), { split: value });
  };

  return (
    <div className={styles.controls}>
      {axis.kinds.length > 1 && (
        <fieldset>
          <legend>{words.kind}</legend>
          {axis.kinds.map((kind) => (
            <label key={kind}>
              <input
                type="radio"
                name={`${id}-kind`}
                checked={kind === selection.kind}
                onChange={() => chooseKind(kind)}
              />
              {words.kinds[kind]}
            </label>
          ))}
        </fieldset>
      )}
      {choice.axes.length > 1 && (
        <label>
          {words.axis}
          <select value={axis.name} onChange={(event) => chooseAxis(event.target.value)}>
            {choice.axes.map(({ name, heading }) => (
              <option key={name} value={name}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      )}
      {split && (
        <label>
          {split.heading}
          <select
            value={split.values.indexOf(selection.split)}
            onChange={(event) => chooseSplit(split.values[Number(event.target.value)] ?? null)}
          >
            {split.values.map((value, i) => (
              <option key={String(value)} value={i}>
                {value === null ? words.noName : (table.columns[split.at]?.words?.[String(value)] ?? String(value))}
              </option>
            ))}
          </select>
        </label>
      )}
      {selection.kind === 'map' ? (
        <label>
          {words.measure}
          <select value={selection.measures[0]} onChange={(event) => change({ measures: [event.target.value] })}>
            {choice.measures.map(({ name, heading }) => (
              <option key={name} value={name}>
                {heading}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <fieldset>
          <legend>{words.measures}</legend>
          {choice.measures.map((measure) => {
            const on = selection.measures.includes(measure.name);
            const others = chosen.filter((it) => it !== measure);
            return (
              <label key={measure.name}>
                <input
                  type="checkbox"
                  checked={on}
                  disabled={on ? others.length === 0 : !canAdd(measure, chosen)}
                  onChange={() =>
                    change({ measures: on ? others.map(({ name }) => name) : [...selection.measures, measure.name] })
                  }
                />
                {measure.heading}
              </label>
            );
          })}
        </fieldset>
      )}
      {axis.of === 'item' && (
        <label>
          {words.order}
          <select
            value={selection.order}
            onChange={(event) => change({ order: event.target.value as ChartSelection['order'] })}
          >
            <option value="answer">{words.orders.answer}</option>
            <option value="value">{words.orders.value}</option>
          </select>
        </label>
      )}
    </div>
  );
}
