import { deepStrictEqual } from 'node:assert/strict';
import { execute, type OperationDefinitionNode, parse } from 'graphql';
import type { ScenarioResult } from '../../gateway/bench/rounds.ts';
import { measureCpuMs, measureInRounds } from '../../gateway/bench/rounds.ts';
import { assembleContract } from '../../schema/contract.ts';
import { executeCompiled } from '../../subgraphs/kit/execution/executeCompiled.ts';
import { subgraphSchema } from '../../subgraphs/kit/server/startSubgraph.ts';

const ROWS = 500;
const PAGE = parse(`{ municipalProjects(first: ${ROWS}) { nodes {
  id title status division { code } leadBody { id } deadline { date } lateness { state workingDaysLate } updatedAt
} } }`);

/** CPU of a page of a ledger, its rows at hand: by graphql-js, and by compiled execution, which must answer the same. */
export async function benchExecution(options: { rounds: number; durationMs: number }): Promise<ScenarioResult> {
  const rows = Array.from({ length: ROWS }, (_, i) => rowOf(i));
  const schema = subgraphSchema(assembleContract('municipal-projects'), {
    Query: { municipalProjects: async () => ({ nodes: async () => rows }) },
    MunicipalProject: {
      division: ({ place }: (typeof rows)[number]) => ({ code: place }),
      leadBody: ({ body }: (typeof rows)[number]) => (body === null ? null : { id: body }),
    },
  });
  const operation = PAGE.definitions[0] as OperationDefinitionNode;
  const byGraphqlJs = async () => (await execute({ schema, document: PAGE, contextValue: {} })).data;
  const compiled = () => executeCompiled({ schema, document: PAGE, operation, variables: {}, context: {} });
  deepStrictEqual(JSON.stringify(await compiled()), JSON.stringify(await byGraphqlJs()));
  const measure = (run: () => Promise<unknown>) => async () => ({ cpuMs: await measureCpuMs(run, options.durationMs) });
  return {
    scenario: 'execution',
    title: `in process: a page of ${ROWS} rows out of resolvers, not yet as text`,
    variants: await measureInRounds(
      [
        { name: 'graphql-js', measure: measure(byGraphqlJs) },
        { name: 'compiled', measure: measure(compiled) },
      ],
      options.rounds,
    ),
  };
}

function rowOf(i: number) {
  return {
    ...{
      id: `mp:340100:2021-${i}`,
      title: `第${i}件民生实事`,
      status: 'CLAIMED',
      place: '340102',
      deadline: { date: '2021-12-31' },
    },
    body: i % 7 === 0 ? null : '11340000002986061J',
    lateness: { state: 'NONE', workingDaysLate: -i },
    updatedAt: '2021-06-17T00:00:00.000Z',
  };
}
