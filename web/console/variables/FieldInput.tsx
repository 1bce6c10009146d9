import { useId } from 'react';
import { useConsoleWords } from '../useConsoleWords.ts';
import { emptyInput, pathKey } from './editInputs.ts';
import type { InputForm } from './InputForm.ts';
import type { InputField, InputPath } from './InputShape.ts';
import { ValueInput } from './ValueInput.tsx';
import styles from './VariablesForm.module.css';

interface FieldInputProps {
  form: InputForm;
  field: InputField;
  path: InputPath;
  /** Before the name: `$` of a variable. */
  prefix?: string;
}

/** A variable or a field of an object: its name, whether it must be given, what is wrong with it, and its value. */
export function FieldInput({ form, field, path, prefix = '' }: FieldInputProps) {
  const words = useConsoleWords().variables;
  const id = useId();
  const { shape, isRequired, defaultText } = field;
  const name = `${prefix}${field.name}`;
  const problem = form.problems.get(pathKey(path));
  const isGroup = shape.kind === 'list' || shape.kind === 'object';
  const isGiven = form.read(path) !== undefined;
  const label = (
    <>
      <code className={styles.name}>{name}</code>
      {field.label && <span className={styles.label}>{field.label}</span>}
      <span className={styles.type}>{field.typeName}</span>
      {isRequired && <span className={styles.required}>{words.required}</span>}
    </>
  );
  const hint = !isGiven && defaultText !== null ? words.default(defaultText) : '';
  const told = (
    <p id={`${id}-told`} className={styles.told}>
      {problem && <strong className={styles.problem}>⚠ {words.problems[problem]}</strong>} {hint}
    </p>
  );
  const value = (
    <ValueInput
      form={form}
      shape={shape}
      path={path}
      name={name}
      id={id}
      describedBy={`${id}-told`}
      isInvalid={problem !== undefined}
      isRequired={isRequired}
    />
  );
  if (!isGroup) {
    return (
      <div className={styles.field}>
        <label htmlFor={id} className={styles.caption}>
          {label}
        </label>
        {value}
        {told}
      </div>
    );
  }
  return (
    <fieldset className={styles.group} aria-describedby={`${id}-told`}>
      <legend className={styles.caption}>{label}</legend>
      {shape.kind === 'object' && !isGiven ? (
        <button type="button" className={styles.add} onClick={() => form.write(path, emptyInput(shape))}>
          {words.add(name)}
        </button>
      ) : (
        value
      )}
      {shape.kind === 'object' && isGiven && !isRequired && path.length === 1 && (
        <button type="button" className={styles.add} onClick={() => form.write(path, undefined)}>
          {words.remove(name)}
        </button>
      )}
      {told}
    </fieldset>
  );
}
