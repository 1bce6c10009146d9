import type { ReactNode } from 'react';
import { type Language, type Theme, useLanguage, useTheme, useWords } from '../preferences.ts';
import { en, zh } from '../words.ts';
import styles from './PageHeader.module.css';

interface PageHeaderProps {
  current: 'wall' | 'matters' | 'console';
  /** What stands in the middle: as of when, what is missing. */
  children?: ReactNode;
  /** Buttons of the page, before language and theme. */
  actions?: ReactNode;
  /** Without ways to other pages and choices: on a projector nobody clicks. Default false. */
  bare?: boolean;
}

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

/**
 * The band on top of both pages: the name, the way to the other pages, language and theme. The page's main element has
 * the id `main`, which the first link of all leads to.
 */
export function PageHeader({ current, children, actions, bare = false }: PageHeaderProps) {
  const words = useWords({ zh, en });
  const link = (page: PageHeaderProps['current'], href: string) => (
    <a href={href} aria-current={current === page ? 'page' : undefined}>
      {words[page]}
    </a>
  );
  return (
    <header className={styles.header}>
      <a className={styles.skip} href="#main">
        {words.skip}
      </a>
      <a className={styles.brand} href="/" aria-label={words.brandLong}>
        <span aria-hidden="true" className={styles.seal}>
          图
        </span>
        {words.brand}
      </a>
      {!bare && (
        <nav className={styles.pages} aria-label={words.pages}>
          {link('wall', '/')}
          {link('matters', '/matters')}
          {link('console', '/console')}
        </nav>
      )}
      <div className={styles.middle}>{children}</div>
      <div className={styles.actions}>
        {actions}
        {!bare && <Choices />}
      </div>
    </header>
  );
}

function Choices() {
  const words = useWords({ zh, en });
  const [language, setLanguage] = useLanguage();
  const [theme, setTheme] = useTheme();
  return (
    <>
      <select
        aria-label={words.language}
        value={language}
        onChange={(event) => setLanguage(event.target.value as Language)}
      >
        <option value="zh">中文</option>
        <option value="en">English</option>
      </select>
      <select aria-label={words.theme} value={theme} onChange={(event) => setTheme(event.target.value as Theme)}>
        {THEMES.map((name) => (
          <option key={name} value={name}>
            {words.themes[name]}
          </option>
        ))}
      </select>
    </>
  );
}
