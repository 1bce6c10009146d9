import { sql } from 'kysely';
import { decodeKeysetCursor, encodeKeysetCursor } from '../../../schema/contract.ts';
import type { Database } from '../../kit/database/database.ts';
import { requestError } from '../../kit/errors.ts';
import { checkFirst, type PageArguments } from '../../kit/paging/pageArguments.ts';
import type { SubgraphContext } from '../../kit/server/context.ts';
import type { DifferenceKind } from '../generated/resolvers.ts';
import type { VersionTable } from '../records/tables.ts';
import { type OverviewFilter, overviewConditions, versionsNumbered } from './conditions.ts';
import { spendCounting } from './countingBudget.ts';
import { coverageOf } from './coverage.ts';
import { DIFFERENCE_KINDS } from './differenceKinds.ts';
import type { KnownSources } from './knownSources.ts';
import { dayOf, type Moment } from './moment.ts';
import { type FoundDifference, readDifferences } from './readDifferences.ts';
import type { MatterStateParent } from './states.ts';
import { INDEX_STORAGE } from './storage.ts';

export interface DifferencesArguments extends PageArguments {
  from: string;
  to?: string | null;
  kind?: readonly DifferenceKind[] | null;
  filter?: OverviewFilter | null;
}

/** One difference with both states of the matter. */
export interface MatterDifferenceParent {
  kind: DifferenceKind;
  id: string;
  before: MatterStateParent | null;
  after: MatterStateParent | null;
}

/** Name of the order of differences in cursors. */
const ORDER = 'MATTER';

/** What differs between two instants; see `matterDifferences` of the contract. */
export function createDifferences(database: Database, sources: KnownSources) {
  async function statesOf(found: readonly FoundDifference[], { from, to }: Moments): Promise<MatterDifferenceParent[]> {
    const versions = [...new Set(found.flatMap(({ before, after }) => [before, after]))].filter((it) => it !== null);
    const { rows } = await sql<VersionTable>`select m.* from ${versionsNumbered(versions)}`.execute(database.query);
    const byVersion = new Map(rows.map((row) => [row.version, row]));
    const state = (version: number | null, moment: Moment): MatterStateParent | null => {
      const row = version === null ? undefined : byVersion.get(version);
      return row ? { row, moment } : null;
    };
    return found.map(({ id, kind, before, after }) => ({
      id,
      kind,
      before: kind === 'NEW' ? null : state(before, from),
      after: state(after, to),
    }));
  }

  return {
    async between(arguments_: DifferencesArguments, context: SubgraphContext) {
      const first = checkFirst(arguments_.first);
      spendCounting(context);
      const position = positionAfter(arguments_.after);
      const moments = momentsOf(arguments_, context);
      const { filter, kind } = arguments_;
      const found = await readDifferences(database, {
        ...moments,
        conditionsAt: ({ day }) => overviewConditions(filter, { ...context, today: day }, INDEX_STORAGE),
      });
      const wanted = kind ? found.filter((difference) => kind.includes(difference.kind)) : found;
      const start = position === null ? 0 : wanted.findIndex((difference) => isAfter(difference, position));
      const page = start < 0 ? [] : wanted.slice(start, start + first);
      context.giveRows(page.length);
      let states: Promise<MatterDifferenceParent[]> | undefined;
      const nodes = () => {
        states ??= statesOf(page, moments);
        return states;
      };
      const cursors = page.map(({ id, kind: of }) => encodeKeysetCursor({ order: ORDER, value: id, id: of }));
      return {
        nodes,
        edges: async () => (await nodes()).map((node, i) => ({ node, cursor: cursors[i] as string })),
        counts: DIFFERENCE_KINDS.flatMap((of) => {
          const count = wanted.filter((difference) => difference.kind === of).length;
          return count === 0 ? [] : [{ kind: of, count }];
        }),
        totalCount: wanted.length,
        pageInfo: {
          hasNextPage: start >= 0 && start + first < wanted.length,
          hasPreviousPage: position !== null,
          startCursor: cursors[0] ?? null,
          endCursor: cursors.at(-1) ?? null,
        },
        coverage: async () =>
          coverageOf(await sources.all(context), { filter }, [moments.from.instant, moments.to.instant], context),
      };
    },
  };
}

interface Moments {
  from: Moment & { instant: string };
  to: Moment;
}

function momentsOf({ from, to }: DifferencesArguments, { today, now }: SubgraphContext): Moments {
  const end = to === null || to === undefined || to >= now ? null : to;
  if (from > (end ?? now)) {
    throw requestError('BAD_USER_INPUT', `Expected from before to, got from ${from} and to ${end ?? `now (${now})`}.`);
  }
  const day = (instant: string) => (dayOf(instant) < today ? dayOf(instant) : today);
  return {
    from: { instant: from, day: day(from) },
    to: { instant: end, day: end === null ? today : day(end) },
  };
}

function positionAfter(after: string | null | undefined): { id: string; kind: DifferenceKind } | null {
  if (after === null || after === undefined) return null;
  const position = decodeKeysetCursor(after);
  const kind = DIFFERENCE_KINDS.find((known) => known === position?.id);
  if (position?.order !== ORDER || position.value === null || kind === undefined) {
    throw requestError(
      'INVALID_CURSOR',
      `Expected "after" to be a cursor of an earlier page of differences, got "${after.slice(0, 80)}".`,
    );
  }
  return { id: position.value, kind };
}

function isAfter({ id, kind }: FoundDifference, position: { id: string; kind: DifferenceKind }): boolean {
  if (id !== position.id) return id > position.id;
  return DIFFERENCE_KINDS.indexOf(kind) > DIFFERENCE_KINDS.indexOf(position.kind);
}
