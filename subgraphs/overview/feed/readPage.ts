import { canonicalInstant } from '../../kit/server/scalars.ts';
import type { FedPage, FollowedSource } from './FeedStore.ts';
import { type FollowerClock, instantOf } from './FollowerClock.ts';
import type { OverviewOptions } from './OverviewOptions.ts';
import type { PageSlots } from './pageSlots.ts';
import type { MattersRead, RefusedMatter } from './readMatters.ts';
import { SourceFailure } from './SourceFailure.ts';
import type { ChangesPage, MatterChange, SourceClient } from './sourceClient.ts';

/** What an attempt to read the next page of a source came to. */
export type PageReading =
  | PageRead
  /** The owner was filled anew since the cursor was given. */
  | { kind: 'refilled' }
  /** `part`: what could not be read. */
  | { kind: 'failed'; failure: SourceFailure; part: 'changes' | 'matters' }
  /** A mistake of ours, or the reading was stopped. */
  | { kind: 'broken'; error: unknown };

export interface PageRead {
  kind: 'page';
  page: FedPage;
  /** When the owner was asked for the changes: those up to then are among them, if they are the last. */
  askedAtMs: number;
  answeredAtMs: number;
  /** Call when the page is needed no more. */
  release(): void;
}

export interface PageQuestion {
  source: FollowedSource;
  client: SourceClient;
  slots: PageSlots;
  clock: FollowerClock;
  options: Pick<OverviewOptions, 'pagePatienceMs'>;
  signal: AbortSignal;
}

/** Pages of so few changes take no slot: whoever has little to tell does not wait for those who are read from the start. */
const CHANGES_WITHOUT_SLOT = 50;

/** Reads the changes after a cursor and the matters as they are now. Never rejects. */
export async function readPage(
  question: PageQuestion,
  after: string | null,
  first: number,
  insists: boolean,
): Promise<PageReading> {
  const { source, client, clock, signal } = question;
  let part: 'changes' | 'matters' = 'changes';
  let release = () => {};
  try {
    const askedAtMs = clock.now();
    const answer = await client.readChanges(after, first, signal);
    if (answer.kind === 'refilled') return answer;
    const answeredAtMs = clock.now();
    part = 'matters';
    const isLong = answer.changes.length > CHANGES_WITHOUT_SLOT;
    if (isLong) release = await question.slots.acquire();
    const read = await readWithPatience(question, isLong ? release : undefined, () =>
      readChanged(question, answer.changes, insists),
    );
    const page = { source, answeredAt: instantOf(askedAtMs), ...factsOf(answer), ...read };
    return { kind: 'page', page, askedAtMs, answeredAtMs, release };
  } catch (error) {
    release();
    return error instanceof SourceFailure ? { kind: 'failed', failure: error, part } : { kind: 'broken', error };
  }
}

/** Reads matters of this source; what has the id of another one's is refused unasked. */
export async function readOwnMatters(
  { source, client, signal }: Pick<PageQuestion, 'source' | 'client' | 'signal'>,
  ids: readonly string[],
  insists: boolean,
): Promise<MattersRead> {
  const refused: RefusedMatter[] = [];
  const own = ids.filter((id) => {
    const reason = whyNotOf(source, id);
    if (reason !== undefined) refused.push({ id, reason });
    return reason === undefined;
  });
  if (own.length === 0) return { matters: [], removed: [], refused };
  const read = await client.readMatters(own, insists, signal);
  return { ...read, refused: [...read.refused, ...refused] };
}

/** A deletion is believed as it is; of everything else the owner is asked what it is now. */
async function readChanged(question: PageQuestion, changes: readonly MatterChange[], insists: boolean) {
  // One a matter: the last, as an id may be deleted and come again, or the other way round.
  const last = new Map(changes.map(({ id, deleted }) => [id, deleted]));
  const ids = [...last.keys()];
  const read = await readOwnMatters(
    question,
    ids.filter((id) => !last.get(id)),
    insists,
  );
  const deleted = ids.filter((id) => last.get(id) && whyNotOf(question.source, id) === undefined);
  return { ...read, removed: [...read.removed, ...deleted] };
}

/** A source that takes long gives its place to others, and goes on reading. */
async function readWithPatience<T>(
  { options }: PageQuestion,
  release: (() => void) | undefined,
  read: () => Promise<T>,
): Promise<T> {
  const impatience = release && setTimeout(release, options.pagePatienceMs);
  try {
    return await read();
  } finally {
    clearTimeout(impatience);
  }
}

function factsOf({ changes, endCursor, hasMore }: ChangesPage): Pick<FedPage, 'cursor' | 'isLast' | 'changedAt'> {
  const instants = changes.map(({ at }) => canonicalInstant(at)).filter((at) => at !== undefined);
  const changedAt = instants.reduce<string | null>(
    (newest, at) => (newest !== null && newest >= at ? newest : at),
    null,
  );
  return { cursor: endCursor, isLast: !hasMore, changedAt };
}

const ID = /^[\x21-\x7e]{1,200}$/;

/** Why an id cannot be one of this source: an owner writes to its own rows only, whatever it says. */
function whyNotOf({ id: source }: FollowedSource, id: string): string | undefined {
  if (!ID.test(id)) return 'expected an id of 1 to 200 visible ASCII characters';
  return id.startsWith(`${source}:`) ? undefined : `expected an id that begins with ${source}:`;
}
