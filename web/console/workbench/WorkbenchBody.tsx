import { useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useEffect, useRef } from 'react';
import { AnswerPane } from '../answer/AnswerPane.tsx';
import { Splitter } from '../parts/Splitter.tsx';
import type { AskOptions } from '../share/shareLink.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { VariablesPane } from '../variables/VariablesPane.tsx';
import type { Asked } from './Asked.ts';
import { DocumentTabs } from './DocumentTabs.tsx';
import type { EditorFill } from './EditorFill.ts';
import { QueryPane } from './QueryPane.tsx';
import { QueryToolbar } from './QueryToolbar.tsx';
import { replaceText } from './replaceText.ts';
import { useEditorSettings } from './useEditorSettings.ts';
import styles from './Workbench.module.css';

interface WorkbenchBodyProps {
  fill: EditorFill | null;
  /** The editors have begun with it: nothing is to be put into them. */
  isFirstFill: boolean;
  /** By id of the open query. */
  asked: Readonly<Record<string, Asked>>;
  options: AskOptions;
  onOptions(options: AskOptions): void;
  /** Told which open query is in front. */
  onDocument(id: string): void;
  onChanged(): void;
  /** A name in the query was looked up. */
  onDocs(): void;
}

/** Query with its variables on one side, the answer on the other. */
export function WorkbenchBody(props: WorkbenchBodyProps) {
  const words = useConsoleWords();
  const { queryEditor, variableEditor, document, operations, visiblePlugin } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    document: state.tabs[state.activeTabIndex]?.id ?? '',
    operations: state.operations,
    visiblePlugin: state.visiblePlugin,
  }));
  const { setOperationName } = useGraphiQLActions();
  const hasMonaco = useMonaco((state) => Boolean(state.monaco));
  const { fill, isFirstFill, onOptions, onDocument, onChanged, onDocs } = props;
  useEditorSettings(words.editor);
  onDocument(document);

  const filled = useRef<EditorFill | null>(isFirstFill ? fill : null);
  const wanted = useRef(fill?.operationName ?? null);
  useEffect(() => {
    if (!fill || !queryEditor || !variableEditor || filled.current === fill) return;
    filled.current = fill;
    wanted.current = fill.operationName;
    replaceText(queryEditor, fill.query);
    replaceText(variableEditor, fill.variables);
    if (fill.options) onOptions(fill.options);
  }, [fill, queryEditor, variableEditor, onOptions]);

  useEffect(() => {
    // Only when the editor has read its text does it know its operations.
    const isThere = operations?.some(({ name }) => name?.value === wanted.current);
    if (!isThere || wanted.current === null) return;
    setOperationName(wanted.current);
    wanted.current = null;
  }, [operations, setOperationName]);

  useEffect(() => {
    const model = queryEditor?.getModel();
    const listening = model?.onDidChangeContent(() => {
      if (model.getValue() !== filled.current?.query) onChanged();
    });
    return () => listening?.dispose();
  }, [queryEditor, onChanged]);

  const lookedUp = visiblePlugin?.title;
  useEffect(() => {
    if (lookedUp) onDocs();
  }, [lookedUp, onDocs]);

  if (!hasMonaco) return <p className={styles.loading}>{words.loading}</p>;
  return (
    <Splitter
      label={words.editor.resizeEditors}
      direction="columns"
      initialPercent={46}
      className={styles.workbench}
      first={
        <section className={styles.queryColumn} aria-label={words.editor.region}>
          <DocumentTabs />
          <QueryToolbar options={props.options} onOptions={onOptions} />
          <Splitter
            label={words.editor.resizeVariables}
            direction="rows"
            initialPercent={60}
            first={<QueryPane />}
            second={<VariablesPane />}
          />
        </section>
      }
      second={<AnswerPane asked={props.asked[document] ?? null} />}
    />
  );
}
