/** Names of the editor's themes; defined by `defineThemes` once the editor is there. */
export const EDITOR_THEMES = { light: 'guatu-light', dark: 'guatu-dark' };
