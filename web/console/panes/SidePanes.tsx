import { DocExplorer } from '@graphiql/plugin-doc-explorer';
import { FieldsPane } from './FieldsPane.tsx';
import { HistoryPane } from './HistoryPane.tsx';
import type { SidePane } from './SidePane.ts';
import styles from './SidePanes.module.css';

/** The pane at the side, of those that need the editor: history, fields to tick, documentation. */
export function SidePanes({ pane }: { pane: SidePane | null }) {
  switch (pane) {
    case 'history':
      return <HistoryPane />;
    case 'fields':
      return <FieldsPane />;
    case 'docs':
      return (
        <div className={`graphiql-container ${styles.graphiql}`}>
          <DocExplorer />
        </div>
      );
    default:
      return null;
  }
}
