/** Tries a holder before it goes live: does it answer, by the contract, with rows of its own? */
import { type GraphQLField, getNamedType, isObjectType, isRequiredArgument } from 'graphql';
import { conformsTo } from '../../schema/evolution/conformsTo.ts';
import type { PassedCheck, RefusalReason } from '../../schema/registry.ts';
import { FetchFailure, type SubgraphError } from '../fetch/transport.ts';
import { buildContractSchema } from '../shard/contract.ts';
import { createShardStage } from '../shard/stage.ts';
import type { Shard } from '../supergraph/placement.ts';
import type { HolderAsker } from './HolderAsker.ts';
import { MAX_SDL_LENGTH, readServedSdl } from './readServedSdl.ts';
import { refusal } from './refusal.ts';

export interface Examination {
  reasons: RefusalReason[];
  checks: PassedCheck[];
  notes: string[];
}

export interface HolderExamination extends Examination {
  /** What it serves; empty if it was not found out. */
  sdl: string;
}

/** What a shard is tried as; null for a contract without shards. */
export interface TriedShard {
  shard: Omit<Shard, 'endpoint'>;
  /** Title of the contract's system. */
  title: string;
  /** Name of another shard, whose rows it must not answer for. */
  other: string;
}

const ROWS = 5;
const MAX_REASONS = 20;

/** Asks about ten small questions, one after another; stops at the first that makes the next ones pointless. */
export async function examineHolder(
  asker: HolderAsker,
  contractSdl: string,
  tried: TriedShard | null,
): Promise<HolderExamination> {
  const examination: HolderExamination = { reasons: [], checks: [], notes: [], sdl: '' };
  try {
    const { errors = [] } = await asker.ask('{ __typename }');
    if (errors.some(isWrongShard)) {
      const message = `Expected shard ${asker.endpoint.shard}, got one that says it is another (WRONG_SHARD).`;
      examination.reasons.push(refusal('RIGHT_SHARD', message));
      return examination;
    }
    examination.checks.push({ code: 'REACHABLE', found: 'It answers.' });
    if (!(await examineSchema(asker, contractSdl, tried, examination))) return examination;
    if (tried) await examineShard(asker, contractSdl, tried, examination);
    else await examineLists(asker, contractSdl, examination);
  } catch (error) {
    const isLate = asker.context.signal.aborted;
    if (!isLate && !(error instanceof FetchFailure)) throw error;
    const late = 'Expected it to answer some ten questions one after another in time; it takes too long over them.';
    examination.reasons.push(refusal('REACHABLE', isLate ? late : (error as FetchFailure).message));
  }
  return examination;
}

/** Whether it is worth asking on. */
async function examineSchema(
  asker: HolderAsker,
  contractSdl: string,
  tried: TriedShard | null,
  examination: HolderExamination,
): Promise<boolean> {
  const sdl = await readServedSdl(asker);
  if (sdl === undefined) {
    examination.reasons.push(
      refusal(
        'SCHEMA_SHOWN',
        `Expected SDL of up to ${MAX_SDL_LENGTH} characters in { _service { sdl } }, or an introspection; got neither.`,
      ),
    );
    return false;
  }
  examination.checks.push({ code: 'SCHEMA_SHOWN', found: `${sdl.length} characters of SDL.` });
  examination.sdl = sdl;
  const differences = conformsTo(sdl, contractSdl);
  // A shard of an older contract is asked for what it knows; who holds a contract alone has to know all of it.
  const hindering = differences.filter(({ severity }) => severity === 'ERROR' || (severity === 'OLDER' && !tried));
  for (const { message } of hindering.slice(0, MAX_REASONS)) {
    examination.reasons.push(refusal('FITS_CONTRACT', message));
  }
  if (hindering.length > MAX_REASONS) {
    examination.notes.push(`${hindering.length - MAX_REASONS} more differences from the contract are not listed.`);
  }
  if (hindering.length > 0) return false;
  const older = differences.filter(({ severity }) => severity === 'OLDER');
  if (older.length > 0) {
    const names = older.slice(0, ROWS).map(({ coordinate }) => coordinate);
    const more = older.length > ROWS ? ` and ${older.length - ROWS} more` : '';
    examination.notes.push(`It serves an older contract: it is not asked for ${names.join(', ')}${more}.`);
  }
  examination.checks.push({
    code: 'FITS_CONTRACT',
    found: older.length === 0 ? 'It has all that the contract promises.' : `${older.length} additions are missing.`,
  });
  return true;
}

