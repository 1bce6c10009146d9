import { lazy, Suspense, useCallback, useEffect, useState } from 'react';
import { LoadBoundary } from '../shared/layout/LoadBoundary.tsx';
import { PageHeader } from '../shared/layout/PageHeader.tsx';
import styles from './Console.module.css';
import { type Opening, readAddress, variablesText } from './opening.ts';
import { SIDE_PANES, type SidePane } from './panes/SidePane.ts';
import { TabList, tabPanelProps, useTabsId } from './parts/TabList.tsx';
import { useIsNarrow } from './parts/useIsNarrow.ts';
import { SavedPane } from './saved/SavedPane.tsx';
import type { SavedQuery } from './saved/SavedQuery.ts';
import { useConsoleWords } from './useConsoleWords.ts';
import type { EditorFill } from './workbench/EditorFill.ts';

const Workbench = lazy(() => import('./workbench/Workbench.tsx'));

/** The page at `/console`: what can be asked shows at once, the editor comes after. */
export function Console({ opening }: { opening: Opening }) {
  const words = useConsoleWords();
  const id = useTabsId();
  const [fill, setFill] = useState<EditorFill | null>(() => fillOf(opening));
  const [held, setHeld] = useState(fill?.name ?? null);
  const [isLinkBroken, setLinkBroken] = useState(opening.isLinkBroken);
  const [pane, setPane] = useState<SidePane | null>('saved');
  const isNarrow = useIsNarrow();
  const [paneHolder, setPaneHolder] = useState<HTMLElement | null>(null);

  const put = useCallback((it: EditorFill) => {
    setFill(it);
    setHeld(it.name);
    setLinkBroken(false);
  }, []);
  const choose = (saved: SavedQuery) => {
    put(fillWith(saved));
    history.pushState(null, '', addressOf(saved.name));
  };
  const onChanged = useCallback(() => {
    setHeld(null);
    // The address names a query only as long as the editor holds it.
    if (location.href !== new URL(addressOf(null), location.href).href) history.replaceState(null, '', addressOf(null));
  }, []);
  useEffect(() => {
    // Back and forward lead from one query to another; so does a link that is put into the address.
    const onAddress = async () => {
      const { saved, shared, isLinkBroken: isBroken } = await readAddress(location);
      if (shared) put({ name: null, ...shared });
      else if (saved) put(fillWith(saved));
      setLinkBroken(isBroken);
    };
    addEventListener('popstate', onAddress);
    return () => removeEventListener('popstate', onAddress);
  }, [put]);

  return (
    <div className={styles.page}>
      <PageHeader current="console" />
      <main id="main" className={styles.main}>
        <h1 className="visually-hidden">{words.title}</h1>
        <div className={styles.rail}>
          <TabList
            id={id}
            orientation={isNarrow ? 'horizontal' : 'vertical'}
            label={words.panes.label}
            tabs={SIDE_PANES.map((name) => ({ name, label: words.panes[name] }))}
            current={pane}
            onChoose={(name) => setPane(name)}
          />
          <button
            type="button"
            className={styles.hide}
            aria-expanded={pane !== null}
            aria-label={words.panes.hide}
            title={words.panes.hide}
            onClick={() => setPane(pane === null ? 'saved' : null)}
          >
            {pane === null ? '»' : '«'}
          </button>
        </div>
        <aside className={styles.side} aria-label={words.panes.label} hidden={pane === null}>
          <div {...tabPanelProps(id, 'saved', pane)}>
            <SavedPane current={held} onChoose={choose} />
          </div>
          {SIDE_PANES.filter((name) => name !== 'saved').map((name) => (
            <div key={name} {...tabPanelProps(id, name, pane)} ref={name === pane ? setPaneHolder : undefined} />
          ))}
        </aside>
        <div className={styles.work}>
          {isLinkBroken && (
            <p className={styles.problem} role="alert">
              {words.share.broken}
            </p>
          )}
          <LoadBoundary fallback={<p className={styles.loading}>{words.loadFailed}</p>}>
            <Suspense
              fallback={
                <p className={styles.loading} role="status">
                  {words.loading}
                </p>
              }
            >
              <Workbench fill={fill} pane={pane} paneHolder={paneHolder} onPane={setPane} onChanged={onChanged} />
            </Suspense>
          </LoadBoundary>
        </div>
      </main>
    </div>
  );
}

/** The page's address with a saved query or with none; what else it says, such as the language, stays. */
function addressOf(saved: string | null): string {
  const parameters = new URLSearchParams(location.search);
  if (saved === null) parameters.delete('saved');
  else parameters.set('saved', saved);
  return parameters.size === 0 ? location.pathname : `${location.pathname}?${parameters}`;
}

function fillOf({ saved, shared }: Opening): EditorFill | null {
  if (shared) return { name: null, ...shared };
  return saved && fillWith(saved);
}

function fillWith(saved: SavedQuery): EditorFill {
  return { name: saved.name, query: saved.query, variables: variablesText(saved), operationName: null, options: null };
}
