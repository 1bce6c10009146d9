import { useGraphiQL } from '@graphiql/react';
import { useRef, useState } from 'react';
import { CopyButton } from '../parts/CopyButton.tsx';
import { useConsoleWords } from '../useConsoleWords.ts';
import styles from './ShareDialog.module.css';
import { type AskOptions, LinkTooLong, SAFE_LINK_CHARACTERS, writeShareLink } from './shareLink.ts';

/** The button that makes a link of what the editors hold, and the dialog that shows it. */
export function ShareDialog({ options, className }: { options: AskOptions; className?: string | undefined }) {
  const words = useConsoleWords().share;
  const label = useConsoleWords().editor.share;
  const dialog = useRef<HTMLDialogElement>(null);
  const [link, setLink] = useState('');
  const [problem, setProblem] = useState('');
  const { queryEditor, variableEditor, operationName } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    operationName: state.operationName,
  }));
  const open = async () => {
    const query = queryEditor?.getValue() ?? '';
    const variables = variableEditor?.getValue() ?? '';
    const page = `${location.origin}${location.pathname}`;
    try {
      setLink(await writeShareLink(page, { query, variables, operationName: operationName ?? null, options }));
      setProblem('');
    } catch (error) {
      if (!(error instanceof LinkTooLong)) throw error;
      setLink('');
      setProblem(words.tooLong(error.characters.toLocaleString(), error.most.toLocaleString()));
    }
    dialog.current?.showModal();
  };
  return (
    <>
      <button type="button" className={className} onClick={() => void open()}>
        {label}
      </button>
      <dialog ref={dialog} className={styles.dialog} aria-label={words.title}>
        <h2 className={styles.title}>{words.title}</h2>
        {problem && (
          <p className={styles.problem} role="alert">
            {problem}
          </p>
        )}
        {link && (
          <>
            <p className={styles.note}>{words.note}</p>
            <textarea
              className={styles.link}
              aria-label={words.link}
              readOnly
              rows={4}
              value={link}
              onFocus={(event) => event.target.select()}
            />
            <p className={styles.note}>
              {words.size(link.length.toLocaleString())}
              {link.length > SAFE_LINK_CHARACTERS && ` · ${words.long}`}
            </p>
          </>
        )}
        <div className={styles.actions}>
          {link && (
            <CopyButton
              className={styles.copy}
              label={words.copy}
              copied={words.copied}
              text={() => link}
              onFailure={() => setProblem(words.copyFailed)}
            />
          )}
          <button type="button" className={styles.close} onClick={() => dialog.current?.close()}>
            {words.close}
          </button>
        </div>
      </dialog>
    </>
  );
}
