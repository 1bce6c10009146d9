import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { Part } from './Part.tsx';

/** Every extension that was asked for: by how much, why, and who decided. */
export function ExtensionsPart({ matter: { extensions, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  return (
    <Part
      title={words.matter.extensions}
      away={away.has('extensions') ? source.name : null}
      empty={!extensions || extensions.length === 0}
    >
      <ul className={styles.plain}>
        {extensions?.map(({ requestedOn, from, to, workingDaysAdded, decision, decidedOn, reason, by, approver }) => (
          <li key={requestedOn}>
            {from ?? words.none} → {to ?? words.none} · {enumWord('ExtensionDecision', decision, language)}
            {decidedOn && ` ${decidedOn}`}
            {workingDaysAdded !== null && ` · ${words.matter.daysAdded} ${workingDaysAdded}`}
            <small>
              {requestedOn} {by && (by.name ?? by.id)} {reason}
              {approver && ` · ${words.matter.approver} ${approver.name ?? approver.id}`}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  );
}
