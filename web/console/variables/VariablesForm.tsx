import { checkInputs } from './checkInputs.ts';
import { readInput, writeInput } from './editInputs.ts';
import { FieldInput } from './FieldInput.tsx';
import type { InputForm } from './InputForm.ts';
import type { InputField } from './InputShape.ts';
import styles from './VariablesForm.module.css';

interface VariablesFormProps {
  fields: readonly InputField[];
  values: unknown;
  onChange(values: unknown): void;
}

/** The variables of an operation, a field each. What is left empty is left out. */
export function VariablesForm({ fields, values, onChange }: VariablesFormProps) {
  const form: InputForm = {
    problems: checkInputs(fields, values),
    read: (path) => readInput(values, path),
    write: (path, value) => onChange(writeInput(values, path, value)),
  };
  return (
    <form className={styles.form} onSubmit={(event) => event.preventDefault()}>
      {fields.map((field) => (
        <FieldInput key={field.name} form={form} field={field} path={[field.name]} prefix="$" />
      ))}
    </form>
  );
}
