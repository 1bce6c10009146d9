import { useWords } from '../../shared/preferences.ts';
import { formatDecimal } from '../format.ts';
import { en, zh } from '../words.ts';
import styles from './IndicatorsPart.module.css';
import { indicatorBar } from './indicatorBar.ts';
import type { MatterData, PartProps } from './MatterDetails.tsx';
import { Part } from './Part.tsx';

type Indicator = NonNullable<MatterData['indicators']>[number];

/** What is counted, against its target and what was scheduled until now. Not reported is no zero. */
export function IndicatorsPart({ matter: { indicators, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  return (
    <Part
      title={words.matter.indicators}
      away={away.has('indicators') ? source.name : null}
      empty={!indicators || indicators.length === 0}
    >
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{words.input.indicator}</th>
            <th scope="col">{words.matter.target}</th>
            <th scope="col">{words.matter.scheduled}</th>
            <th scope="col">{words.matter.actual}</th>
            <th scope="col" className={styles.barColumn}>
              <span className="visually-hidden">{words.matter.indicators}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {indicators?.map((indicator) => (
            <IndicatorRow key={`${indicator.name} ${indicator.year} ${indicator.unit}`} indicator={indicator} />
          ))}
        </tbody>
      </table>
    </Part>
  );
}

function IndicatorRow({ indicator }: { indicator: Indicator }) {
  const words = useWords({ zh, en });
  const { name, unit, year, target, scheduled, actual, asOf, behind, yearEndOnly } = indicator;
  const number = (value: string | null, otherwise: string) =>
    value === null ? <span className={styles.none}>{otherwise}</span> : `${formatDecimal(value)} ${unit ?? ''}`;
  const bar = indicatorBar(indicator);
  return (
    <tr>
      <th scope="row">
        {name} {year !== null && <small>{words.matter.ofYear(year)}</small>}
      </th>
      <td>{number(target, words.matter.noTarget)}</td>
      <td>{number(scheduled, yearEndOnly ? words.matter.yearEndOnly : words.none)}</td>
      <td>
        {number(actual, words.notReported)}
        {asOf && <small>{words.matter.readOn(asOf)}</small>}
      </td>
      <td>
        {bar && (
          <span className={styles.bar} aria-hidden="true">
            <span className={styles.actual} data-behind={behind} style={{ inlineSize: `${bar.actual}%` }} />
            {bar.scheduled !== null && (
              <span className={styles.scheduled} style={{ insetInlineStart: `${bar.scheduled}%` }} />
            )}
          </span>
        )}
        {behind !== null && scheduled !== null && (
          <small data-behind={behind}>
            {behind ? '▲ ' : '● '}
            {behind ? words.matter.behindShort : words.matter.onCourse}
          </small>
        )}
      </td>
    </tr>
  );
}
