import { useLanguage } from '../preferences.ts';
import type { Coverage } from './Coverage.ts';
import styles from './CoverageLine.module.css';
import { describeCoverage } from './describeCoverage.ts';
import { COVERAGE_WORDS } from './words.ts';

/**
 * Of when an answer is and which systems it came from, always in sight and read out when it changes. Null while nothing
 * was answered. What it says is text: the mark beside it only repeats it.
 */
export function CoverageLine({ coverage, compact = false }: { coverage: Coverage | null; compact?: boolean }) {
  const [language] = useLanguage();
  const described = describeCoverage(coverage, language);
  const words = COVERAGE_WORDS[language];
  const told = [...described.gaps, ...described.notes];
  return (
    <div className={styles.line} data-state={described.state} data-testid="coverage">
      <p role="status" aria-label={words.region} className={styles.status}>
        <span className={styles.mark} aria-hidden="true">
          {MARKS[described.state]}
        </span>
        {described.asOf && <span className={styles.asOf}>{described.asOf}</span>}
        <span className={styles.summary}>{described.summary}</span>
        {told.length > 0 && <span className={styles.told}>{told.join(words.partAnd)}</span>}
      </p>
      {!compact && coverage?.answered && coverage.answered.length > 0 && (
        <details className={styles.details}>
          <summary>{words.details}</summary>
          {described.gaps.length > 0 && (
            <>
              <h3>{words.missing}</h3>
              <ul>
                {described.gaps.map((gap) => (
                  <li key={gap}>{gap}</li>
                ))}
              </ul>
            </>
          )}
          <h3>{words.answered}</h3>
          <ul className={styles.answered}>
            {coverage.answered.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}

const MARKS = { whole: '●', partial: '◐', unknown: '○' } as const;
