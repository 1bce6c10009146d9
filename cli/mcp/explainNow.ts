import { z } from 'zod';
import { SHARDED_CONTRACTS, sourceId } from '../../schema/contract.ts';
import { effectOf } from './answer/gapEffects.ts';
import type { EndpointState, HubClient } from './hub/HubClient.ts';
import { ToolError } from './ToolError.ts';

export const stateShape = z.object({
  complete: z.boolean().describe('Whether every system answers, and the index follows all of them.'),
  up: z.number(),
  of: z.number(),
  troubled: z.array(
    z.object({
      id: z.string(),
      system: z.string(),
      shard: z.string().nullable(),
      name: z.string(),
      up: z.boolean(),
      reason: z.string().nullable(),
      since: z.string().nullable(),
      syncedAt: z.string().nullable().describe('When it last answered the index.'),
      lagSeconds: z.number().nullable(),
      effect: z.string(),
    }),
  ),
  said: z.string(),
});
export type HubState = z.infer<typeof stateShape>;

/** What the index knows of a system that it follows. */
interface Followed {
  id: string;
  name: string;
  system: string;
  shard: string | null;
  state: string;
  since: string | null;
  reason: string | null;
  syncedAt: string | null;
  lagSeconds: number | null;
}

const SOURCES = '{ sources { id name system shard state since reason syncedAt lagSeconds } }';

/** Of the hub and its index now. An index that does not answer is told, and no error. */
export async function explainNow(hub: HubClient, signal: AbortSignal): Promise<HubState> {
  const [endpoints, followed] = await Promise.all([hub.readiness(signal), askIndex(hub, signal)]);
  const byId = new Map(followed?.map((source) => [source.id, source]));
  const troubled = endpoints.flatMap((endpoint) => {
    const source = byId.get(sourceId(endpoint.subgraph, endpoint.shard));
    const isFollowed = !source || source.state === 'LIVE';
    return endpoint.up && isFollowed ? [] : [describeTrouble(endpoint, source)];
  });
  const up = endpoints.filter((endpoint) => endpoint.up).length;
  const state = { complete: troubled.length === 0 && followed !== null, up, of: endpoints.length, troubled };
  return { ...state, said: tell(state, followed !== null) };
}

async function askIndex(hub: HubClient, signal: AbortSignal): Promise<Followed[] | null> {
  try {
    const { data } = await hub.ask({ query: SOURCES }, signal);
    return data.sources as Followed[] | null;
  } catch (error) {
    if (error instanceof ToolError) return null;
    throw error;
  }
}

function describeTrouble(endpoint: EndpointState, source: Followed | undefined): HubState['troubled'][number] {
  const { subgraph, shard, up } = endpoint;
  const reason = (up ? source?.reason : (endpoint.reason ?? source?.reason)) ?? null;
  return {
    ...{ id: sourceId(subgraph, shard), system: subgraph, shard, name: source?.name ?? shard ?? subgraph, up, reason },
    ...{ since: source?.since ?? null, syncedAt: source?.syncedAt ?? null, lagSeconds: source?.lagSeconds ?? null },
    effect: up ? effectOf({ reason: reason ?? 'LAGGING' }) : effectOfOutage(endpoint, source),
  };
}

function effectOfOutage({ subgraph, shard }: EndpointState, source: Followed | undefined): string {
  if (subgraph === 'overview') {
    return 'Lists, search and statistics over all systems are null. Ask each kind of matter by its own root field.';
  }
  if (subgraph === 'directory')
    return 'Names of bodies, officials and divisions that only the directory knows are null.';
  const live =
    shard !== null && SHARDED_CONTRACTS.has(subgraph as never)
      ? 'Lists and totals that are asked of the systems themselves are without its rows: a total is a lower bound.'
      : 'Its own root fields are null.';
  const kept = source?.syncedAt
    ? ` The index keeps its rows as of ${source.syncedAt}: they are in matters and matterStats.`
    : '';
  return `${live}${kept} What only it knows of a row is null. Missing is not zero.`;
}

function tell({ complete, up, of, troubled }: Omit<HubState, 'said'>, hasIndex: boolean): string {
  if (complete) return `All ${of} systems answer, and the index follows them.`;
  const names = troubled.map(
    ({ name, reason, since }) => `${name} (${reason ?? 'behind'}${since ? ` since ${since}` : ''})`,
  );
  return [
    `${up} of ${of} systems answer.`,
    names.length > 0 ? `In trouble: ${names.join('; ')}.` : '',
    hasIndex ? '' : 'The index does not say whom it follows.',
    'Name them with every figure; a total without them is a lower bound.',
  ]
    .filter(Boolean)
    .join(' ');
}
