import { Link } from 'wouter';
import type { MatterRowFragment, MatterStateRowFragment } from '../../generated/documents.ts';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { MatterLight } from '../parts/MatterLight.tsx';
import { ScrollRegion } from '../parts/ScrollRegion.tsx';
import { en, zh } from '../words.ts';
import styles from './MatterTable.module.css';
import { matterAddress } from './matterAddress.ts';

/** A matter as it is, or as it stood. */
export type MatterListRow = MatterRowFragment | MatterStateRowFragment;

/** Matters with who has them, until when, and how late they are. `waiting`: other rows are under way. */
export function MatterTable({ rows, waiting }: { rows: readonly MatterListRow[]; waiting: boolean }) {
  const words = useWords({ zh, en });
  const { column } = words;
  return (
    <ScrollRegion className={styles.scroll} label={words.listTitle} busy={waiting}>
      <table className={styles.table} data-testid="matters">
        <caption className="visually-hidden">{words.listTitle}</caption>
        <thead>
          <tr>
            {Object.entries(column).map(([name, heading]) => (
              <th key={name} scope="col" data-column={name}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <MatterRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function MatterRow({ row }: { row: MatterListRow }) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { column } = words;
  const { lateness, deadline, status } = row;
  const source = 'source' in row ? row.source : row.matter?.source;
  return (
    <tr>
      <th scope="row" lang="zh-CN">
        <Link href={matterAddress(row.id)}>{row.title}</Link>
      </th>
      <td className={styles.short} data-label={column.division} lang="zh-CN">
        {row.division.name ?? row.division.code}
      </td>
      <td data-label={column.leadBody}>
        {row.leadBody ? (row.leadBody.name ?? row.leadBody.id) : <Nothing word={words.noBody} />}
      </td>
      <td className={styles.short} data-label={column.leadOfficial}>
        {row.leadOfficial ? (row.leadOfficial.name ?? row.leadOfficial.id) : <Nothing word={words.none} />}
      </td>
      <td className={styles.deadline} data-label={column.deadline}>
        {deadline?.raw ?? <Nothing word={words.none} />}
        {deadline !== null && deadline.extensionCount > 0 && <small>{words.extended(deadline.extensionCount)}</small>}
      </td>
      <td className={styles.state} data-label={column.state}>
        <MatterLight status={status} state={lateness.state} />
        <small>{enumWord('MatterStatus', status, language)}</small>
      </td>
      <td className={styles.number} data-label={column.daysLate}>
        {lateness.workingDaysLate}
      </td>
      <td data-label={column.source}>{source ? source.name : <Nothing word={words.none} />}</td>
    </tr>
  );
}

function Nothing({ word }: { word: string }) {
  return <span className={styles.nothing}>{word}</span>;
}
