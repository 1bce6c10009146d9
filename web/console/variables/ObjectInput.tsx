import { useConsoleWords } from '../useConsoleWords.ts';
import { emptyInput } from './editInputs.ts';
import { FieldInput } from './FieldInput.tsx';
import type { InputForm } from './InputForm.ts';
import type { InputField, InputPath } from './InputShape.ts';
import styles from './VariablesForm.module.css';

interface ObjectInputProps {
  form: InputForm;
  fields: readonly InputField[];
  path: InputPath;
}

/** An input object: the fields that must be given and those that are, and a list of the others to add one from. */
export function ObjectInput({ form, fields, path }: ObjectInputProps) {
  const words = useConsoleWords().variables;
  const isShown = ({ name, isRequired }: InputField) => isRequired || form.read([...path, name]) !== undefined;
  const others = fields.filter((field) => !isShown(field));
  return (
    <>
      {fields.filter(isShown).map((field) => (
        <div key={field.name} className={styles.row}>
          <FieldInput form={form} field={field} path={[...path, field.name]} />
          {!field.isRequired && (
            <button
              type="button"
              className={styles.remove}
              aria-label={words.remove(field.name)}
              onClick={() => form.write([...path, field.name], undefined)}
            >
              ✕
            </button>
          )}
        </div>
      ))}
      {others.length > 0 && (
        <select
          className={styles.add}
          aria-label={words.addField}
          value=""
          onChange={({ target }) => {
            const field = others.find(({ name }) => name === target.value);
            if (field) form.write([...path, field.name], emptyInput(field.shape));
          }}
        >
          <option value="">{words.addField}</option>
          {others.map(({ name, label }) => (
            <option key={name} value={name}>
              {label ? `${label} ${name}` : name}
            </option>
          ))}
        </select>
      )}
    </>
  );
}
