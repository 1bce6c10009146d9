import { useGraphiQL, useVariablesEditorState, VariableEditor } from '@graphiql/react';
import { useState } from 'react';
import { TabList, tabPanelProps, useTabsId } from '../parts/TabList.tsx';
import { useConsoleWords } from '../useConsoleWords.ts';
import { describeInputs } from './describeInputs.ts';
import { parseVariables } from './parseVariables.ts';
import { VariablesForm } from './VariablesForm.tsx';
import styles from './VariablesPane.module.css';

type View = 'form' | 'json';

/** Variables as a form and as JSON. Both show the same: what changes in one is there in the other. */
export function VariablesPane() {
  const words = useConsoleWords();
  const [view, setView] = useState<View>('form');
  const id = useTabsId();
  const tabs = (['form', 'json'] as const).map((name) => ({ name, label: words.variables[name] }));
  return (
    <section className={styles.pane} aria-label={words.variables.tabs}>
      <div className={styles.bar}>
        <h2 className={styles.heading}>{words.variables.tabs}</h2>
        <TabList id={id} label={words.variables.tabs} tabs={tabs} current={view} onChoose={(name) => setView(name)} />
      </div>
      <div {...tabPanelProps(id, 'form', view)} className={styles.form}>
        <FormOfEditor />
      </div>
      <div {...tabPanelProps(id, 'json', view)} className={styles.json}>
        <VariableEditor role="group" aria-label={words.editor.variables} data-testid="variables-editor" />
      </div>
    </section>
  );
}

function FormOfEditor() {
  const words = useConsoleWords().variables;
  const [text, setText] = useVariablesEditorState();
  const { schema, document, operationName } = useGraphiQL((state) => ({
    schema: state.schema,
    document: state.documentAST,
    operationName: state.operationName,
  }));
  if (!schema) return <p className={styles.note}>{words.noSchema}</p>;
  if (!document) return <p className={styles.note}>{words.noOperation}</p>;
  const fields = describeInputs(schema, document, operationName ?? null);
  if (fields.length === 0) return <p className={styles.note}>{words.none}</p>;
  const { values, problem } = parseVariables(text);
  if (problem !== null) return <p className={styles.note}>{words.broken(problem)}</p>;
  const write = (changed: unknown) => {
    const isEmpty = typeof changed === 'object' && changed !== null && Object.keys(changed).length === 0;
    setText(isEmpty ? '' : JSON.stringify(changed, null, 2));
  };
  return <VariablesForm fields={fields} values={values} onChange={write} />;
}
