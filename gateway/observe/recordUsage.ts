/** Records what clients use of the graph: what the removal of anything is held against. Attached from outside. */
import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { OperationUse, Usage } from '../../schema/evolution/Usage.ts';
import { type OperationAsked, operationChannel } from './channels.ts';
import { addValueCoordinates, type OperationCoordinates, operationCoordinates } from './operationCoordinates.ts';

export interface UsageOptions {
  /** What was recorded before; undefined: nothing. */
  recorded: Usage | undefined;
  /** Keeps it. Called now and then, and at the end, if anything has changed. */
  save(usage: Usage): Promise<void>;
  /** Uses that were last seen so many days ago are forgotten. */
  keepDays: number;
  /** Operations of clients that are kept; beyond, those seen last stay, and the others are counted. Default 5,000. */
  maxOperations?: number;
  /** Time between two savings, in milliseconds. Default a minute. */
  saveEveryMs?: number;
  /** What an operator should know. */
  warn(message: string): void;
}

export interface UsageRecorder {
  /** As of now. */
  usage(): Usage;
  /** Saves what is not saved, and records no more. */
  stop(): Promise<void>;
}

const DAY_MS = 86_400_000;
const MAX_NAME_LENGTH = 100;

/** A document is read once, each request after that costs a look-up, a count, and a walk over its input values. */
export function recordUsage(options: UsageOptions): UsageRecorder {
  const { recorded, save, keepDays, maxOperations = 5_000, saveEveryMs = 60_000, warn } = options;
  const since = recorded?.since ?? new Date().toISOString();
  const uses = new Map<string, Use>();
  for (const use of recorded?.operations ?? []) uses.set(keyOf(use), readUse(use));
  const documents = new WeakMap<DocumentNode, Map<string | null, KnownOperation>>();
  let dropped = recorded?.droppedOperations ?? 0;
  let isChanged = recorded === undefined;

  const onOperation = (message: unknown) => {
    const asked = message as OperationAsked;
    const known = knownOperation(documents, asked);
    if (known.coordinates.size === 0) return;
    const use = known.countedFor(asked, uses);
    const { variables } = asked;
    for (const { name, type } of known.variables) {
      if (variables[name] !== undefined) addValueCoordinates(type, variables[name], use.coordinates);
    }
    use.count += 1;
    use.lastSeen = Date.now();
    isChanged = true;
    if (uses.size > maxOperations) dropped += dropOldest(uses, maxOperations);
  };
  const usage = (): Usage => {
    const oldest = Date.now() - keepDays * DAY_MS;
    for (const [key, use] of uses) if (use.lastSeen < oldest) drop(uses, key, use);
    const operations = Array.from(uses.values(), writeUse);
    return { since, operations, ...(dropped > 0 ? { droppedOperations: dropped } : {}) };
  };
  let saving: Promise<void> = Promise.resolve();
  const saveChanges = () => {
    if (!isChanged) return saving;
    isChanged = false;
    saving = saving.then(() =>
      save(usage()).catch((error: Error) => {
        isChanged = true;
        warn(`Recorded usage cannot be kept: ${error.message}`);
      }),
    );
    return saving;
  };

  operationChannel.subscribe(onOperation);
  const timer = setInterval(saveChanges, saveEveryMs).unref();
  // From when on it was recorded must outlive this process, whatever is asked.
  void saveChanges();
  return {
    usage,
    async stop() {
      operationChannel.unsubscribe(onOperation);
      clearInterval(timer);
      await saveChanges();
    },
  };
}

/** `OperationUse`, as it is counted. */
interface Use {
  operation: string | null;
  document: string;
  client: string | null;
  clientVersion: string | null;
  coordinates: Set<string>;
  count: number;
  firstSeen: number;
  lastSeen: number;
  /** It is counted no more: who still holds it has to begin anew. */
  isDropped: boolean;
}

/** One operation of a document, by one schema. */
class KnownOperation {
  readonly coordinates: ReadonlySet<string>;
  readonly variables: OperationCoordinates['variables'];
  readonly #operation: string | null;
  readonly #document: string;
  readonly #byClient = new Map<string, Use>();

  constructor({ schema, document, operationName }: OperationAsked) {
    const { coordinates, variables } = operationCoordinates(schema, document, operationName);
    this.coordinates = coordinates;
    this.variables = variables;
    this.#operation = shorten(operationName);
    this.#document = createHash('sha256')
      .update(document.loc?.source.body ?? print(document))
      .digest('hex');
  }

  countedFor({ client, clientVersion }: OperationAsked, uses: Map<string, Use>): Use {
    const clientKey = `${client}\n${clientVersion}`;
    const known = this.#byClient.get(clientKey);
    if (known && !known.isDropped) return known;
    const named = {
      ...{ operation: this.#operation, document: this.#document },
      ...{ client: shorten(client), clientVersion: shorten(clientVersion) },
    };
    const key = keyOf(named);
    const now = Date.now();
    const fresh: Use = {
      ...named,
      ...{ coordinates: new Set(), count: 0, firstSeen: now, lastSeen: now, isDropped: false },
    };
    const use = uses.get(key) ?? fresh;
    for (const coordinate of this.coordinates) use.coordinates.add(coordinate);
    uses.set(key, use);
    // A client that calls itself something else in each request must not fill this.
    if (this.#byClient.size >= MAX_CLIENTS) this.#byClient.clear();
    this.#byClient.set(clientKey, use);
    return use;
  }
}

const MAX_CLIENTS = 100;

function knownOperation(
  documents: WeakMap<DocumentNode, Map<string | null, KnownOperation>>,
  asked: OperationAsked,
): KnownOperation {
  const { document, operationName } = asked;
  let operations = documents.get(document);
  if (operations === undefined) {
    operations = new Map();
    documents.set(document, operations);
  }
  let known = operations.get(operationName);
  if (known === undefined) {
    known = new KnownOperation(asked);
    operations.set(operationName, known);
  }
  return known;
}

/** A tenth at once: sorting for each would cost more than it frees. Returns how many. */
function dropOldest(uses: Map<string, Use>, maxOperations: number): number {
  const oldest = [...uses].sort(([, a], [, b]) => a.lastSeen - b.lastSeen);
  const surplus = oldest.slice(0, uses.size - Math.floor(maxOperations * 0.9));
  for (const [key, use] of surplus) drop(uses, key, use);
  return surplus.length;
}

function drop(uses: Map<string, Use>, key: string, use: Use): void {
  use.isDropped = true;
  uses.delete(key);
}

function keyOf({
  operation,
  document,
  client,
  clientVersion,
}: Pick<OperationUse, 'operation' | 'document' | 'client' | 'clientVersion'>): string {
  return JSON.stringify([document, operation, client, clientVersion]);
}

function readUse(use: OperationUse): Use {
  const { coordinates, firstSeen, lastSeen } = use;
  return {
    ...use,
    coordinates: new Set(coordinates),
    firstSeen: Date.parse(firstSeen),
    lastSeen: Date.parse(lastSeen),
    isDropped: false,
  };
}

function writeUse({
  operation,
  document,
  client,
  clientVersion,
  coordinates,
  count,
  firstSeen,
  lastSeen,
}: Use): OperationUse {
  return {
    ...{ operation, document, client, clientVersion, count },
    coordinates: [...coordinates].sort(),
    firstSeen: new Date(firstSeen).toISOString(),
    lastSeen: new Date(lastSeen).toISOString(),
  };
}

function shorten(name: string | null): string | null {
  return name === null ? null : name.slice(0, MAX_NAME_LENGTH);
}
