import { useLanguage } from '../../shared/preferences.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { emptyInput, pathKey } from './editInputs.ts';
import type { EnumChoice, InputShape } from './InputShape.ts';
import { nameChoice, ValueInput, type ValueInputProps } from './ValueInput.tsx';
import styles from './VariablesForm.module.css';

type ListInputProps = ValueInputProps & { of: InputShape };

/** Several values: of an enum boxes to tick, else a row each. A list without any is left out; one value is a list of it. */
export function ListInput(props: ListInputProps) {
  const { form, path, of } = props;
  const value = form.read(path);
  const elements: readonly unknown[] =
    value === undefined || value === null ? [] : Array.isArray(value) ? value : [value];
  const write = (list: readonly unknown[]) => form.write(path, list.length === 0 ? undefined : list);
  if (of.kind === 'enum') return <EnumBoxes choices={of.values} elements={elements} onChange={write} />;
  return <Rows {...props} elements={elements} onChange={write} />;
}

interface ElementsProps {
  elements: readonly unknown[];
  onChange(elements: readonly unknown[]): void;
}

function EnumBoxes({ choices, elements, onChange }: ElementsProps & { choices: readonly EnumChoice[] }) {
  const [language] = useLanguage();
  return (
    <div className={styles.boxes}>
      {choices.map((choice) => (
        <label key={choice.value} className={styles.box}>
          <input
            type="checkbox"
            checked={elements.includes(choice.value)}
            onChange={({ target }) =>
              onChange(target.checked ? [...elements, choice.value] : elements.filter((it) => it !== choice.value))
            }
          />
          {nameChoice(choice, language === 'zh')}
        </label>
      ))}
    </div>
  );
}

function Rows({ form, path, of, name, id, elements, onChange }: ListInputProps & ElementsProps) {
  const words = useConsoleWords().variables;
  return (
    <>
      {elements.map((_, i) => {
        const at = [...path, i];
        const problem = form.problems.get(pathKey(at));
        const item = words.item(i + 1);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: elements have no identity but their position
          <div key={i} className={styles.row}>
            <label className="visually-hidden" htmlFor={`${id}-${i}`}>
              {name} {item}
            </label>
            <ValueInput
              form={form}
              shape={of}
              path={at}
              name={`${name} ${item}`}
              id={`${id}-${i}`}
              describedBy={`${id}-${i}-told`}
              isInvalid={problem !== undefined}
              isRequired
            />
            <button
              type="button"
              className={styles.remove}
              aria-label={words.remove(`${name} ${item}`)}
              onClick={() => onChange(elements.filter((__, other) => other !== i))}
            >
              ✕
            </button>
            <span id={`${id}-${i}-told`} className={styles.problem}>
              {problem && `⚠ ${words.problems[problem]}`}
            </span>
          </div>
        );
      })}
      <button type="button" className={styles.add} onClick={() => onChange([...elements, emptyInput(of)])}>
        {words.addItem}
      </button>
    </>
  );
}
