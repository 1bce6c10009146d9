import { useOperationsEditorState, useVariablesEditorState } from '@graphiql/react';
import { ErrorNote } from '../../shared/errors/ErrorNote.tsx';
import { useConsoleWords } from '../useConsoleWords.ts';
import { parseVariables } from '../variables/parseVariables.ts';
import type { zh } from '../words.ts';
import type { Asked } from '../workbench/Asked.ts';
import styles from './AnswerPane.module.css';
import { formatBytes } from './formatBytes.ts';

/** In one line: what is going on, or how the answer came. Read out when it changes. */
export function AnswerStatus({ asked }: { asked: Asked | null }) {
  const words = useConsoleWords().answer;
  const [query] = useOperationsEditorState();
  const [variables] = useVariablesEditorState();
  const isOld = asked?.state === 'answered' && isOfOther(asked, query, variables);
  return (
    <>
      <p className={styles.status} role="status" data-testid="answer-status">
        {tell(asked, words)}
        {isOld && <strong> {words.stale}</strong>}
      </p>
      {asked?.state === 'failed' && <ErrorNote error={{ code: 'HUB_UNREACHABLE', message: asked.message }} />}
    </>
  );
}

function tell(asked: Asked | null, words: (typeof zh)['answer']): string {
  switch (asked?.state) {
    case undefined:
      return words.none;
    case 'asking':
      return words.asking;
    case 'cancelled':
      return words.cancelled;
    case 'failed':
      return words.failed;
    case 'answered': {
      const { milliseconds, bytes, guatu } = asked.answer;
      return words.facts(Math.round(milliseconds).toLocaleString(), formatBytes(bytes), String(guatu?.today ?? '—'));
    }
  }
}

/** Whether the editors hold something else than what was asked. */
function isOfOther({ request }: Asked, query: string, text: string): boolean {
  if (request.query !== query) return true;
  const { values, problem } = parseVariables(text);
  return problem === null && JSON.stringify(values) !== JSON.stringify(request.variables);
}
