import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fastify, { type FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { registerPages, WEB_FOLDER } from './pages.ts';

const apps: FastifyInstance[] = [];
afterAll(() => Promise.all(apps.map((app) => app.close())));

async function serve(folder?: string): Promise<string> {
  const app = fastify();
  apps.push(app);
  await registerPages(app, folder);
  return app.listen({ host: '127.0.0.1', port: 0 });
}

let address: string;
beforeAll(async () => {
  address = await serve();
});

const get = async (path: string, headers: Record<string, string> = {}) => {
  const response = await fetch(address + path, { headers });
  return { response, text: await response.text() };
};

/** Paths of the files that a page names. */
async function filesOf(page: string): Promise<string[]> {
  const { text } = await get(page);
  return [...text.matchAll(/(?:src|href)="(\/[^"]+)"/g)].map(([, path]) => path as string);
}

describe('the pages', () => {
  it.each(['/', '/matters', '/matters/mp:340100:2021-0001', '/console', '/console/'])(
    'at %s name files of this hub only, and all of them are there',
    async (path) => {
      const { response, text } = await get(path);
      expect(response.status).toBe(200);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      expect(text).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
      const files = await filesOf(path);
      expect(files.length).toBeGreaterThanOrEqual(2);
      for (const file of files) expect((await get(file)).response.status, file).toBe(200);
    },
  );

  it('hold no script of their own: the policy would forbid it', async () => {
    for (const path of ['/', '/console']) expect((await get(path)).text).not.toMatch(/<script(?![^>]*\ssrc=)|\son\w+=/);
  });

  it('forbid the browser to ask or run anything from elsewhere, scripts and styles alike', async () => {
    const [script = ''] = await filesOf('/');
    for (const path of ['/', '/console', '/matters/x', script]) {
      const { headers } = (await get(path)).response;
      const policy = headers.get('content-security-policy') ?? '';
      expect(policy).toContain("default-src 'none'");
      expect(policy).toContain("script-src 'self';");
      expect(policy).toContain("frame-ancestors 'none'");
      expect(policy).not.toMatch(/https?:|\*|unsafe-eval/);
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
    }
  });

  it('are asked for anew each time, and their files, whose names say what is in them, never again', async () => {
    // Asked without fetch, which forbids the answer that nothing has changed.
    const [app] = apps as [FastifyInstance];
    const { headers } = await app.inject('/');
    expect(headers['cache-control']).toBe('no-cache');
    const again = await app.inject({ url: '/', headers: { 'if-none-match': headers.etag as string } });
    expect(again.statusCode).toBe(304);
    for (const file of await filesOf('/')) {
      expect(file).toMatch(/^\/assets\/[\w.-]+-[\w-]{8}\.(?:js|css)$/);
      expect((await get(file)).response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    }
  });

  it.each(['br', 'gzip'])('and their files come compressed to a browser that takes %s', async (encoding) => {
    for (const path of ['/', ...(await filesOf('/'))]) {
      const { response, text } = await get(path, { 'accept-encoding': encoding });
      expect(response.headers.get('content-encoding'), path).toBe(encoding);
      expect(response.headers.get('vary'), path).toContain('accept-encoding');
      const file = path === '/' ? 'index.html' : path.slice(1);
      expect(text, path).toBe(readFileSync(join(WEB_FOLDER, file), 'utf8'));
    }
  });

  it.each(['/assets/nothing.js', '/assets/../index.html', '/assets/..%2f.made-of', '/manifest.json', '/.made-of'])(
    'give nothing at %s',
    async (path) => {
      expect([403, 404]).toContain((await get(path)).response.status);
    },
  );
});

describe('pages that are not built', () => {
  it('say so in both languages, and the hub serves all the rest', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'guatu-pages-'));
    rmSync(folder, { recursive: true });
    const response = await fetch(await serve(folder));
    expect(response.status).toBe(503);
    const text = await response.text();
    expect(text).toContain('npm run build:web');
    expect(text).toMatch(/页面还没有构建.*[\s\S]*not built yet/);
    expect(existsSync(folder)).toBe(false);
  });
});
