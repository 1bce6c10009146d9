import { useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { CopyButton } from '../parts/CopyButton.tsx';
import { ShareDialog } from '../share/ShareDialog.tsx';
import type { AskOptions } from '../share/shareLink.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { useRunKey } from './useRunKey.ts';
import styles from './Workbench.module.css';

interface QueryToolbarProps {
  options: AskOptions;
  onOptions(options: AskOptions): void;
}

/** What can be done with the query, and how it is asked. */
export function QueryToolbar({ options, onOptions }: QueryToolbarProps) {
  const words = useConsoleWords().editor;
  const { isFetching, fetchError, operations, operationName, queryEditor } = useGraphiQL((state) => ({
    isFetching: state.isFetching,
    fetchError: state.fetchError,
    operations: state.operations,
    operationName: state.operationName,
    queryEditor: state.queryEditor,
  }));
  const { run, stop, prettifyEditors, mergeQuery, setOperationName, introspect } = useGraphiQLActions();
  useRunKey(run);
  const names = operations?.flatMap(({ name }) => name?.value ?? []) ?? [];
  return (
    <>
      <div className={styles.toolbar} role="toolbar" aria-label={words.toolbar}>
        <button type="button" className={styles.run} onClick={isFetching ? stop : run}>
          {isFetching ? words.stop : words.run}
          <kbd>{words.runHint}</kbd>
        </button>
        {names.length > 1 && (
          <select
            className={styles.tool}
            aria-label={words.operation}
            value={operationName ?? ''}
            onChange={(event) => setOperationName(event.target.value)}
          >
            {names.map((name) => (
              <option key={name}>{name}</option>
            ))}
          </select>
        )}
        <button type="button" className={styles.tool} onClick={() => void prettifyEditors()}>
          {words.prettify}
        </button>
        <button type="button" className={styles.tool} onClick={mergeQuery}>
          {words.merge}
        </button>
        <CopyButton
          className={styles.tool}
          label={words.copy}
          copied={words.copied}
          text={() => queryEditor?.getValue() ?? ''}
        />
        <ShareDialog className={styles.tool} options={options} />
        <label className={styles.option} title={words.planHint}>
          <input
            type="checkbox"
            checked={options.plan}
            onChange={(event) => onOptions({ ...options, plan: event.target.checked })}
          />
          {words.plan}
        </label>
        <label className={styles.option} title={words.completeHint}>
          <input
            type="checkbox"
            checked={options.complete}
            onChange={(event) => onOptions({ ...options, complete: event.target.checked })}
          />
          {words.complete}
        </label>
      </div>
      {fetchError && (
        <p className={styles.problem} role="alert">
          {words.schemaFailed}{' '}
          <button type="button" className={styles.tool} onClick={() => void introspect()}>
            {words.schemaRetry}
          </button>
        </p>
      )}
    </>
  );
}
