/** What can stand at the side of the editor. */
export type SidePane = 'saved' | 'history' | 'fields' | 'docs';

export const SIDE_PANES: readonly SidePane[] = ['saved', 'history', 'fields', 'docs'];
