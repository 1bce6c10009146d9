import { type KeyboardEvent, useId, useRef } from 'react';
import styles from './TabList.module.css';

export interface TabChoice<Name extends string> {
  name: Name;
  label: string;
  /** A number that says how much is behind it. */
  count?: number;
}

interface TabListProps<Name extends string> {
  label: string;
  tabs: readonly TabChoice<Name>[];
  current: Name | null;
  onChoose(name: Name): void;
  /** Panels have the ids `<id>-<name>`. */
  id: string;
  orientation?: 'horizontal' | 'vertical';
}

/** Tabs: arrow keys, Home and End go from one to the other, Tab leads on to the panel. */
export function TabList<Name extends string>({
  label,
  tabs,
  current,
  onChoose,
  id,
  orientation = 'horizontal',
}: TabListProps<Name>) {
  const list = useRef<HTMLDivElement>(null);
  const goTo = (index: number) => {
    const tab = tabs.at(index % tabs.length);
    if (!tab) return;
    onChoose(tab.name);
    list.current?.querySelector<HTMLElement>(`#${tabId(id, tab.name)}`)?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = tabs.findIndex(({ name }) => name === current);
    const next = { ArrowRight: at + 1, ArrowDown: at + 1, ArrowLeft: at - 1, ArrowUp: at - 1, Home: 0, End: -1 }[
      event.key
    ];
    if (next === undefined) return;
    event.preventDefault();
    goTo(next);
  };
  return (
    <div
      ref={list}
      role="tablist"
      aria-label={label}
      aria-orientation={orientation}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {tabs.map(({ name, label: text, count }, i) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={tabId(id, name)}
          aria-selected={name === current}
          aria-controls={`${id}-${name}`}
          tabIndex={name === current || (current === null && i === 0) ? 0 : -1}
          className={styles.tab}
          onClick={() => onChoose(name)}
        >
          {text}
          {count !== undefined && count > 0 && <span className={styles.count}>{count}</span>}
        </button>
      ))}
    </div>
  );
}

/** Of the panel that a tab shows: all are there, one is seen. */
export function tabPanelProps<Name extends string>(id: string, name: Name, current: Name | null) {
  return {
    role: 'tabpanel',
    id: `${id}-${name}`,
    'aria-labelledby': tabId(id, name),
    hidden: name !== current,
  } as const;
}

/** An id of a component that selectors can name. */
export function useTabsId(): string {
  return `tabs${useId().replaceAll(/[^\w]/g, '')}`;
}

function tabId(id: string, name: string): string {
  return `${id}-tab-${name}`;
}
