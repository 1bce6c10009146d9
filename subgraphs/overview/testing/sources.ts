import type { MatterTypeName } from '../feed/FedMatter.ts';
import type { FollowedSource } from '../feed/FeedStore.ts';
import { matterQueriesOf } from '../feed/matterQueries.ts';

/** Nothing listens there: what is served over these sources follows none of them. */
const NOWHERE = 'http://127.0.0.1:1/graphql';

/** One source of each system, and several cities: a county that changed hands lies between two of them. */
export const SOURCES: readonly FollowedSource[] = [
  source('pp:34', 'provincial-projects', null, '省级台账'),
  source('mp:340100', 'municipal-projects', '340100', '合肥市'),
  source('mp:340200', 'municipal-projects', '340200', '芜湖市'),
  source('mp:340700', 'municipal-projects', '340700', '铜陵市'),
  source('mp:340800', 'municipal-projects', '340800', '安庆市'),
  source('vp:34', 'volunteer-centers', null, '志愿服务'),
  source('ws:hbky', 'worker-services', 'hbky', '淮北矿业'),
  source('er:34', 'enterprise-requests', null, '四送一服'),
];

/** Id of the source that a matter's id begins with. */
export function sourceIdOf({ id }: { id: string }): string {
  return id.slice(0, id.lastIndexOf(':'));
}

/** The source that a matter's id begins with. */
export function sourceOf(matter: { id: string }): FollowedSource {
  const found = SOURCES.find(({ id }) => id === sourceIdOf(matter));
  if (!found) throw new Error(`Expected a matter of a source that is followed, got ${matter.id}.`);
  return found;
}

/** Type in the graph of a matter. */
export function typeOf(matter: { id: string }): MatterTypeName {
  return matterQueriesOf(sourceOf(matter).system).type;
}

function source(id: string, system: string, shard: string | null, name: string): FollowedSource {
  return { id, system, shard, name, url: NOWHERE };
}
