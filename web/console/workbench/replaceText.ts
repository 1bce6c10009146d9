import type { MonacoEditor } from '@graphiql/react';

/** Puts other text into an editor, as an edit that Ctrl-Z takes back. */
export function replaceText(editor: MonacoEditor | undefined, text: string): void {
  const model = editor?.getModel();
  if (!editor || !model || model.getValue() === text) return;
  editor.pushUndoStop();
  editor.executeEdits('guatu', [{ range: model.getFullModelRange(), text }]);
  editor.pushUndoStop();
  editor.setPosition({ lineNumber: 1, column: 1 });
  editor.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
}
