/** Uses that are counted, of which there are never too many: of those that have to go, what they used stays, by day. */
import type { OperationUse } from '../../schema/evolution/Usage.ts';

/** `OperationUse`, as it is counted. */
export interface Use {
  operation: string | null;
  document: string;
  client: string | null;
  clientVersion: string | null;
  coordinates: Set<string>;
  /** The same, sorted; undefined since another was added. Few ever change, and all are written once a minute. */
  sorted: string[] | undefined;
  count: number;
  firstSeen: number;
  lastSeen: number;
  /** It is counted no more: who still holds it has to begin anew. */
  isDropped: boolean;
}

export interface Room {
  operations: number;
  /** Of all operations together: memory and the file grow with them. */
  coordinates: number;
}

type Named = Pick<OperationUse, 'operation' | 'document' | 'client' | 'clientVersion'>;

const DAY_MS = 86_400_000;
/** In place of the hash of a document: the rest of those that were dropped. */
const REST = '';

export class KeptUses {
  readonly #room: Room;
  readonly #uses = new Map<string, Use>();
  /** What dropped operations used, by the day on which they were last seen: who floods the hub must not hide a use. */
  readonly #rests = new Map<number, Use>();
  /** The one text of each: a schema has a thousand, operations name them a million times. */
  readonly #names = new Map<string, string>();
  #coordinateCount = 0;

  constructor(room: Room, recorded: readonly OperationUse[]) {
    this.#room = room;
    for (const use of recorded) {
      const read: Use = {
        ...{ ...use, coordinates: new Set<string>(), sorted: undefined, isDropped: false },
        ...{ firstSeen: Date.parse(use.firstSeen), lastSeen: Date.parse(use.lastSeen) },
      };
      if (use.document === REST) this.#rests.set(dayOf(read), read);
      else this.#uses.set(keyOf(use), read);
      this.add(read, use.coordinates);
    }
  }

  /** What is counted under these names, from now on if it was not. */
  of(named: Named): Use {
    const key = keyOf(named);
    const known = this.#uses.get(key);
    if (known) return known;
    const now = Date.now();
    const fresh: Use = {
      ...{ ...named, coordinates: new Set<string>(), sorted: undefined, isDropped: false },
      ...{ count: 0, firstSeen: now, lastSeen: now },
    };
    this.#uses.set(key, fresh);
    return fresh;
  }

  add(use: Use, coordinates: Iterable<string>): void {
    for (const coordinate of coordinates) {
      if (use.coordinates.has(coordinate)) continue;
      const name = this.#names.get(coordinate) ?? coordinate;
      this.#names.set(name, name);
      use.coordinates.add(name);
      use.sorted = undefined;
      if (use.document !== REST) this.#coordinateCount += 1;
    }
  }

  /** Drops those seen longest ago if there are too many. Returns how many. */
  makeRoom(): number {
    const { operations, coordinates } = this.#room;
    if (this.#uses.size <= operations && this.#coordinateCount <= coordinates) return 0;
    const before = this.#uses.size;
    const oldest = [...this.#uses].sort(([, a], [, b]) => a.lastSeen - b.lastSeen);
    for (const [key, use] of oldest) {
      // A tenth at once: sorting for each would cost more than it frees.
      if (this.#uses.size <= operations * 0.9 && this.#coordinateCount <= coordinates * 0.9) break;
      this.#drop(key, use);
      this.#addToRest(use);
    }
    return before - this.#uses.size;
  }

  forget(before: number): void {
    for (const [key, use] of this.#uses) if (use.lastSeen < before) this.#drop(key, use);
    for (const [day, { lastSeen }] of this.#rests) if (lastSeen < before) this.#rests.delete(day);
  }

  /** Whoever gets them does not change them. */
  write(): OperationUse[] {
    return [...this.#uses.values(), ...this.#rests.values()].map((use) => {
      const { isDropped: _, sorted: __, ...counted } = use;
      use.sorted ??= [...use.coordinates].sort();
      return {
        ...{ ...counted, coordinates: use.sorted },
        firstSeen: new Date(use.firstSeen).toISOString(),
        lastSeen: new Date(use.lastSeen).toISOString(),
      };
    });
  }

  #drop(key: string, use: Use): void {
    use.isDropped = true;
    this.#uses.delete(key);
    this.#coordinateCount -= use.coordinates.size;
  }

  #addToRest(use: Use): void {
    const { count, firstSeen, lastSeen } = use;
    const day = dayOf(use);
    const rest = this.#rests.get(day) ?? {
      ...{ operation: null, document: REST, client: null, clientVersion: null, coordinates: new Set<string>() },
      ...{ sorted: undefined, count: 0, firstSeen, lastSeen, isDropped: false },
    };
    this.#rests.set(day, rest);
    this.add(rest, use.coordinates);
    rest.count += count;
    rest.firstSeen = Math.min(rest.firstSeen, firstSeen);
    rest.lastSeen = Math.max(rest.lastSeen, lastSeen);
  }
}

function dayOf({ lastSeen }: Use): number {
  return Math.floor(lastSeen / DAY_MS);
}

function keyOf({ operation, document, client, clientVersion }: Named): string {
  return JSON.stringify([document, operation, client, clientVersion]);
}
