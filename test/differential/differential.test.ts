import { beforeAll, describe, expect, it } from 'vitest';
import { runs } from '../support/runs.ts';
import { type Survey, summaryOf, surveyGraphs } from './support/survey.ts';

/**
 * Random graphs of everything that federation offers, split into real subgraphs, and random operations over them. One
 * server of everything, run by graphql-js over the same rows, says what is right. Each report names graph and operation:
 * `openDifferentialGraph(seed)` and `operationOf(graph, index)` make them again.
 */
let survey: Survey;

beforeAll(async () => {
  survey = await surveyGraphs({ firstSeed: 0, graphs: runs(8, 50), operations: 25 });
  console.log(summaryOf(survey));
}, 300_000);

describe('the executor over random graphs', () => {
  it('answers as one server of everything does, keys in the same order', () => {
    expect(survey.failures.plain.join('\n\n')).toBe('');
  });

  it('has the same nulls and errors at the same places where fields fail', () => {
    expect(survey.failures.withFaults.join('\n\n')).toBe('');
  });

  it('says nothing wrong and leaves nothing out without an error, whatever fails', () => {
    expect(survey.failures.withAnyFaults.join('\n\n')).toBe('');
  });
});

describe("Apollo's gateway over the same graphs", () => {
  it('differs only by its known faults', () => {
    expect(survey.apolloFailures.join('\n\n')).toBe('');
  });
});
