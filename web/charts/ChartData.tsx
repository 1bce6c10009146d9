import { useLanguage } from '../shared/preferences.ts';
import styles from './AnswerChart.module.css';
import type { ChartModel } from './choose/ChartModel.ts';
import { CHART_WORDS } from './words.ts';

/** What is drawn, as a table: for who hears it, and for who wants the very numbers. */
export function ChartData({ model }: { model: ChartModel }) {
  const [language] = useLanguage();
  const words = CHART_WORDS[language];
  return (
    <details className={styles.data}>
      <summary>{words.shown}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{model.axis}</th>
            {model.series.map(({ name }) => (
              <th scope="col" key={name}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {model.names.map((name, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: names recur, and the rows of a model never move
            <tr key={i}>
              <th scope="row">{name ?? words.noName}</th>
              {model.series.map((series) => (
                <td key={series.name}>{series.labels[i] || words.noValue}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
