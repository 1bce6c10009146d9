/** Many random operations over many invented graphs, and all that was found wrong with their answers. */
import type { Answer, AskedOperation } from './Answer.ts';
import { contradiction, dataDifference, differenceFrom } from './compareAnswers.ts';
import { type DifferentialGraph, openDifferentialGraph } from './DifferentialGraph.ts';
import { faultsAnywhere, faultsWhereAsked } from './faults.ts';
import { apolloFault, plannerFault } from './knownFaults.ts';
import { hash, Random } from './random.ts';
import { randomOperation } from './randomOperation.ts';
import { shrinkOperation } from './shrinkOperation.ts';

export interface SurveyOptions {
  /** Seeds of the graphs: this one and those after it. */
  firstSeed: number;
  graphs: number;
  /** Over each graph. */
  operations: number;
}

export interface Survey {
  graphs: number;
  /** Answers by what was asked for. */
  counts: { plain: number; withFaults: number; withAnyFaults: number; byApollo: number };
  /** Reports of what is wrong with our answers, by what was asked for. */
  failures: { plain: string[]; withFaults: string[]; withAnyFaults: string[] };
  /** Wrong answers of ours that a fault of the planner explains, by fault. */
  plannerFaults: Map<string, number>;
  /** Wrong answers of Apollo's gateway, by known fault. */
  apolloFaults: Map<string, number>;
  apolloFailures: string[];
}

export async function surveyGraphs({ firstSeed, graphs, operations }: SurveyOptions): Promise<Survey> {
  const survey: Survey = {
    graphs,
    counts: { plain: 0, withFaults: 0, withAnyFaults: 0, byApollo: 0 },
    failures: { plain: [], withFaults: [], withAnyFaults: [] },
    plannerFaults: new Map(),
    apolloFaults: new Map(),
    apolloFailures: [],
  };
  for (let seed = firstSeed; seed < firstSeed + graphs; seed++) await surveyGraph(survey, seed, operations);
  return survey;
}

/** The n-th operation over a graph; the same at any time. */
export function operationOf({ graph }: DifferentialGraph, index: number): AskedOperation {
  return randomOperation(graph.apiSchema, new Random(hash('operation', graph.seed, index)));
}

export function summaryOf({ graphs, counts, plannerFaults, apolloFaults }: Survey): string {
  const lines = (faults: ReadonlyMap<string, number>) => [...faults].map(([fault, count]) => `\n  ${count} × ${fault}`);
  const { plain, withFaults, withAnyFaults, byApollo } = counts;
  return [
    `${plain + withFaults + withAnyFaults} operations over ${graphs} supergraphs: ${plain} without faults, `,
    `${withFaults} with faults where one server would have them, ${withAnyFaults} with faults anywhere.`,
    `\nFaults of the planner, in our answers:${lines(plannerFaults).join('') || ' none'}`,
    `\nFaults of Apollo's gateway, in ${byApollo} answers:${lines(apolloFaults).join('') || ' none'}`,
  ].join('');
}

/** Every how many operations. */
const APOLLO_EVERY = 5;
const FAULTS_EVERY = 2;
const ANY_FAULTS_EVERY = 3;

/** Shrinking takes its time, and the first few say enough. */
const MAX_REPORTS = 5;

