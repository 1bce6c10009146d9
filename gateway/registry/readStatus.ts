/** What an owner sees of the targets that are its own. */
import {
  parseTarget,
  type RegistryStatus,
  type ServedFrom,
  type Target,
  type TargetStatus,
  targetId,
} from '../../schema/registry.ts';
import type { EndpointState } from '../http/readiness.ts';
import type { LiveRegistry } from './LiveRegistry.ts';
import { mayTouch, type Owner, ownsAll } from './owners.ts';
import type { ServedHub } from './ServedHub.ts';

export async function readStatus(owner: Owner, live: LiveRegistry, hub: ServedHub): Promise<RegistryStatus> {
  const states = new Map((await hub.states()).map((state) => [holderId(state), state]));
  const ids = new Set([
    ...states.keys(),
    ...Array.from(states.values(), ({ subgraph }) => targetId({ kind: 'CONTRACT', contract: subgraph, shard: null })),
    ...live.store.targets(),
  ]);
  const targets = [...ids].filter((id) => mayTouch(owner, id)).map((id) => targetStatus(id, states.get(id), live, hub));
  return {
    owner: owner.name,
    owns: owner.owns,
    supergraph: hub.supergraphId(),
    state: live.published.state,
    targets,
    problems: ownsAll(owner) ? [...live.problems] : [],
    audit: { lines: live.audit.lines, head: live.audit.head },
  };
}

function holderId({ subgraph, shard }: EndpointState): string {
  return targetId({ kind: 'HOLDER', contract: subgraph, shard });
}

function targetStatus(id: string, state: EndpointState | undefined, live: LiveRegistry, hub: ServedHub): TargetStatus {
  const target = parseTarget(id);
  const version = live.liveVersion(id);
  return {
    target: id,
    servedFrom: target ? servedFrom(target, live, hub) : 'NONE',
    live: version === null ? null : { ...live.store.readVersion(id, version), isLive: true },
    up: state?.up ?? null,
    reason: state?.reason ?? null,
    versionCount: live.store.versionNumbers(id).length,
  };
}

function servedFrom(target: Target, live: LiveRegistry, hub: ServedHub): ServedFrom {
  const { kind, contract, shard } = target;
  const endpoints = hub.endpoints().filter(({ subgraph }) => subgraph === contract);
  if (kind === 'CONTRACT') {
    if (live.published.contracts.has(contract)) return 'REGISTRY';
    return endpoints.length > 0 ? 'CONFIGURATION' : 'NONE';
  }
  const endpoint = endpoints.find((it) => it.shard === shard);
  if (!endpoint || endpoint.origin === 'UNPUBLISHED') return 'NONE';
  return endpoint.origin === 'PUBLISHED' ? 'REGISTRY' : 'CONFIGURATION';
}
