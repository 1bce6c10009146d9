import { afterEach, describe, expect, it, vi } from 'vitest';
import { HubUnreachable } from '../../shared/askGraph.ts';
import { askHub } from './askHub.ts';

const REQUEST = { query: '{ sources { id } }', variables: {}, operationName: null };
const OPTIONS = { plan: false, complete: false };
afterEach(() => vi.unstubAllGlobals());

/** What the console makes of an answer that somebody gives in the hub's place. */
function answered(text: string, status = 200) {
  vi.stubGlobal('fetch', async () => new Response(text, { status }));
  return askHub(REQUEST, OPTIONS, new AbortController().signal);
}

describe('an answer of the hub', () => {
  it('is whole whatever it leaves out', async () => {
    expect(await answered('{"data":{"a":1},"errors":null,"extensions":null}')).toMatchObject({
      data: { a: 1 },
      errors: [],
      extensions: {},
      guatu: null,
      bytes: 48,
    });
    expect(await answered('{"errors":[{"message":"no"}]}', 400)).toMatchObject({
      data: null,
      errors: [{ message: 'no' }],
    });
  });

  it.each(['null', '[]', '"busy"', '{"message":"busy"}', '<html>'])('is none if it is %s', async (text) => {
    await expect(answered(text, 503)).rejects.toThrow(HubUnreachable);
    await expect(answered(text, 503)).rejects.toThrow(/^The hub answered 503, and no /);
  });
});
