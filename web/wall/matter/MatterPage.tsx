import { Link } from 'wouter';
import { WallMatter } from '../../generated/documents.ts';
import type { Coverage } from '../../shared/coverage/Coverage.ts';
import { useWords } from '../../shared/preferences.ts';
import { useGraph } from '../../shared/useGraph.ts';
import { FailureNotice } from '../parts/FailureNotice.tsx';
import { Notice } from '../parts/Notice.tsx';
import { OldPicture } from '../parts/OldPicture.tsx';
import { PageFrame } from '../parts/PageFrame.tsx';
import { en, zh } from '../words.ts';
import { MatterDetails } from './MatterDetails.tsx';
import styles from './MatterPage.module.css';
import { sourceCoverage } from './sourceCoverage.ts';

/** One matter: who has it, until when, why it is late, and all that its owner tells. */
export function MatterPage({ id }: { id: string }) {
  const words = useWords({ zh, en });
  const asked = useGraph(WallMatter, { id });
  // Of another matter that was looked at before.
  const answer = asked.isPlaceholderData ? undefined : asked.data;
  const matter = answer?.data.matter;
  const coverage: Coverage | null | undefined = answer ? sourceCoverage(answer) : asked.error ? null : undefined;
  return (
    <PageFrame
      current="matters"
      title={matter?.title ?? words.column.title}
      today={answer?.guatu?.today ?? null}
      coverage={coverage}
      actions={
        <button type="button" onClick={() => print()}>
          {words.print}
        </button>
      }
      notice={
        <>
          {asked.error && answer && <OldPicture since={asked.dataUpdatedAt} />}
          {asked.error && !answer && <FailureNotice error={asked.error} onRetry={() => void asked.refetch()} />}
        </>
      }
    >
      <p className={styles.back}>
        <Link href="/matters">{words.listTitle}</Link>
      </p>
      {answer && matter && <MatterDetails key={id} matter={matter} errors={answer.errors} />}
      {answer && !matter && (
        <Notice urgent>
          <p>
            {words.noSuchMatter} <code>{id}</code>
          </p>
        </Notice>
      )}
      {!answer && !asked.error && <p aria-busy="true">{words.loading}</p>}
    </PageFrame>
  );
}
