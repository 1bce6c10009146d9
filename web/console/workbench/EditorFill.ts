import type { AskOptions } from '../share/shareLink.ts';

/** What is put into the editors: a saved query, or one from a link. A new object is put in anew. */
export interface EditorFill {
  /** Name of the saved query; null of a link. */
  name: string | null;
  query: string;
  /** JSON text; empty for none. */
  variables: string;
  /** Which operation is asked, of several; null leaves it to the editor. */
  operationName: string | null;
  /** Of a link; null leaves them as they are. */
  options: AskOptions | null;
}
