import { KeyCode, type MonacoEditor, useGraphiQL, useGraphiQLActions, useMonaco } from '@graphiql/react';
import { useEffect } from 'react';
import { useIsDark } from '../useIsDark.ts';
import type { zh } from '../words.ts';
import { defineThemes } from './defineThemes.ts';

const FONT = 'ui-monospace, "Cascadia Mono", Menlo, Consolas, monospace';
/** While one of these is open, Esc closes it. */
const ESCAPE_IS_FREE = '!suggestWidgetVisible && !findWidgetVisible && !parameterHintsVisible && !renameInputVisible';

/** What GraphiQL does not set: names for screen readers, type, theme, and a way out by Esc. */
export function useEditorSettings(words: (typeof zh)['editor']): void {
  const { queryEditor, variableEditor, responseEditor } = useGraphiQL((state) => ({
    queryEditor: state.queryEditor,
    variableEditor: state.variableEditor,
    responseEditor: state.responseEditor,
  }));
  const monaco = useMonaco((state) => state.monaco);
  const { setTheme } = useGraphiQLActions();
  const isDark = useIsDark();

  useEffect(() => {
    if (monaco) defineThemes(monaco);
    setTheme(isDark ? 'dark' : 'light');
  }, [monaco, isDark, setTheme]);
  useEffect(() => settle(queryEditor, words.query), [queryEditor, words.query]);
  useEffect(() => settle(variableEditor, words.variables), [variableEditor, words.variables]);
  useEffect(() => settle(responseEditor, words.response), [responseEditor, words.response]);
}

function settle(editor: MonacoEditor | undefined, ariaLabel: string): void {
  if (!editor) return;
  editor.updateOptions({ ariaLabel, fontFamily: FONT, fontSize: 13, lineHeight: 20, accessibilityPageSize: 200 });
  // An action, as commands of one key are the last editor's alone.
  editor.addAction({
    id: 'guatu-leave',
    label: 'Leave the editor',
    keybindings: [KeyCode.Escape],
    precondition: ESCAPE_IS_FREE,
    run: () => editor.getContainerDomNode().closest<HTMLElement>('[tabindex="0"]')?.focus(),
  });
}
