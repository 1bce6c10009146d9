import { useEffect, useRef } from 'react';
import { Route, Switch } from 'wouter';
import { usePathname } from 'wouter/use-browser-location';
import { BoardPage } from './board/BoardPage.tsx';
import { MattersPage } from './list/MattersPage.tsx';
import { matterIdOf } from './list/matterAddress.ts';
import { MatterPage } from './matter/MatterPage.tsx';

/** Which page an address shows. The hub gives these paths to this app, and no others. */
export function App() {
  const path = usePathname();
  useFreshStart(path);
  return (
    <Switch>
      <Route path="/matters">
        <MattersPage />
      </Route>
      <Route path="/matters/:id">
        <MatterPage id={matterIdOf(path)} />
      </Route>
      <Route>
        <BoardPage />
      </Route>
    </Switch>
  );
}

/**
 * Another page begins at its top, with the focus on its content, as if it had been loaded. Going back, the browser knows
 * where the reader was.
 */
function useFreshStart(path: string): void {
  const shown = useRef(path);
  const wentBack = useRef(false);
  useEffect(() => {
    const onPop = () => {
      wentBack.current = true;
    };
    addEventListener('popstate', onPop);
    return () => removeEventListener('popstate', onPop);
  }, []);
  useEffect(() => {
    if (shown.current === path) return;
    shown.current = path;
    document.getElementById('main')?.focus({ preventScroll: true });
    if (!wentBack.current) scrollTo(0, 0);
    wentBack.current = false;
  }, [path]);
}
