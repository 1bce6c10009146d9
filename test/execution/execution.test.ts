import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerOf, askApollo } from './support/askApollo.ts';
import { type ComposedCase, composeCase } from './support/composeCase.ts';
import { caseNames, type ExecutionCase, readCase } from './support/ExecutionCase.ts';
import { createOurExecutor, type OurAnswer, type OurExecutor } from './support/ourExecutor.ts';
import { countRepresentations } from './support/RequestLog.ts';

const ROOT = import.meta.dirname;

describe('the cases', () => {
  it('are named by what their rule is about', () => {
    const subject = /^(?:fetching|shaping|errors|safety|batching|context|access|cost|fault-[1-9])-/;
    expect(caseNames(ROOT).filter((name) => !subject.test(name))).toEqual([]);
  });
});

describe.each(caseNames(ROOT))('%s', (name) => {
  let stated: ExecutionCase;
  let composed: ComposedCase;
  let executor: OurExecutor;

  beforeAll(async () => {
    stated = readCase(ROOT, name);
    composed = composeCase(stated);
    executor = await createOurExecutor(stated, composed);
  });

  afterAll(() => executor?.stop());

  const expectAnswer = ({ response, log }: OurAnswer) => {
    expect(log.invalid).toEqual([]);
    expect(text(response)).toBe(text(stated.response));
    if (stated.requests) expect(text(log.requests)).toBe(text(stated.requests));
  };

  it('is planned and answered as it should be', async () => {
    const { askedBefore } = stated.options;
    if (askedBefore) await executor.ask({ ...stated, ...askedBefore });
    const answer = await executor.ask(stated);
    expect(answer.plan).toBe(stated.plan);
    expectAnswer(answer);
  });

  it('is answered the same when it is asked again', async () => {
    await executor.ask(stated);
    expectAnswer(await executor.ask(stated));
  });

  it("is answered by Apollo's gateway as the case says", async () => {
    const { answer, log } = await askApollo(stated, composed);
    const ours = answerOf(stated.response);
    expect(stated.options.apollo).toMatch(stated.apollo ? /^differs: \S/ : /^same$/);
    if (stated.apollo) expect(text(stated.apollo)).not.toBe(text(ours));
    expect(text(answer)).toBe(text(stated.apollo ?? ours));
    const { apolloSends } = stated.options;
    if (apolloSends === undefined) return;
    expect(countRepresentations(log.requests)).toBe(apolloSends);
    expect(countRepresentations(stated.requests ?? [])).toBeLessThan(apolloSends);
  });
});

/** Keys in their order. */
function text(value: unknown): string {
  return JSON.stringify(value, null, 2);
}
