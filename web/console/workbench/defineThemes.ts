import type * as Monaco from 'monaco-editor';
import { EDITOR_THEMES } from './editorThemes.ts';

/** The editor in the page's colours. All of them keep a contrast of 4.5 on the page's surface. */
export function defineThemes(monaco: typeof Monaco): void {
  monaco.editor.defineTheme(EDITOR_THEMES.light, {
    base: 'vs',
    inherit: true,
    colors: {
      'editor.background': '#ffffff',
      'editorLineNumber.foreground': '#6b6b6b',
      'editorLineNumber.activeForeground': '#1d1d1f',
      focusBorder: '#1858c4',
    },
    rules: [
      { token: 'argument.identifier.gql', foreground: '#524fb8' },
      { token: 'comment', foreground: '#5c6b57' },
    ],
  });
  monaco.editor.defineTheme(EDITOR_THEMES.dark, {
    base: 'vs-dark',
    inherit: true,
    colors: {
      'editor.background': '#1e2126',
      'editorLineNumber.foreground': '#9097a1',
      'editorLineNumber.activeForeground': '#ececee',
      focusBorder: '#7db2ff',
    },
    rules: [
      { token: 'argument.identifier.gql', foreground: '#a8a3ff' },
      { token: 'comment', foreground: '#93a58c' },
    ],
  });
}
