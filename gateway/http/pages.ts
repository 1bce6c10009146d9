/**
 * The wall chart at `/` and the console at `/console`: files that `npm run build:web` has made, from this machine alone,
 * so that they work on a network without internet.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply } from 'fastify';

export const WEB_FOLDER = fileURLToPath(new URL('../../web/dist/', import.meta.url));

/** Paths that a page answers for; what of the path and its query means what, the page itself knows. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'index.html': ['/', '/matters', '/matters/*'],
  'console.html': ['/console', '/console/'],
};

/** Scripts, workers and requests of this origin only. Editor and charts write style attributes; fonts are files of ours. */
const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "font-src 'self' data:",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const HEADERS = {
  'content-security-policy': CONTENT_SECURITY_POLICY,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
} as const;

const NOT_BUILT = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>Guatu 挂图</title>
<p>页面还没有构建。请在项目目录运行 <code>npm run build:web</code>，再刷新。
<p lang="en">The pages are not built yet. Run <code>npm run build:web</code> in the project's folder, then reload.
`;

/** What is built under a name with its hash never changes; pages are asked for anew each time. */
export async function registerPages(app: FastifyInstance, folder: string = WEB_FOLDER): Promise<void> {
  await app.register(fastifyStatic, {
    root: folder,
    prefix: '/assets/',
    serve: false,
    // Compressed by the build: the hub spends nothing on it.
    preCompressed: true,
    index: false,
  });
  app.get('/assets/*', (request, reply) => {
    const { '*': file } = request.params as { '*': string };
    return reply
      .headers(HEADERS)
      .sendFile(`assets/${file}`, folder, { maxAge: '365d', immutable: true, cacheControl: true });
  });
  for (const [file, paths] of Object.entries(PAGES)) {
    for (const path of paths) app.get(path, (_request, reply) => sendPage(reply, folder, file));
  }
}

function sendPage(reply: FastifyReply, folder: string, file: string): FastifyReply {
  void reply.headers(HEADERS);
  if (!existsSync(join(folder, file))) return reply.status(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  return reply.header('cache-control', 'no-cache').sendFile(file, folder, { cacheControl: false });
}
