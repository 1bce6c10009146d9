import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { ExportHead, ExportProgress, FileSink } from './ExportRequest.ts';
import { fetchExport } from './fetchExport.ts';

let server: Server;
afterEach(() => {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(resolve));
});

async function listen(listener: RequestListener): Promise<string> {
  server = createServer(listener).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/export`;
}

/** A file in memory, and what became of it. */
function memorySink(failing = false) {
  const file = { text: '', kept: false, discarded: false };
  const sink: FileSink = {
    async write(chunk) {
      if (failing) throw new Error('The disk is full.');
      file.text += Buffer.from(chunk).toString();
    },
    async close() {
      file.kept = true;
    },
    async discard() {
      file.discarded = true;
    },
  };
  return { file, sink };
}

const REQUEST = { query: '{ matters { nodes { title } } }', format: 'csv' } as const;
const HEADERS = {
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="___.csv"; filename*=UTF-8''%E9%80%BE%E6%9C%9F.csv`,
  'guatu-total-count': '2',
  'guatu-coverage': 'complete',
};

describe('a download', () => {
  it('keeps the whole file under the name that the hub gave it, and counts its rows on the way', async () => {
    const asked: string[] = [];
    const address = await listen((request, response) => {
      request.on('data', (chunk) => asked.push(String(chunk)));
      response.writeHead(200, HEADERS);
      response.write('\ufeff标题\r\n"两\n行"\r');
      setImmediate(() => response.end('\n停车\r\n'));
    });
    const { file, sink } = memorySink();
    const seen: ExportProgress[] = [];
    const heads: ExportHead[] = [];
    const head = await fetchExport(REQUEST, {
      address,
      signal: AbortSignal.timeout(60_000),
      openSink: async (it) => {
        heads.push(it);
        return sink;
      },
      onProgress: (progress) => seen.push(progress),
    });
    expect(head).toEqual({ fileName: '逾期.csv', contentType: HEADERS['content-type'], totalCount: 2, complete: true });
    expect(heads).toEqual([head]);
    expect(file).toEqual({ text: '\ufeff标题\r\n"两\n行"\r\n停车\r\n', kept: true, discarded: false });
    expect(seen.at(-1)).toEqual({ bytes: Buffer.byteLength(file.text), rows: 2, totalCount: 2 });
    expect(JSON.parse(asked.join(''))).toEqual(REQUEST);
  });

  it('that is refused says why by code, and who is missing', async () => {
    const address = await listen((_, response) => {
      const missing = [
        { system: 'municipal-projects', shard: '341200', name: '阜阳市民生项目台账', reason: 'UNREACHABLE' },
      ];
      response.writeHead(503, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ errors: [{ message: 'Missing.', extensions: { code: 'INCOMPLETE', missing } }] }));
    });
    const openSink = () => Promise.reject(new Error('Nothing is to be opened.'));
    await expect(
      fetchExport(REQUEST, { address, openSink, signal: AbortSignal.timeout(60_000) }),
    ).rejects.toMatchObject({
      name: 'ExportRefused',
      code: 'INCOMPLETE',
      missing: [{ name: '阜阳市民生项目台账', reason: 'UNREACHABLE' }],
    });
  });

  it('that breaks off keeps nothing', async () => {
    const address = await listen((_, response) => {
      response.writeHead(200, HEADERS);
      response.write('标题\r\n', () => response.destroy());
    });
    const { file, sink } = memorySink();
    const download = fetchExport(REQUEST, { address, openSink: async () => sink, signal: AbortSignal.timeout(60_000) });
    await expect(download).rejects.toMatchObject({ code: 'DOWNLOAD_BROKEN' });
    expect(file).toMatchObject({ kept: false, discarded: true });
  });

  it('that is cancelled keeps nothing, and the hub hears of it', async () => {
    const closed = Promise.withResolvers<void>();
    const address = await listen((_, response) => {
      response.on('close', closed.resolve);
      response.writeHead(200, HEADERS);
      response.write('标题\r\n');
    });
    const { file, sink } = memorySink();
    const controller = new AbortController();
    const download = fetchExport(REQUEST, {
      address,
      openSink: async () => sink,
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(download).rejects.toMatchObject({ name: 'AbortError' });
    await closed.promise;
    expect(file).toMatchObject({ kept: false, discarded: true });
  });

  it('that cannot be written says so, and keeps nothing', async () => {
    const address = await listen((_, response) => response.writeHead(200, HEADERS).end('标题\r\n'));
    const { file, sink } = memorySink(true);
    const download = fetchExport(REQUEST, { address, openSink: async () => sink, signal: AbortSignal.timeout(60_000) });
    await expect(download).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
    expect(file).toMatchObject({ kept: false, discarded: true });
  });

  it('from a hub that is away says so', async () => {
    const address = await listen(() => {});
    await new Promise((resolve) => server.close(resolve));
    const openSink = () => Promise.reject(new Error('Nothing is to be opened.'));
    await expect(
      fetchExport(REQUEST, { address, openSink, signal: AbortSignal.timeout(60_000) }),
    ).rejects.toMatchObject({
      code: 'HUB_UNREACHABLE',
    });
    server = createServer().listen(0, '127.0.0.1');
  });
});
