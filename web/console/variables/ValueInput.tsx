import { useLanguage } from '../../shared/preferences.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { DivisionInput } from './DivisionInput.tsx';
import { fromLocalTime, toLocalTime } from './editInputs.ts';
import type { InputForm } from './InputForm.ts';
import type { EnumChoice, InputPath, InputShape } from './InputShape.ts';
import { ListInput } from './ListInput.tsx';
import { ObjectInput } from './ObjectInput.tsx';
import { TypedInput } from './TypedInput.tsx';
import styles from './VariablesForm.module.css';

export interface ValueInputProps {
  form: InputForm;
  shape: InputShape;
  path: InputPath;
  /** What it is called, for those who hear it. */
  name: string;
  id: string;
  describedBy: string;
  isInvalid: boolean;
  isRequired: boolean;
}

/** One value, by the shape that it must have. */
export function ValueInput(props: ValueInputProps) {
  const { form, shape, path, id, describedBy, isInvalid, isRequired } = props;
  const value = form.read(path);
  const write = (it: unknown) => form.write(path, it);
  const common = {
    id,
    'aria-describedby': describedBy,
    'aria-invalid': isInvalid,
    'aria-required': isRequired,
    className: styles.input,
  };
  switch (shape.kind) {
    case 'list':
      return <ListInput {...props} of={shape.of} />;
    case 'object':
      return <ObjectInput form={form} fields={shape.fields()} path={path} />;
    case 'enum':
      return <EnumInput {...{ common, value, write, isRequired }} choices={shape.values} />;
    case 'boolean':
      return <BooleanInput {...{ common, value, write, isRequired }} />;
    case 'division':
      return <DivisionInput {...{ common, value, write }} />;
    case 'date':
      return (
        <input
          {...common}
          type="date"
          value={typeof value === 'string' ? value : ''}
          onChange={(event) => write(event.target.value || undefined)}
        />
      );
    case 'instant':
      return <InstantInput {...{ common, value, write }} />;
    default:
      return <TypedInput {...{ common, value, write }} kind={shape.kind} />;
  }
}

/** Of any field: what it is bound to. */
export interface FieldBinding {
  common: Readonly<Record<string, unknown>>;
  value: unknown;
  write(value: unknown): void;
}

function EnumInput({
  common,
  value,
  write,
  choices,
  isRequired,
}: FieldBinding & { choices: readonly EnumChoice[]; isRequired: boolean }) {
  const words = useConsoleWords().variables;
  const [language] = useLanguage();
  const isKnown = value === undefined || choices.some((choice) => choice.value === value);
  return (
    <select {...common} value={String(value ?? '')} onChange={(event) => write(event.target.value || undefined)}>
      {(!isRequired || value === undefined) && <option value="">{words.unset}</option>}
      {!isKnown && <option value={String(value)}>{String(value)}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {nameChoice(choice, language === 'zh')}
        </option>
      ))}
    </select>
  );
}

/** `逾期 OVERDUE`: the word, and what the request will say. */
export function nameChoice({ value, word }: EnumChoice, isChinese: boolean): string {
  return isChinese && word !== value ? `${word} ${value}` : value;
}

function BooleanInput({ common, value, write, isRequired }: FieldBinding & { isRequired: boolean }) {
  const words = useConsoleWords().variables;
  return (
    <select
      {...common}
      value={value === undefined ? '' : String(value)}
      onChange={({ target }) => write(target.value === '' ? undefined : target.value === 'true')}
    >
      {(!isRequired || value === undefined) && <option value="">{words.unset}</option>}
      <option value="true">{words.yes}</option>
      <option value="false">{words.no}</option>
    </select>
  );
}

function InstantInput({ common, value, write }: FieldBinding) {
  const words = useConsoleWords().variables;
  return (
    <span className={styles.row}>
      <input
        {...common}
        type="datetime-local"
        value={toLocalTime(value)}
        onChange={(event) => write(fromLocalTime(event.target.value))}
      />
      <span className={styles.type}>{words.shanghai}</span>
    </span>
  );
}
