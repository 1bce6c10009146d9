/** The admin API: its own server on its own port, for owners with a token. docs/reference/registry.md describes it. */
import fastify, { type FastifyError, type FastifyInstance, type FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import { z } from 'zod';
import type { RegistryFailure } from '../../schema/registry.ts';
import { REGISTRY_ERRORS } from '../../schema/registryCodes.ts';
import { countFailedTokens } from './failedTokens.ts';
import type { Owner, Owners } from './owners.ts';
import type { Registry } from './Registry.ts';
import { RegistryError } from './RegistryError.ts';

export interface AdminServerOptions {
  registry: Registry;
  owners: () => Owners;
  logger: Logger;
  stopTimeoutMs: number;
}

export interface AdminServer {
  /** Resolves to the address that it listens at. */
  listen(host: string, port: number): Promise<string>;
  stop(): Promise<void>;
}

const MAX_BODY_BYTES = 2 * 1_024 * 1_024;
/** Ten times what contracts have: to go live, a graph of ten thousand types would stop all answers for seconds. */
const MAX_CONTRACT_LENGTH = 200_000;
const MAX_AUDIT_ENTRIES = 1_000;
/** Clients wait for the slowest shard: how long is not for its owner alone to say. */
const MAX_HOLDER_TIMEOUT_MS = 30_000;
/** For a request to arrive whole; being answered may take as long as composing does. */
const REQUEST_TIMEOUT_MS = 30_000;

const why = z
  .string()
  .trim()
  .min(1, { error: 'Expected a sentence' })
  .max(1_000)
  // Others have it printed in their terminals.
  .regex(/^\P{Cc}*$/u, { error: 'Expected a sentence on one line, without control characters' });
const version = z.int().min(1);
const ifVersion = version.nullable().optional();
const holderBody = z.strictObject({
  url: z.string().min(1),
  why,
  timeoutMs: z.int().min(1).max(MAX_HOLDER_TIMEOUT_MS).optional(),
  ifVersion,
});
const withdrawalBody = z.strictObject({ why, ifVersion, removeInUse: why.optional() });
const contractBody = withdrawalBody.extend({ sdl: z.string().min(1).max(MAX_CONTRACT_LENGTH) });
const rollbackBody = withdrawalBody.extend({ to: version.optional() });
const auditQuery = z.strictObject({
  after: z.coerce.number().int().min(0).default(0),
  first: z.coerce.number().int().min(1).max(MAX_AUDIT_ENTRIES).default(100),
});

export function createAdminServer({ registry, owners, logger, stopTimeoutMs }: AdminServerOptions): AdminServer {
  const app = fastify({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: REQUEST_TIMEOUT_MS,
    forceCloseConnections: 'idle',
    // An address that a proxy claims is nobody's proof.
    trustProxy: false,
  });
  answerErrors(app, logger);
  const ownerOf = authenticate(app, owners);

  app.get('/registry/status', (request) => registry.status(ownerOf(request)));
  app.get('/registry/usage', async () => registry.usage());
  app.get('/registry/audit', (request) => {
    const { after, first } = parse(auditQuery, request.query);
    return registry.audit(ownerOf(request), after, first);
  });
  app.get('/registry/targets/:id/versions', (request) => registry.versions(ownerOf(request), idOf(request)));
  app.put('/registry/targets/:id', (request) => {
    const id = idOf(request);
    return id.startsWith('contracts/')
      ? registry.publishContract(ownerOf(request), id, parse(contractBody, request.body))
      : registry.publishHolder(ownerOf(request), id, parse(holderBody, request.body));
  });
  app.delete('/registry/targets/:id', (request) =>
    registry.withdraw(ownerOf(request), idOf(request), parse(withdrawalBody, request.body)),
  );
  app.post('/registry/targets/:id/rollback', (request) =>
    registry.rollback(ownerOf(request), idOf(request), parse(rollbackBody, request.body)),
  );

  return {
    listen: (host, port) => app.listen({ host, port }),
    async stop() {
      const patience = setTimeout(() => app.server.closeAllConnections(), stopTimeoutMs);
      await registry.stop();
      await app.close();
      clearTimeout(patience);
    },
  };
}

/** Nothing is answered to who is nobody: not even which paths there are. */
function authenticate(app: FastifyInstance, owners: () => Owners): (request: FastifyRequest) => Owner {
  const failed = countFailedTokens();
  const known = new WeakMap<FastifyRequest, Owner>();
  // Before the body is read.
  app.addHook('onRequest', async (request, reply) => {
    const seconds = failed.waitSeconds(request.ip);
    if (seconds > 0) {
      void reply.header('retry-after', seconds);
      throw new RegistryError('TOO_MANY_ATTEMPTS');
    }
    const [, token] = /^Bearer ([\x21-\x7e]{1,200})$/i.exec(request.headers.authorization ?? '') ?? [];
    const owner = token === undefined ? undefined : owners().ownerOf(token);
    if (!owner) {
      failed.count(request.ip);
      throw new RegistryError('UNAUTHENTICATED');
    }
    known.set(request, owner);
  });
  return (request) => {
    const owner = known.get(request);
    if (!owner) throw new RegistryError('UNAUTHENTICATED');
    return owner;
  };
}

function idOf({ params }: FastifyRequest): string {
  return (params as { id: string }).id;
}

function parse<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(
    ({ path, message }) => `${path.map(String).join('.') || 'the body'}: ${message}`,
  );
  throw new RegistryError('BAD_REQUEST', `${problems.join('; ')}.`);
}

function answerErrors(app: FastifyInstance, logger: Logger): void {
  app.setNotFoundHandler((_request, reply) => {
    const error = new RegistryError('NOT_FOUND');
    return reply.code(REGISTRY_ERRORS.NOT_FOUND.httpStatus).send(failureOf(error));
  });
  app.setErrorHandler((thrown: FastifyError | RegistryError, _request, reply) => {
    const error = thrown instanceof RegistryError ? thrown : errorOf(thrown);
    if (error.code === 'INTERNAL') logger.error({ err: thrown }, 'registry failed');
    return reply.code(REGISTRY_ERRORS[error.code].httpStatus).send(failureOf(error));
  });
}

/** What Fastify itself refuses. */
function errorOf({ statusCode = 500, message }: FastifyError): RegistryError {
  if (statusCode === 413) return new RegistryError('REQUEST_TOO_LARGE');
  if (statusCode >= 400 && statusCode < 500) return new RegistryError('BAD_REQUEST', message);
  return new RegistryError('INTERNAL');
}

function failureOf({ code, message, reasons }: RegistryError): RegistryFailure {
  const { remedy } = REGISTRY_ERRORS[code];
  return { error: { code, message, remedy, ...(reasons.length > 0 ? { reasons: [...reasons] } : {}) } };
}
