import { Link } from 'wouter';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { listAddress, NO_FILTERS } from '../filters/WallFilters.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { Away, Facts, Part } from './Part.tsx';

interface Named {
  id: string;
  name: string | null;
}

/** One lead body, one lead official, those who help, and who was answerable before. */
export function WhoPart({ matter, away }: PartProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const { leadBody, leadOfficial, cooperatingBodies, firstHandler, leads, source } = matter;
  const answered = (field: string, value: React.ReactNode) => (away.has(field) ? <Away who={source.name} /> : value);
  return (
    <Part title={words.matter.who} away={null}>
      <Facts
        facts={[
          [
            words.body,
            leadBody && (
              <Link href={listAddress({ ...NO_FILTERS, body: leadBody.id })} lang="zh-CN">
                {nameOf(leadBody)}
              </Link>
            ),
          ],
          [
            words.official,
            leadOfficial && (
              <>
                <Link href={listAddress({ ...NO_FILTERS, official: leadOfficial.id })} lang="zh-CN">
                  {nameOf(leadOfficial)}
                </Link>
                {leadOfficial.post && <small lang="zh-CN">{leadOfficial.post}</small>}
              </>
            ),
          ],
          [
            words.matter.cooperating,
            answered('cooperatingBodies', cooperatingBodies?.length ? cooperatingBodies.map(nameOf).join('、') : null),
          ],
          [words.matter.firstHandler, answered('firstHandler', firstHandler && nameOf(firstHandler))],
          [
            words.matter.leads,
            answered(
              'leads',
              leads?.length ? (
                <ul className={styles.plain}>
                  {leads.map(({ official, post, from, to, leaderLevel, chief }) => (
                    <li key={`${official?.id} ${from}`}>
                      {official ? nameOf(official) : words.none} {post}{' '}
                      <small>
                        {words.matter.since(from, to)}
                        {leaderLevel && ` · ${enumWord('DivisionLevel', leaderLevel, language)}`}
                        {chief && ` · ${words.matter.chief}`}
                      </small>
                    </li>
                  ))}
                </ul>
              ) : null,
            ),
          ],
        ]}
      />
    </Part>
  );
}

/** A directory that is away costs the name, and never who it is. */
function nameOf({ id, name }: Named): string {
  return name ?? id;
}
