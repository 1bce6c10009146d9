import { useId } from 'react';
import { DIVISIONS, findDivision } from '../../../schema/divisions.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { readDivision } from './readDivision.ts';
import type { FieldBinding } from './ValueInput.tsx';
import styles from './VariablesForm.module.css';

/** A division by its code or its name: choices come up while one types, and the name of a code stands beside it. */
export function DivisionInput({ common, value, write }: FieldBinding) {
  const words = useConsoleWords().variables;
  const listId = useId();
  const code = value === undefined || value === null ? '' : String(value);
  const name = findDivision(code)?.name;
  return (
    <span className={styles.row}>
      <input
        {...common}
        type="text"
        list={listId}
        autoComplete="off"
        placeholder={words.division}
        value={code}
        onChange={({ target }) => write(target.value === '' ? undefined : readDivision(target.value))}
      />
      <datalist id={listId}>
        {DIVISIONS.map((division) => (
          <option key={division.code} value={division.code}>
            {pathOf(division.code)}
          </option>
        ))}
      </datalist>
      {code !== '' && (
        <span className={styles.type} aria-live="polite">
          {name ? pathOf(code) : /^\d{6}$/.test(code) ? words.divisionUnknown : ''}
        </span>
      )}
    </span>
  );
}

/** `合肥市 庐阳区`: names of counties recur. */
function pathOf(code: string): string {
  const division = findDivision(code);
  if (!division) return code;
  const parent = division.level === 'COUNTY' && division.parent ? findDivision(division.parent) : undefined;
  return parent ? `${parent.name} ${division.name}` : division.name;
}
