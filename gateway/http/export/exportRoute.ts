/** `POST /export`: a query in, a file out, as long as the list is. docs/reference/export.md describes it. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import type { Executor } from '../../plan/Executor.ts';
import type { ContextSettings } from '../frontContext.ts';
import type { StoppableApp } from '../stoppableApp.ts';
import { exportFailure, statusOf } from './ExportFailure.ts';
import { ExportSlots, RETRY_AFTER_SECONDS } from './ExportSlots.ts';
import { failureOf } from './failureOf.ts';
import type { ExportLimits } from './planExport.ts';
import { runExport } from './runExport.ts';

export interface ExportSettings extends ContextSettings, ExportLimits {
  /** Exports at once. */
  maxExports: number;
  /** Longest time for one export, in milliseconds. */
  exportTimeoutMs: number;
  /** A client that reads nothing for so long is given up, in milliseconds. */
  exportIdleMs: number;
}

export interface ExportFront {
  executor: Executor;
  settings: ExportSettings;
  stoppable: StoppableApp;
  slots: ExportSlots;
}

export function registerExportRoute(stoppable: StoppableApp, executor: Executor, settings: ExportSettings): void {
  const front: ExportFront = { executor, settings, stoppable, slots: new ExportSlots(settings.maxExports) };
  stoppable.app.post('/export', (request, reply) => {
    reply.hijack();
    void answer(front, request, reply);
  });
}

async function answer(front: ExportFront, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  try {
    checkTransport(request);
    await runExport(front, request, reply);
  } catch (error) {
    sendFailure(reply, failureOf(error));
  }
}

/**
 * A form of another site can send any text, but not this content type, without asking first. And over HTTP/1.0 a file
 * that breaks off ends like a whole one.
 */
function checkTransport({ headers, raw }: FastifyRequest): void {
  if (!/^application\/json\s*(;|$)/i.test(headers['content-type'] ?? '')) {
    throw exportFailure('BAD_REQUEST', 'Expected a body of content type application/json.');
  }
  if (raw.httpVersionMajor === 1 && raw.httpVersionMinor === 0) {
    throw exportFailure('BAD_REQUEST', 'Expected HTTP/1.1: over HTTP/1.0 a broken file looks whole.');
  }
}

/** Of what failed before the first byte; afterwards the connection is broken already. */
function sendFailure({ raw }: FastifyReply, failure: ReturnType<typeof failureOf>): void {
  if (raw.headersSent || raw.destroyed) {
    if (!raw.writableFinished) raw.destroy();
    return;
  }
  const body = JSON.stringify({ errors: failure.errors.map(toJson) });
  const status = statusOf(failure.code);
  if (status === 503) raw.setHeader('retry-after', RETRY_AFTER_SECONDS);
  raw.setHeader('content-type', 'application/json; charset=utf-8');
  raw.setHeader('content-length', Buffer.byteLength(body));
  raw.statusCode = status;
  raw.end(body);
}

function toJson(error: GraphQLError) {
  const { http: _, ...extensions } = error.extensions;
  return { ...error.toJSON(), extensions };
}
