/** Records what clients use of the graph: what the removal of anything is held against. Attached from outside. */
import { createHash } from 'node:crypto';
import { type DocumentNode, print } from 'graphql';
import type { Usage } from '../../schema/evolution/Usage.ts';
import { type OperationAsked, operationChannel } from './channels.ts';
import { KeptUses, type Use } from './KeptUses.ts';
import { addValueCoordinates, type OperationCoordinates, operationCoordinates } from './operationCoordinates.ts';

export interface UsageOptions {
  /** What was recorded before; undefined: nothing. */
  recorded: Usage | undefined;
  /** Keeps it. Called now and then, and at the end, if anything has changed. */
  save(usage: Usage): Promise<void>;
  /** Uses that were last seen so many days ago are forgotten. */
  keepDays: number;
  /** Operations of clients that are kept; beyond, those seen last stay, of the others what they used. Default 5,000. */
  maxOperations?: number;
  /** Coordinates that all of them together are kept with. Default 300,000. */
  maxCoordinates?: number;
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
  const { recorded, save, keepDays, maxOperations = 5_000, maxCoordinates = 300_000 } = options;
  const { saveEveryMs = 60_000, warn } = options;
  const since = recorded?.since ?? new Date().toISOString();
  const uses = new KeptUses({ operations: maxOperations, coordinates: maxCoordinates }, recorded?.operations ?? []);
  const documents = new WeakMap<DocumentNode, Map<string | null, KnownOperation>>();
  let dropped = recorded?.droppedOperations ?? 0;
  let isChanged = recorded === undefined;

  const onOperation = (message: unknown) => {
    const asked = message as OperationAsked;
    const known = knownOperation(documents, asked);
    if (known.coordinates.size === 0) return;
    const use = known.countedFor(asked, uses);
    const { variables } = asked;
    if (known.variables.length > 0) {
      const named = new Set<string>();
      for (const { name, type } of known.variables) addValueCoordinates(type, variables[name], named);
      uses.add(use, named);
    }
    use.count += 1;
    use.lastSeen = Date.now();
    isChanged = true;
    dropped += uses.makeRoom();
  };
  const usage = (): Usage => {
    uses.forget(Date.now() - keepDays * DAY_MS);
    return { since, operations: uses.write(), ...(dropped > 0 ? { droppedOperations: dropped } : {}) };
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

  countedFor({ client, clientVersion }: OperationAsked, uses: KeptUses): Use {
    const clientKey = `${client}\n${clientVersion}`;
    const known = this.#byClient.get(clientKey);
    if (known && !known.isDropped) return known;
    const use = uses.of({
      ...{ operation: this.#operation, document: this.#document },
      ...{ client: shorten(client), clientVersion: shorten(clientVersion) },
    });
    uses.add(use, this.coordinates);
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

/** As it is shown later: a header may have what a terminal takes for an order. */
function shorten(name: string | null): string | null {
  return name === null ? null : name.slice(0, MAX_NAME_LENGTH).replace(/\p{Cc}/gu, '\uFFFD');
}
