import { CITY_CODES, cityOf, DIVISIONS, findDivision } from '../../../schema/divisions.ts';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import { Field } from './Field.tsx';

interface DivisionChoiceProps {
  division: string | null;
  onChoose: (division: string | null) => void;
}

/** A city, then one of its counties. */
export function DivisionChoice({ division, onChoose }: DivisionChoiceProps) {
  const words = useWords({ zh, en });
  const city = division === null ? null : (cityOf(division) ?? null);
  const counties = DIVISIONS.filter(({ parent }) => city !== null && parent === city);
  // A township, a zone, or a county that was given up.
  const other = city !== null && division !== city && counties.every(({ code }) => code !== division) ? division : null;
  return (
    <>
      <Field label={words.city}>
        <select value={city ?? ''} onChange={(event) => onChoose(event.target.value || null)}>
          <option value="">{words.allProvince}</option>
          {CITY_CODES.map((code) => (
            <option key={code} value={code} lang="zh-CN">
              {findDivision(code)?.name}
            </option>
          ))}
        </select>
      </Field>
      <Field label={words.county}>
        <select
          value={city === null || division === city ? '' : (division ?? '')}
          disabled={city === null}
          onChange={(event) => onChoose(event.target.value || city)}
        >
          <option value="">{words.wholeCity}</option>
          {other !== null && (
            <option value={other} lang="zh-CN">
              {findDivision(other)?.name ?? other}
            </option>
          )}
          {counties.map(({ code, name }) => (
            <option key={code} value={code} lang="zh-CN">
              {name}
            </option>
          ))}
        </select>
      </Field>
    </>
  );
}
