import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { MatterTypeName } from '../FedMatter.ts';
import { matterQueriesOf } from '../matterQueries.ts';

/** A request as an owner sees it. */
export interface OwnerRequest {
  kind: 'changes' | 'matters' | 'names';
  query: string;
  /** Of changes. */
  after: string | null;
  first: number;
  /** Of matters: what is asked for. */
  ids: string[];
  /** Of names. */
  representations: { __typename: string; id?: string; code?: string }[];
  headers: IncomingHttpHeaders;
}

/** A GraphQL answer; or one that is given by other means, or not at all. */
export type OwnerAnswer =
  | { data?: unknown; errors?: unknown; status?: number }
  | { by(response: ServerResponse): void };

/** An owner that plays its ledger from memory, and misbehaves where a test says so. */
export interface FakeOwner {
  url: string;
  system: string;
  requests: OwnerRequest[];
  /** What it has now, by id, as `_entities` gives it. */
  entities: Map<string, unknown>;
  /** Its changes in order. */
  changes: { id: string; deleted: boolean; at: string }[];
  /** Another one after the ledger was filled anew. */
  epoch: string;
  /** Adds a matter, or a new version of it, and its change. */
  put(id: string, stated?: object): void;
  remove(id: string): void;
  /** Asked before anything else; undefined: the ledger answers. */
  answer?: ((request: OwnerRequest) => OwnerAnswer | undefined | Promise<OwnerAnswer | undefined>) | undefined;
  stop(): Promise<void>;
}

/** Error of a single entity or of the whole request. */
export function errorAt(path: (string | number)[] | undefined, message = 'Not today.', code = 'INTERNAL_SERVER_ERROR') {
  return { message, extensions: { code }, ...(path ? { path } : {}) };
}

/** Never answers. */
export const hangs: OwnerAnswer = { by: () => {} };

export function sends(status: number, contentType: string, body: string): OwnerAnswer {
  return { by: (response) => response.writeHead(status, { 'content-type': contentType }).end(body) };
}

export async function startFakeOwner(system: string, port = 0): Promise<FakeOwner> {
  const owner: FakeOwner = {
    url: '',
    system,
    requests: [],
    entities: new Map(),
    changes: [],
    epoch: 'e1',
    put(id, stated = {}) {
      owner.entities.set(id, entity(matterQueriesOf(system).type, id, stated));
      owner.changes.push({ id, deleted: false, at: '2021-06-17T01:02:03.000Z' });
    },
    remove(id) {
      owner.entities.delete(id);
      owner.changes.push({ id, deleted: true, at: '2021-06-17T01:02:04.000Z' });
    },
    stop: async () => {},
  };
  const server = createServer(async (incoming, response) => {
    const body = JSON.parse(Buffer.concat(await Array.fromAsync(incoming)).toString('utf8'));
    const request = readRequest(body, incoming.headers);
    owner.requests.push(request);
    const answer = (await owner.answer?.(request)) ?? answerFromLedger(owner, request);
    if ('by' in answer) return answer.by(response);
    const { status = 200, ...graphql } = answer;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(graphql));
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  owner.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`;
  owner.stop = async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return owner;
}

/** An entity as an owner gives it, of which nothing is stated but what is given. */
export function entity(type: MatterTypeName, id: string, stated: object = {}): Record<string, unknown> {
  return {
    __typename: type,
    id,
    title: `事项 ${id}`,
    content: null,
    serviceTarget: null,
    category: null,
    channel: null,
    division: { code: '340100' },
    leadBody: null,
    cooperatingBodies: [],
    firstHandler: null,
    leads: [],
    status: 'REGISTERED',
    statusText: null,
    resolution: null,
    satisfaction: null,
    deadline: null,
    indicators: [],
    measures: [],
    evidence: [],
    registeredOn: '2021-01-04',
    claimedAt: null,
    completedOn: null,
    closedOn: null,
    lastReportOn: null,
    returnCount: 0,
    reopenCount: 0,
    updatedAt: '2021-01-04T01:00:00.000Z',
    ...(type === 'WorkerService' ? { serviceKind: 'APPEAL' } : {}),
    ...stated,
  };
}

function readRequest(body: { query: string; variables: Record<string, unknown> }, headers: IncomingHttpHeaders) {
  const { after = null, first = 0, representations = [] } = body.variables as Partial<OwnerRequest>;
  const kind = body.query.includes('matterChanges') ? 'changes' : body.query.includes('Channel') ? 'names' : 'matters';
  const ids = representations.map(({ id }) => id ?? '');
  return { kind, query: body.query, after, first, ids, representations, headers } satisfies OwnerRequest;
}

function answerFromLedger(owner: FakeOwner, { kind, after, first, ids }: OwnerRequest): OwnerAnswer {
  if (kind !== 'changes') return { data: { _entities: ids.map((id) => owner.entities.get(id) ?? null) } };
  const [epoch, place] = after === null ? [owner.epoch, '0'] : (after.split('/') as [string, string]);
  if (epoch !== owner.epoch)
    return { errors: [errorAt(['matterChanges'], 'Filled anew.', 'INVALID_CURSOR')], data: null };
  const changes = owner.changes.slice(Number(place), Number(place) + first);
  const end = Number(place) + changes.length;
  const endCursor = `${epoch}/${end}`;
  return { data: { matterChanges: { changes, endCursor, hasMore: end < owner.changes.length } } };
}