async function surveyGraph(survey: Survey, seed: number, operations: number): Promise<void> {
  let differential: DifferentialGraph;
  try {
    differential = await openDifferentialGraph(seed);
  } catch (error) {
    survey.failures.plain.push(`Graph ${seed}: ${error instanceof Error ? error.message.slice(0, 500) : error}`);
    return;
  }
  const { graph, merged } = differential;
  for (let index = 0; index < operations; index++) {
    const plain = operationOf(differential, index);
    survey.counts.plain++;
    await check(survey, differential, index, 'plain', plain, differenceOf);
    if (index % FAULTS_EVERY === 0) {
      const asked = { ...plain, faultAt: faultsWhereAsked(graph.model, hash(seed, index), 0.15) };
      survey.counts.withFaults++;
      await check(survey, differential, index, 'withFaults', asked, differenceOf);
    }
    if (index % ANY_FAULTS_EVERY === 0) {
      const random = new Random(hash('away', seed, index));
      // What a mutation answers depends on how many were made before it.
      const isQuery = !plain.text.startsWith('mutation');
      const away = new Set(isQuery && random.chance(0.5) ? random.some(graph.model.subgraphs, 1) : []);
      const asked = { ...plain, faultAt: faultsAnywhere(graph.model, hash(seed, index), 0.1), away };
      survey.counts.withAnyFaults++;
      await check(survey, differential, index, 'withAnyFaults', asked, contradictionOf);
    }
    if (index % APOLLO_EVERY === 0) {
      survey.counts.byApollo++;
      const expected = await merged.answer(plain);
      const actual = await differential.askApollo(plain);
      if (!dataDifference(expected, actual)) continue;
      const fault = await apolloFault(differential, plain, expected, actual);
      if (fault) count(survey.apolloFaults, fault);
      else if (survey.apolloFailures.length < MAX_REPORTS) {
        const unexplained = async (smaller: AskedOperation) => {
          const right = await merged.answer(smaller);
          const answer = await differential.askApollo(smaller);
          return Boolean(dataDifference(right, answer)) && !(await apolloFault(differential, smaller, right, answer));
        };
        survey.apolloFailures.push(await report(differential, index, 'byApollo', plain, unexplained));
      }
    }
  }
  await differential.stop();
}

type Judge = (differential: DifferentialGraph, asked: AskedOperation, actual: Answer) => Promise<string | undefined>;

const differenceOf: Judge = async ({ merged }, asked, actual) =>
  differenceFrom(await merged.answer(asked), await merged.allErrors(asked), actual);

const contradictionOf: Judge = async ({ merged }, asked, actual) => contradiction(await merged.answer(asked), actual);

async function check(
  survey: Survey,
  differential: DifferentialGraph,
  index: number,
  kind: keyof Survey['failures'],
  asked: AskedOperation,
  judge: Judge,
): Promise<void> {
  const actual = await differential.ours.answer(asked);
  if (!(await judge(differential, asked, actual))) return;
  const fault = plannerFault(differential, actual);
  if (fault) {
    count(survey.plannerFaults, fault);
    return;
  }
  const failures = survey.failures[kind];
  if (failures.length >= MAX_REPORTS) {
    failures.push(`Graph ${differential.graph.seed}, operation ${index}, ${kind}`);
    return;
  }
  const isWrong = async (smaller: AskedOperation) => {
    const answer = await differential.ours.answer(smaller);
    return !plannerFault(differential, answer) && Boolean(await judge(differential, smaller, answer));
  };
  failures.push(await report(differential, index, kind, asked, isWrong, judge));
}

/** Everything that is needed to see it again, with the smallest operation that shows it. */
async function report(
  differential: DifferentialGraph,
  index: number,
  kind: string,
  asked: AskedOperation,
  shows: (smaller: AskedOperation) => Promise<boolean>,
  judge?: Judge,
): Promise<string> {
  const { graph, merged, ours, askApollo } = differential;
  const smallest = await shrinkOperation(graph.apiSchema, asked, shows);
  const answers = {
    right: await merged.answer(smallest),
    ours: await ours.answer(smallest),
    apollo: await askApollo(smallest),
  };
  return [
    `Graph ${graph.seed}, operation ${index}, ${kind}: ${(await judge?.(differential, smallest, answers.ours)) ?? ''}`,
    smallest.text,
    `variables ${JSON.stringify(smallest.variables)}${smallest.away.size > 0 ? `, away: ${[...smallest.away]}` : ''}`,
    ...Object.entries(answers).map(([name, answer]) => `${name.padEnd(6)} ${JSON.stringify(answer)}`),
    ...[...graph.subgraphSdls].map(([name, sdl]) => `# ${name}\n${sdl.split('\n\n').slice(1).join('\n')}`),
  ].join('\n');
}

function count(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
