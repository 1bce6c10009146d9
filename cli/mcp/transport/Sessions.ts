import { randomUUID } from 'node:crypto';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { LRUCache } from 'lru-cache';
import { createMcpServer } from '../createMcpServer.ts';
import type { McpContext } from '../McpContext.ts';

export interface SessionLimits {
  /** With one more, the one that has not asked for the longest time ends. */
  maxSessions: number;
  /** A session that has not asked for so long ends; its client begins another by itself. */
  idleMs: number;
  /** Largest message of a client. */
  maxMessageBytes: number;
}

/** The sessions of clients over HTTP, each with a server of its own. Bounded: a client may go without a word. */
export class Sessions {
  readonly #context: McpContext;
  readonly #limits: SessionLimits;
  readonly #open: LRUCache<string, StreamableHTTPServerTransport>;

  constructor(context: McpContext, limits: SessionLimits) {
    this.#context = context;
    this.#limits = limits;
    this.#open = new LRUCache({
      ...{ max: limits.maxSessions, ttl: limits.idleMs, ttlAutopurge: true, updateAgeOnGet: true },
      dispose: (transport) => void transport.close(),
    });
  }

  get count(): number {
    return this.#open.size;
  }

  /** Undefined: it never was, or has ended. */
  find(id: string): StreamableHTTPServerTransport | undefined {
    return this.#open.get(id);
  }

  /** For a client without a session. It is kept once the client has introduced itself, and only then. */
  async begin(): Promise<StreamableHTTPServerTransport> {
    const transport = new StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => void this.#open.set(id, transport),
      onsessionclosed: (id) => void this.#open.delete(id),
      maxRequestBodySize: this.#limits.maxMessageBytes,
    });
    await createMcpServer(this.#context).connect(transport);
    return transport;
  }

  endAll(): void {
    this.#open.clear();
  }
}
