/**
 * The shard stage without network, subgraphs and planner: shards answer with ready-made JSON, as a transport would hand
 * it up. What is measured is the stage and the parsing of what it asked for; the baseline parses and concatenates alone.
 */
import { deepStrictEqual } from 'node:assert/strict';
import type { SubgraphRequest, SubgraphResponse } from '../fetch/transport.ts';
import { startContractServer, type TestRow } from '../shard/testing/contractServer.ts';
import { contextOf, rowOf, stageOf } from '../shard/testing/stageHarness.ts';
import { recordAnswers, replayAnswers } from './replay.ts';
import { measureCpuMs, measureInRounds, type ScenarioResult } from './rounds.ts';

export interface StageBenchOptions {
  rounds: number;
  /** Of one variant in one round. */
  durationMs: number;
}

const ROWS_PER_SHARD = 40;
const FIRST = 100;
const MATTERS = 50;

const ROW_FIELDS = '__typename id title status deadline { date } leadBody { __typename id }';
const LIST = `{ municipalProjects(first: ${FIRST}) { nodes { ${ROW_FIELDS} } totalCount coverage { complete } } }`;
const ENTITIES = `query ($representations: [_Any!]!) {
  _entities(representations: $representations) { ... on MunicipalProject { ${ROW_FIELDS} } }
}`;

/** CPU of one list of the first 100 rows over so many shards. */
export async function benchGather(shards: number, options: StageBenchOptions): Promise<ScenarioResult> {
  return compareWithParsing(
    `gather-${shards}`,
    `in process: gathering the first ${FIRST} rows of ${shards} shards`,
    shards,
    { query: LIST },
    options,
  );
}

/** CPU of routing representations of 50 matters to the 16 shards that their keys name. */
export async function benchRoute(options: StageBenchOptions): Promise<ScenarioResult> {
  const rows = [...rowsOf(16).values()];
  const representations = Array.from({ length: MATTERS }, (_, index) => ({
    __typename: 'MunicipalProject',
    id: rows[index % rows.length]?.[Math.floor(index / rows.length)]?.id,
  }));
  return compareWithParsing(
    'route',
    `in process: representations of ${MATTERS} matters routed to 16 shards`,
    16,
    { query: ENTITIES, variables: { representations } },
    options,
  );
}

/** CPU of a small list of one shard: when its text came before, and when it has to be compiled. */
export async function benchCompile(options: StageBenchOptions): Promise<ScenarioResult> {
  const server = startContractServer(new Map([['340100', [rowOf('340100', 1)]]]));
  const { transport, recording } = recordAnswers(server.transport);
  await stageOf(server, { transport }).execute({ query: named(0) }, contextOf());
  const stage = stageOf(server, { transport: replayAnswers(recording) });
  let texts = 0;
  const measure = (nextText: () => string) => async () => ({
    cpuMs: await measureCpuMs(() => stage.execute({ query: nextText() }, contextOf()), options.durationMs),
  });
  const variants = [
    { name: 'text seen before', measure: measure(() => named(0)) },
    { name: 'text never seen', measure: measure(() => named(++texts)) },
  ];
  return {
    scenario: 'compile',
    title: 'in process: a list of one row, compiled or not',
    variants: await measureInRounds(variants, options.rounds),
  };
}

/** The stage over recorded answers to one request, against parsing the same texts and joining their rows. */
async function compareWithParsing(
  scenario: string,
  title: string,
  shards: number,
  request: SubgraphRequest,
  { rounds, durationMs }: StageBenchOptions,
): Promise<ScenarioResult> {
  const server = startContractServer(rowsOf(shards));
  const { transport, recording } = recordAnswers(server.transport);
  const answer = await stageOf(server, { transport }).execute(request, contextOf());
  const stage = stageOf(server, { transport: replayAnswers(recording) });
  deepStrictEqual((await stage.execute(request, contextOf())).data, answer.data);

  const texts = [...recording.values()].flat();
  const parseAndJoin = () => texts.flatMap((text) => rowsIn((JSON.parse(text) as SubgraphResponse).data));
  const shape = {
    subgraphRequests: texts.length,
    rowsFetchedPerRow: parseAndJoin().length / rowsIn(answer.data).length,
  };
  const variants = [
    { name: 'parse and join', measure: async () => ({ cpuMs: await measureCpuMs(parseAndJoin, durationMs) }) },
    {
      name: 'the shard stage',
      measure: async () => ({
        cpuMs: await measureCpuMs(() => stage.execute(request, contextOf()), durationMs),
        ...shape,
      }),
    },
  ];
  return { scenario, title, variants: await measureInRounds(variants, rounds) };
}

/** The rows of an answer to either request, whatever its fields are called. */
function rowsIn(data: SubgraphResponse['data']): unknown[] {
  return Object.values(data ?? {}).flatMap((value) => {
    if (Array.isArray(value)) return value;
    const { edges, nodes } = value as { edges?: unknown[]; nodes?: unknown[] };
    return nodes ?? edges ?? [];
  });
}

/** Half of all deadlines are the last day of the year, as in the ledgers of the province. */
function rowsOf(shards: number): Map<string, TestRow[]> {
  return new Map(
    Array.from({ length: shards }, (_, shardIndex) => {
      const shard = String(340_000 + shardIndex);
      const rows = Array.from({ length: ROWS_PER_SHARD }, (_, index) =>
        rowOf(shard, index + 1, {
          leadBody: `O${index % 7}`,
          deadline: index % 2 === 0 ? '2021-12-31' : `2021-${month(shardIndex + index)}-28`,
        }),
      );
      return [shard, rows];
    }),
  );
}

function month(seed: number): string {
  return String(1 + ((seed * 7) % 12)).padStart(2, '0');
}

/** The same list under another name is another text. */
function named(number: number): string {
  return `query List${number} { municipalProjects(first: 20) { nodes { ${ROW_FIELDS} } totalCount coverage { complete } } }`;
}