/** Asks every list by the stage that will ask it later: whatever that would call broken is found here. */
async function examineShard(
  asker: HolderAsker,
  contractSdl: string,
  { shard, title, other }: TriedShard,
  { reasons, checks, sdl }: HolderExamination,
): Promise<void> {
  const { endpoint, transport, context } = asker;
  const placed = { ...shard, endpoint, contractSdl: sdl };
  const stage = createShardStage({
    contractSdl,
    placement: { subgraph: endpoint.subgraph, title, shards: [placed] },
    epoch: 'publication',
    transport,
    cursorKeys: [Buffer.alloc(32)],
  });
  const fields = Object.values(stage.contract.schema.getQueryType()?.getFields() ?? {}).filter(
    (field) => stage.contract.gathers.get(`Query.${field.name}`)?.rule === 'CONNECTION' && isAskedFreely(field),
  );
  for (const { name } of fields) {
    const query = `{ ${name}(first: ${ROWS}) { nodes { __typename } totalCount coverage { complete } } }`;
    const gaps: string[] = [];
    const answer = await stage.execute(
      { query },
      {
        ...context,
        completeRequired: false,
        warn() {},
        onGap: (_, { reason, message }) => gaps.push(`${reason}: ${message}`),
      },
    );
    const page = answer.data?.[name] as { nodes: unknown[]; totalCount: number } | null | undefined;
    if (gaps.length === 0 && page && !answer.errors) {
      checks.push({
        code: 'FIRST_ANSWER',
        found: `${name}: ${page.nodes.length} of ${page.totalCount} rows, in order.`,
      });
    } else {
      const said = gaps[0] ?? answer.errors?.[0]?.message ?? 'it answered null.';
      reasons.push(refusal('FIRST_ANSWER', `${query}: ${said}`));
    }
  }
  const [first] = fields;
  if (first) await examineRefusal(asker, `{ ${first.name}(first: 1) { totalCount } }`, other, { reasons, checks });
}

async function examineRefusal(
  asker: HolderAsker,
  query: string,
  other: string,
  { reasons, checks }: Pick<Examination, 'reasons' | 'checks'>,
): Promise<void> {
  const { errors = [] } = await asker.ask(query, other);
  if (errors.some(isWrongShard)) {
    checks.push({ code: 'RIGHT_SHARD', found: `It refuses what is meant for ${other}.` });
  } else {
    const came = errors[0] ? `the error ${codeOf(errors[0])}` : 'an answer';
    reasons.push(refusal('RIGHT_SHARD', `x-guatu-shard: ${other}, ${query}: expected WRONG_SHARD, got ${came}.`));
  }
}

function isWrongShard({ extensions }: SubgraphError): boolean {
  return extensions?.code === 'WRONG_SHARD';
}

/** A holder may say anything there, at any length. */
function codeOf({ extensions }: SubgraphError): string {
  const code = extensions?.code;
  return typeof code === 'string' && /^\w{1,60}$/.test(code) ? code : 'without code';
}

async function examineLists(
  asker: HolderAsker,
  contractSdl: string,
  { reasons, checks }: HolderExamination,
): Promise<void> {
  const fields = Object.values(buildContractSchema(contractSdl).getQueryType()?.getFields() ?? {});
  for (const field of fields.filter((it) => isAskedFreely(it) && isConnection(it))) {
    const query = `{ ${field.name}(first: ${ROWS}) { nodes { __typename } } }`;
    const { data, errors = [] } = await asker.ask(query);
    const nodes = (data?.[field.name] as { nodes?: unknown } | null | undefined)?.nodes;
    if (errors.length === 0 && Array.isArray(nodes) && nodes.length <= ROWS) {
      checks.push({ code: 'FIRST_ANSWER', found: `${field.name}: ${nodes.length} rows.` });
    } else {
      const came = errors[0] ? `an error (${codeOf(errors[0])})` : 'something else';
      reasons.push(refusal('FIRST_ANSWER', `${query}: expected up to ${ROWS} nodes, got ${came}.`));
    }
  }
}

/** Takes `first`, and needs nothing else. */
function isAskedFreely(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first') && !field.args.some(isRequiredArgument);
}

function isConnection({ type }: GraphQLField<unknown, unknown>): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && named.getFields().nodes !== undefined;
}
