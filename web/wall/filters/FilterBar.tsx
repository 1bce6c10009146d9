import { useState } from 'react';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import { MATTER_TYPES } from './choices.ts';
import { DayField } from './DayField.tsx';
import { DivisionChoice } from './DivisionChoice.tsx';
import type { FilterNames } from './describeFilters.ts';
import { Field } from './Field.tsx';
import styles from './FilterBar.module.css';
import { findBodies } from './finders.ts';
import { MoreFilters } from './MoreFilters.tsx';
import { SearchChoice } from './SearchChoice.tsx';
import { TextField } from './TextField.tsx';

interface FilterBarProps {
  address: Address;
  names: FilterNames;
  sources: readonly { id: string; name: string; historyFrom: string | null }[];
  /** The last day that can be asked for; null until it is known. */
  today: string | null;
}

/** The controls that write filters into the address; each choice asks at once. */
export function FilterBar({ address, names, sources, today }: FilterBarProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { filters, narrow } = address;
  const [more, setMore] = useState(false);
  const { type } = filters;
  return (
    <search className={styles.bar} aria-label={words.filters}>
      <DivisionChoice division={filters.division} onChoose={(division) => narrow({ division, self: false })} />
      <Field label={words.type}>
        <select
          value={type.join(',')}
          onChange={(event) => narrow({ type: MATTER_TYPES.filter((value) => value === event.target.value) })}
        >
          <option value="">{words.all}</option>
          {MATTER_TYPES.map((value) => (
            <option key={value} value={value}>
              {enumWord('MatterType', value, language)}
            </option>
          ))}
          {type.length > 1 && <option value={type.join(',')}>{type.length}</option>}
        </select>
      </Field>
      <SearchChoice
        label={words.body}
        kind="bodies"
        value={filters.body === null ? null : (names.body ?? filters.body)}
        find={findBodies}
        onChoose={(body) => narrow({ body })}
      />
      <TextField key={filters.text} text={filters.text} onSearch={(text) => narrow({ text })} />
      <DayField
        label={words.asOf}
        day={filters.on}
        min={earliest(sources)}
        max={today ?? undefined}
        onChoose={(on) => narrow({ on })}
      />
      <label className={styles.check}>
        <input type="checkbox" checked={filters.open} onChange={(event) => narrow({ open: event.target.checked })} />
        {words.openOnly}
      </label>
      <button type="button" aria-expanded={more} onClick={() => setMore(!more)}>
        {words.moreFilters} <span aria-hidden="true">{more ? '▲' : '▼'}</span>
      </button>
      {more && <MoreFilters address={address} names={names} sources={sources} />}
    </search>
  );
}

/** The first day that any system has a history of. */
function earliest(sources: FilterBarProps['sources']): string | undefined {
  return sources.flatMap(({ historyFrom }) => historyFrom ?? []).sort()[0];
}
