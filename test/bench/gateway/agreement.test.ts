import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { Agreement, describeDifference } from './agreement.ts';
import { LoadGenerator } from './load.ts';

const stops: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});

/** Answers with these texts, one after the other, and then the last one for ever. */
async function gatewayThatAnswers(...texts: string[]): Promise<LoadGenerator> {
  let turn = 0;
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => response.end(texts[Math.min(turn++, texts.length - 1)]));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const load = new LoadGenerator(`http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`);
  stops.push(
    () => load.close(),
    () => new Promise((resolve) => server.close(resolve)),
  );
  return load;
}

const loop = { askers: 1, durationMs: 1, signal: new AbortController().signal };

describe('agreement', () => {
  it('takes the same data, whatever stands beside it', async () => {
    const agreement = new Agreement();
    await agreement.questionFor('{ a }', await gatewayThatAnswers('{"data":{"a":1}}\n'));
    const varying = await gatewayThatAnswers(
      '{"data":{"a":1},"extensions":{"n":1}}',
      '{"data":{"a":1},"extensions":{}}',
    );
    const question = await agreement.questionFor('{ a }', varying);
    expect(question.expectedStart.toString()).toBe('{"data":{"a":1}');
    await expect(varying.closedLoop(() => question, loop)).resolves.toMatchObject({
      latenciesMs: [expect.any(Number)],
    });
  });

  it('takes another way to write the same data, if it is the same every time', async () => {
    const spaced = '{ "data": { "a": 1.0 } }';
    const question = await new Agreement().questionFor('{ a }', await gatewayThatAnswers(spaced));
    expect(question.expectedStart.toString()).toBe(spaced);
    const varying = await gatewayThatAnswers(spaced, '{"extensions":{},"data":{"a":1}}');
    await expect(new Agreement().questionFor('{ a }', varying)).rejects.toThrow('expected answers that begin with');
  });

  it.each([
    ['{"data":{"a":2}}', 'a wrong answer: at a: expected 1, got 2'],
    ['{"data":{"a":1},"errors":[{"message":"no"}]}', 'expected an answer without errors'],
    ['{"errors":[{"message":"no"}]}', 'expected an answer without errors'],
    ['{"data":null}', 'expected an answer without errors'],
  ])('refuses %s', async (text, reason) => {
    const agreement = new Agreement();
    await agreement.questionFor('{ a }', await gatewayThatAnswers('{"data":{"a":1}}'));
    await expect(agreement.questionFor('{ a }', await gatewayThatAnswers(text))).rejects.toThrow(reason);
  });

  it('ends a load whose answers become wrong', async () => {
    const right = '{"data":{"a":1}}';
    const load = await gatewayThatAnswers(right, right, '{"data":{"a":null}}');
    const question = await new Agreement().questionFor('{ a }', load);
    await expect(load.closedLoop(() => question, { ...loop, durationMs: 5_000 })).rejects.toThrow(
      'expected the same data from every answer',
    );
  });
});

describe('a difference', () => {
  it.each([
    [{ a: [{ b: 1 }] }, { a: [{ b: null }] }, 'at a.0.b: expected 1, got null'],
    [{ a: 1 }, {}, 'at a: expected 1, got nothing'],
    [[1], [1, 2], 'at 1: expected nothing, got 2'],
    [1, '1', 'at the top: expected 1, got "1"'],
  ])('between %j and %j is told by its place', (expected, actual, told) => {
    expect(describeDifference(expected, actual)).toBe(told);
  });
});
