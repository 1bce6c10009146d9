import { useLanguage } from '../../shared/preferences.ts';
import { useConsoleWords } from '../useConsoleWords.ts';
import { nameSubgraph } from './nameHolder.ts';
import type { PlanOutline } from './PlanReport.ts';
import styles from './PlanView.module.css';

/** A node of the plan as an item of a list, with what it holds below it. */
export function PlanTree({ node }: { node: PlanOutline }) {
  const words = useConsoleWords().plan;
  const [language] = useLanguage();
  if (node.kind !== 'Fetch') {
    return (
      <li>
        <span className={styles.order}>{node.kind === 'Sequence' ? words.sequence : words.parallel}</span>
        <ul className={styles.tree}>
          {node.nodes.map((below, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a plan is made once, its nodes do not move
            <PlanTree key={i} node={below} />
          ))}
        </ul>
      </li>
    );
  }
  return (
    <li>
      <span className={styles.fetch}>{words.fetch(nameSubgraph(node.subgraph, language))}</span>
      {node.path.length > 0 && <code className={styles.path}>{words.at(node.path.join('.'))}</code>}
      <details className={styles.query}>
        <summary>{words.query}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a text that scrolls must be reached by keyboard */}
        <pre tabIndex={0}>{node.query}</pre>
      </details>
    </li>
  );
}
