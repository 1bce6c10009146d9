import { dateTime } from '../../shared/coverage/shanghaiClock.ts';
import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { Part } from './Part.tsx';
import { safeLink } from './safeLink.ts';

/** What proves it. An owner writes these addresses: only those of the web are links. */
export function EvidencePart({ matter: { evidence, source }, away }: PartProps) {
  const words = useWords({ zh, en });
  return (
    <Part
      title={words.matter.evidence}
      away={away.has('evidence') ? source.name : null}
      empty={!evidence || evidence.length === 0}
    >
      <ul className={styles.plain}>
        {evidence?.map(({ title, url, addedAt }) => {
          const link = url === null ? null : safeLink(url);
          return (
            <li key={`${title} ${addedAt}`}>
              {link === null ? (
                title
              ) : (
                <a href={link} target="_blank" rel="noopener noreferrer nofollow">
                  {title}
                </a>
              )}
              <small>
                {dateTime(addedAt)}
                {url !== null && link === null && ` · ${words.matter.linkUnsafe}`}
              </small>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
