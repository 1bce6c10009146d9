/** One export: from the request to the last byte, with all that ends it before. */
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createRowReader } from '../../../tables/plan/createRowReader.ts';
import { type ExportOutcome, exportEndChannel, type OperationAsked, operationChannel } from '../../observe/channels.ts';
import { createFrontContext } from '../frontContext.ts';
import { ClientFile } from './ClientFile.ts';
import { createCourtesy } from './Courtesy.ts';
import { CoverageRecord } from './CoverageRecord.ts';
import { type ExportRequest, readExportRequest } from './ExportRequest.ts';
import { setHead, trailersOf } from './exportHead.ts';
import type { ExportFront } from './exportRoute.ts';
import { judgeEnd } from './judgeEnd.ts';
import { type PlannedExport, planExport } from './planExport.ts';
import { placesOf } from './readPage.ts';
import { type ExportPage, readPages } from './readPages.ts';
import { type ExportProgress, writeExport } from './writeExport.ts';

/** Pages of one export that are asked a second time: systems that fail all the time would take twice as long to say so. */
const MAX_RETRIES = 10;

/** Rejects with what the client is to be told; if something was sent already, the connection is broken by then. */
export async function runExport(front: ExportFront, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { executor, settings, slots, stoppable } = front;
  const asked = readExportRequest(request.body);
  const planned = planExport(asked, executor, settings);
  const { nested, enums, instants } = asked;
  const reader = createRowReader(planned.table, { nested, enums, instants });
  const giveBack = slots.take();
  reply.raw.once('close', giveBack);
  const limits = { ...settings, requestTimeoutMs: settings.exportTimeoutMs };
  const context = createFrontContext(reply, limits, stoppable.underWay);
  publishAsked(planned, asked, request);

  const coverage = new CoverageRecord();
  const progress: ExportProgress = { pages: 0, rows: 0, isCut: false };
  let firstPage: ExportPage | undefined;
  const output = new ClientFile({
    response: reply.raw,
    idleMs: settings.exportIdleMs,
    begin() {
      if (!firstPage) throw new Error('Expected a page before the first byte.');
      const begun = { asked, planned, firstPage, isComplete: coverage.isComplete, today: context.today };
      setHead(reply.raw, begun, stoppable.isStopping());
    },
  });
  // Whatever ends the request ends the file, and the other way round, whoever is waiting for whom.
  const ending = new AbortController();
  const signal = AbortSignal.any([context.signal, ending.signal]);
  signal.addEventListener('abort', () => output.destroy(signal.reason as Error), { once: true });
  output.once('error', (error) => ending.abort(error));
  const pages = readPages({
    ...{ executor, schema: planned.schema, narrowed: planned.narrowed, variables: asked.variables },
    context: { ...context, signal, completeRequired: asked.complete },
    pageTimeoutMs: settings.requestTimeoutMs,
    retries: { left: MAX_RETRIES },
    places: placesOf(planned.table, planned.narrowed),
    ...{ start: planned.start, pageSize: planned.pageSize, maxRows: asked.maxRows },
    courtesy: createCourtesy(() => stoppable.underWay.size - slots.taken),
  });
  const end = (outcome: ExportOutcome) => {
    exportEndChannel.publish({
      ...{ requestId: context.requestId, format: asked.format, outcome, bytes: output.bytes },
      operationName: planned.asked.operation.name?.value ?? null,
      durationMs: performance.now() - context.startedAt,
      ...{ pages: progress.pages, rows: progress.rows, isComplete: coverage.isComplete },
    });
  };
  try {
    const onFirstPage = (page: ExportPage) => {
      firstPage = page;
    };
    await writeExport({ request: asked, pages, reader, output, coverage, progress, onFirstPage });
    await output.complete(trailersOf(progress.rows, coverage.isComplete));
    end('OK');
  } catch (error) {
    const { outcome, failure } = judgeEnd({
      ...{ error, output, signal: context.signal, requestId: context.requestId },
      ...{ isStopping: stoppable.isStopping(), exportTimeoutMs: settings.exportTimeoutMs },
    });
    end(outcome);
    throw failure;
  } finally {
    // What is still asked is no longer wanted.
    ending.abort();
  }
}

function publishAsked(planned: PlannedExport, { variables }: ExportRequest, { headers }: FastifyRequest): void {
  if (!operationChannel.hasSubscribers) return;
  const { schema, asked } = planned;
  const { document, operation } = asked;
  const textOf = (header: string | string[] | undefined) => (typeof header === 'string' ? header : null);
  operationChannel.publish({
    ...{ schema, document, variables, operationName: operation.name?.value ?? null },
    client: textOf(headers['apollographql-client-name']),
    clientVersion: textOf(headers['apollographql-client-version']),
  } satisfies OperationAsked);
}
