import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeKeysetCursor } from '../../schema/contract.ts';
import { type CursorContent, type CursorQuestion, cursorSeal } from './cursor.ts';
import { FieldError } from './errors.ts';
import { SEED } from './testing/arbitraries.ts';

const key = Buffer.alloc(32, 7);

const question: CursorQuestion = {
  field: 'Query.municipalProjects',
  order: 'DEADLINE_ASC',
  args: { filter: { matter: { division: ['340100'], open: true } }, orderBy: 'DEADLINE_ASC', first: 20, after: null },
  parent: null,
  contractVersion: '1',
  placementEpoch: '2021-06-17 sixteen cities',
};

const content: CursorContent = {
  position: { order: 'DEADLINE_ASC', value: '2021-12-31', id: 'mp:340100:2021-0001' },
  today: '2021-06-17',
  missing: [],
  lost: [],
};

function refusal(cursor: string, changes: Partial<CursorQuestion> = {}, keys = [key]): unknown {
  try {
    return cursorSeal(keys, { ...question, ...changes }).unwrap(cursor);
  } catch (error) {
    return error;
  }
}

describe('a cursor', () => {
  it('gives back what was put in', () => {
    const contents = fc.record({
      position: fc.record({
        order: fc.constant('DEADLINE_ASC'),
        value: fc.option(fc.constantFrom('2021-12-31', '-12.5'), { nil: null }),
        id: fc.stringMatching(/^[\x21-\x7e]{1,40}$/),
      }),
      today: fc.constant('2021-06-17'),
      missing: fc.array(fc.stringMatching(/^34\d{4}$/), { maxLength: 5 }),
      lost: fc.array(fc.stringMatching(/^34\d{4}$/), { maxLength: 5 }),
    });
    const seal = cursorSeal([key], question);
    fc.assert(
      fc.property(contents, (it) => {
        expect(seal.unwrap(seal.wrap(it))).toEqual(it);
      }),
      { seed: SEED },
    );
  });

  it('is short, in characters that need no escaping', () => {
    const cursor = cursorSeal([key], question).wrap(content);
    expect(cursor).toMatch(/^[\w-]+$/);
    expect(cursor.length).toBeLessThan(140);
  });

  it('goes on where another page size is asked for, and where absent conditions are written as null', () => {
    const cursor = cursorSeal([key], question).wrap(content);
    const args = {
      after: 'x',
      first: 5,
      orderBy: 'DEADLINE_ASC',
      filter: { matter: { text: null, open: true, division: ['340100'] } },
    };
    expect(refusal(cursor, { args })).toEqual(content);
  });

  it('is accepted under an older key, and signed with the first', () => {
    const newer = Buffer.alloc(32, 9);
    const cursor = cursorSeal([key], question).wrap(content);
    expect(refusal(cursor, {}, [newer, key])).toEqual(content);
    expect(refusal(cursor, {}, [newer])).toMatchObject({ code: 'INVALID_CURSOR' });
    expect(cursorSeal([newer, key], question).wrap(content)).toBe(cursorSeal([newer], question).wrap(content));
  });
});

describe('a cursor of something else', () => {
  const other: [string, Partial<CursorQuestion>][] = [
    ['field', { field: 'Organization.municipalProjects' }],
    ['order', { order: 'DEADLINE_DESC' }],
    ['filter', { args: { filter: { matter: { division: ['340200'], open: true } } } }],
    ['parent', { parent: { __typename: 'Organization', id: '113400000000000278' } }],
  ];

  it.each(other)('%s is refused: CURSOR_OF_OTHER_QUERY', (_what, changes) => {
    const error = refusal(cursorSeal([key], question).wrap(content), changes);
    expect(error).toBeInstanceOf(FieldError);
    const field = changes.field ?? question.field;
    expect(error).toMatchObject({
      code: 'CURSOR_OF_OTHER_QUERY',
      extensions: { code: 'CURSOR_OF_OTHER_QUERY' },
      message: `Expected a cursor of ${field} with the same order, filter and parent, got one of another query.`,
    });
  });

  it.each<[string, Partial<CursorQuestion>]>([
    ['contract', { contractVersion: '2' }],
    ['placement', { placementEpoch: 'seventeen cities' }],
  ])('%s is refused: INVALID_CURSOR', (_what, changes) => {
    expect(refusal(cursorSeal([key], question).wrap(content), changes)).toMatchObject({
      code: 'INVALID_CURSOR',
      message:
        'Expected a cursor of the present contract and shards, got an older one of Query.municipalProjects; start again from the first page.',
    });
  });
});

describe('a cursor that was not signed here', () => {
  const forgery = {
    code: 'INVALID_CURSOR',
    message: 'Expected a cursor as an earlier page gave it, got one that was not signed here.',
  };

  it('is refused after any change of a character', () => {
    const cursor = cursorSeal([key], question).wrap(content);
    fc.assert(
      fc.property(fc.nat({ max: cursor.length - 1 }), fc.constantFrom(...'Aa0_-. \n'), (at, character) => {
        fc.pre(cursor[at] !== character);
        expect(refusal(cursor.slice(0, at) + character + cursor.slice(at + 1))).toMatchObject(forgery);
      }),
      { seed: SEED, numRuns: 500 },
    );
  });

  it.each([
    ['empty', ''],
    ['no base64url', '第二页'],
    ['cut', cursorSeal([key], question).wrap(content).slice(0, -4)],
    ['padded', `${cursorSeal([key], question).wrap(content)}=`],
    ['of a shard', encodeKeysetCursor(content.position)],
    ['random', randomBytes(60).toString('base64url')],
    ['signed by another', cursorSeal([Buffer.alloc(32, 8)], question).wrap(content)],
  ])('is refused: %s', (_what, cursor) => expect(refusal(cursor)).toMatchObject(forgery));
});

describe('keys', () => {
  it('are needed', () => {
    expect(() => cursorSeal([], question)).toThrow('Expected at least one cursor key, got none.');
  });
});
