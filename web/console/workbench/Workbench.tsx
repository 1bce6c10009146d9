/** Everything that needs the editor: loaded after the page has shown itself. */
import './setUpWorkers.ts';
import { DOC_EXPLORER_PLUGIN, DocExplorerStore } from '@graphiql/plugin-doc-explorer';
import '@graphiql/plugin-doc-explorer/style.css';
import '@graphiql/plugin-explorer/style.css';
import { HistoryStore } from '@graphiql/plugin-history';
import { GraphiQLProvider, Tooltip } from '@graphiql/react';
import '@graphiql/react/style.css';
import './graphiqlTheme.css';
import { useMemo, useRef, useState } from 'react';
import { createPortal } from 'react-dom';
import type { SidePane } from '../panes/SidePane.ts';
import { SidePanes } from '../panes/SidePanes.tsx';
import type { AskOptions } from '../share/shareLink.ts';
import type { Asked } from './Asked.ts';
import { createFetcher } from './createFetcher.ts';
import type { EditorFill } from './EditorFill.ts';
import { EDITOR_THEMES } from './editorThemes.ts';
import { WorkbenchBody } from './WorkbenchBody.tsx';

interface WorkbenchProps {
  /** What the editors begin with, and what is put into them when it changes; null: as this browser left them. */
  fill: EditorFill | null;
  pane: SidePane | null;
  /** Where panes of the side stand. */
  paneHolder: HTMLElement | null;
  onPane(pane: SidePane): void;
  /** The editor holds something else than what it was filled with. */
  onChanged(): void;
}

const PLUGINS = [DOC_EXPLORER_PLUGIN];

export default function Workbench({ fill, pane, paneHolder, onPane, onChanged }: WorkbenchProps) {
  const [options, setOptions] = useState<AskOptions>(fill?.options ?? { plan: true, complete: false });
  const [asked, setAsked] = useState<Readonly<Record<string, Asked>>>({});
  const latest = useRef({ options, document: '' });
  latest.current.options = options;
  const fetcher = useMemo(
    () =>
      createFetcher({
        options: () => latest.current.options,
        onAsked: (it) => {
          const { document } = latest.current;
          setAsked((all) => ({ ...all, [document]: it }));
        },
      }),
    [],
  );
  const first = useRef(fill).current;
  return (
    <GraphiQLProvider
      fetcher={fetcher}
      initialQuery={first?.query}
      initialVariables={first?.variables}
      defaultQuery=""
      plugins={PLUGINS}
      referencePlugin={DOC_EXPLORER_PLUGIN}
      editorTheme={EDITOR_THEMES}
      inputValueDeprecation
    >
      <HistoryStore>
        <DocExplorerStore>
          <Tooltip.Provider>
            <WorkbenchBody
              fill={fill}
              isFirstFill={fill === first}
              asked={asked}
              options={options}
              onOptions={setOptions}
              onDocument={(id) => {
                latest.current.document = id;
              }}
              onChanged={onChanged}
              onDocs={() => onPane('docs')}
            />
            {paneHolder && createPortal(<SidePanes pane={pane} />, paneHolder)}
          </Tooltip.Provider>
        </DocExplorerStore>
      </HistoryStore>
    </GraphiQLProvider>
  );
}
