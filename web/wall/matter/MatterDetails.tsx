import type { WallMatterQuery } from '../../generated/documents.ts';
import type { GraphError } from '../../shared/askGraph.ts';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { MatterLight } from '../parts/MatterLight.tsx';
import { en, zh } from '../words.ts';
import { awayFields } from './awayFields.ts';
import { DeadlinePart } from './DeadlinePart.tsx';
import { EventsPart } from './EventsPart.tsx';
import { EvidencePart } from './EvidencePart.tsx';
import { ExtensionsPart } from './ExtensionsPart.tsx';
import { FactsPart } from './FactsPart.tsx';
import { IndicatorsPart } from './IndicatorsPart.tsx';
import { LatenessPart } from './LatenessPart.tsx';
import styles from './MatterPage.module.css';
import { MeasuresPart } from './MeasuresPart.tsx';
import { ReportsPart } from './ReportsPart.tsx';
import { WhoPart } from './WhoPart.tsx';

export type MatterData = NonNullable<WallMatterQuery['matter']>;

/** What every part of the page is given. */
export interface PartProps {
  matter: MatterData;
  /** Fields that nobody answered for. */
  away: ReadonlySet<string>;
}

export function MatterDetails({ matter, errors }: { matter: MatterData; errors: readonly GraphError[] }) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const part: PartProps = { matter, away: awayFields(errors) };
  const { lateness, status } = matter;
  return (
    <article className={styles.matter}>
      <header>
        <h1 lang="zh-CN">{matter.title}</h1>
        <p className={styles.facts}>
          <MatterLight status={status} state={lateness.state} />
          <span>{enumWord('MatterStatus', status, language)}</span>
          <span>{enumWord('MatterType', typeOf(matter), language)}</span>
          <span lang="zh-CN">{matter.division.name ?? matter.division.code}</span>
          {lateness.workingDaysLate !== null && <span>{words.daysLate(lateness.workingDaysLate)}</span>}
          <code>{matter.id}</code>
        </p>
      </header>
      <div className={styles.columns}>
        <FactsPart {...part} />
        <div className={styles.stack}>
          <WhoPart {...part} />
          <DeadlinePart {...part} />
          <LatenessPart {...part} />
        </div>
      </div>
      <IndicatorsPart {...part} />
      <div className={styles.columns}>
        <MeasuresPart {...part} />
        <ReportsPart {...part} />
      </div>
      <div className={styles.columns}>
        <ExtensionsPart {...part} />
        <EvidencePart {...part} />
      </div>
      <EventsPart {...part} />
    </article>
  );
}

/** `MunicipalProject` → `MUNICIPAL_PROJECT`. */
function typeOf({ __typename }: MatterData): string {
  return __typename.replace(/(?<=[a-z])(?=[A-Z])/g, '_').toUpperCase();
}
