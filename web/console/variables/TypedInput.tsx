import { useState } from 'react';
import { readTyped } from './editInputs.ts';
import type { ScalarKind } from './InputShape.ts';
import type { FieldBinding } from './ValueInput.tsx';

/** Text, an id or a number. What is typed stays as it was typed (`1.`) while it means the value that is there. */
export function TypedInput({ common, value, write, kind }: FieldBinding & { kind: ScalarKind }) {
  const [draft, setDraft] = useState('');
  const isNumber = kind === 'integer' || kind === 'float' || kind === 'decimal';
  const shown = readTyped(kind, draft) === value ? draft : value === undefined || value === null ? '' : String(value);
  return (
    <input
      {...common}
      type="text"
      inputMode={isNumber ? 'decimal' : undefined}
      autoComplete="off"
      spellCheck={false}
      value={shown}
      onChange={({ target }) => {
        setDraft(target.value);
        write(readTyped(kind, target.value));
      }}
    />
  );
}
