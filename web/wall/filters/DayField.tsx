import { useEffect, useState } from 'react';
import { Field } from './Field.tsx';

interface DayFieldProps {
  label: string;
  /** ISO date; null: none is chosen. */
  day: string | null;
  min: string | undefined;
  max: string | undefined;
  onChoose: (day: string | null) => void;
}

/** A day between two others. What is typed counts once it is one of them: on the way to 2021 lies the year 2. */
export function DayField({ label, day, min, max, onChoose }: DayFieldProps) {
  const [typed, setTyped] = useState(day ?? '');
  useEffect(() => setTyped(day ?? ''), [day]);
  return (
    <Field label={label}>
      <input
        type="date"
        value={typed}
        min={min}
        max={max}
        onChange={({ target: { value, validity } }) => {
          setTyped(value);
          if (validity.valid && value !== (day ?? '')) onChoose(value || null);
        }}
      />
    </Field>
  );
}
