import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { HubClient } from './HubClient.ts';

const SCHEMA = buildSchema(readFileSync(new URL('../../../schema/api.graphql', import.meta.url), 'utf8'));

let server: Server;
let asked: number;
let letGo: () => void;
beforeEach(async () => {
  const { promise: gate, resolve } = Promise.withResolvers<void>();
  letGo = resolve;
  asked = 0;
  server = createServer(async (_, response) => {
    asked += 1;
    await gate;
    response.end(JSON.stringify({ data: introspectionFromSchema(SCHEMA) }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

describe('the schema that calls of many clients have in common', () => {
  it('is asked for once, and comes though the call that asked first is given up', async () => {
    const hub = new HubClient(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 20_000);
    const first = new AbortController();
    const givenUp = hub.schema(first.signal);
    const waited = hub.schema(new AbortController().signal);
    first.abort(new Error('gone'));
    await expect(givenUp).rejects.toThrow('gone');
    letGo();
    expect((await waited).getType('Matter')).toBeDefined();
    expect(asked).toBe(1);
  });
});
