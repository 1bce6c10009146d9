import { WallChoices } from '../../generated/documents.ts';
import { useWords } from '../../shared/preferences.ts';
import { useGraph } from '../../shared/useGraph.ts';
import type { Address } from '../useAddress.ts';
import { en, zh } from '../words.ts';
import type { FilterNames } from './describeFilters.ts';
import { Field } from './Field.tsx';
import styles from './FilterBar.module.css';
import { findOfficials } from './finders.ts';
import { SearchChoice } from './SearchChoice.tsx';

interface MoreFiltersProps {
  address: Address;
  names: FilterNames;
  sources: readonly { id: string; name: string }[];
}

/** Filters that are seldom used; what they offer is asked for when they are first seen. */
export function MoreFilters({ address, names, sources }: MoreFiltersProps) {
  const words = useWords({ zh, en });
  const { filters, narrow } = address;
  const choices = useGraph(WallChoices, {}).data?.data;
  return (
    <div className={styles.more}>
      <SearchChoice
        label={words.official}
        kind="officials"
        value={filters.official === null ? null : (names.official ?? filters.official)}
        find={findOfficials}
        onChoose={(official) => narrow({ official })}
      />
      <Selected
        label={words.category}
        value={filters.category}
        options={(choices?.categories ?? []).map(({ code, label }) => [code, label])}
        onSelect={(category) => narrow({ category })}
      />
      <Selected
        label={words.channel}
        value={filters.channel}
        options={(choices?.channels ?? []).map(({ code, name }) => [code, name ?? code])}
        onSelect={(channel) => narrow({ channel })}
      />
      <Selected
        label={words.source}
        value={filters.source}
        options={sources.map(({ id, name }) => [id, name])}
        onSelect={(source) => narrow({ source })}
      />
    </div>
  );
}

interface SelectedProps {
  label: string;
  value: string | null;
  options: readonly (readonly [value: string, label: string])[];
  onSelect: (value: string | null) => void;
}

function Selected({ label, value, options, onSelect }: SelectedProps) {
  const words = useWords({ zh, en });
  const known = value === null || options.some(([option]) => option === value);
  return (
    <Field label={label}>
      <select value={value ?? ''} onChange={(event) => onSelect(event.target.value || null)}>
        <option value="">{words.all}</option>
        {!known && <option value={value}>{value}</option>}
        {options.map(([option, name]) => (
          <option key={option} value={option}>
            {name}
          </option>
        ))}
      </select>
    </Field>
  );
}
