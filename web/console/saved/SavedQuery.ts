/** A query that comes with the project, ready to be asked. Plain data. */
export interface SavedQuery {
  /** Names it in an address, e.g. `01-overdue`, `F05_hefei_key_projects`. */
  name: string;
  group: SavedGroup;
  /** In Chinese, e.g. `1 今天逾期`. */
  title: string;
  /** What it asks, in Chinese; empty if the title says it all. */
  about: string;
  query: string;
  /** For variables that have no default: values that the demo answers. */
  variables: Readonly<Record<string, unknown>>;
}

/** The supervision office's questions; the figures of the article; pages and lists as a frontend team asks for them. */
export type SavedGroup = 'questions' | 'figures' | 'examples';

export const SAVED_GROUPS: readonly SavedGroup[] = ['questions', 'figures', 'examples'];
