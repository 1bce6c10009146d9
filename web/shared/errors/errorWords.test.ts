import { describe, expect, it } from 'vitest';
import { ERRORS } from '../../../gateway/errors.ts';
import { HUB_ERRORS } from './errorWords.ts';
import { explainError } from './explainError.ts';

describe('words of errors', () => {
  it('are there for every code of the hub and for no other, the English as the hub says it', () => {
    const english = Object.entries(HUB_ERRORS).map(([code, { en }]) => [code, en]);
    const hub = Object.entries(ERRORS).map(([code, { sentence, remedy }]) => [code, { sentence, remedy }]);
    expect(Object.fromEntries(english)).toEqual(Object.fromEntries(hub));
  });

  it('are Chinese sentences that say what is wrong and what to do', () => {
    for (const [code, { zh }] of Object.entries(HUB_ERRORS)) {
      for (const text of [zh.sentence, zh.remedy]) expect(text, code).toMatch(/\p{Script=Han}.*[。]$/u);
    }
  });
});

describe('an error that is explained', () => {
  it('is known by its code, and keeps what the hub said of this one', () => {
    const message = 'The query could cost 12,000; the limit is 10,000.';
    expect(explainError({ message, extensions: { code: 'QUERY_TOO_COSTLY' } }, 'zh')).toEqual({
      code: 'QUERY_TOO_COSTLY',
      sentence: '查询的代价可能超过上限。',
      remedy: '缩小每页行数，减少列表中的列表或涉及的系统，或分几次查询；提示中有估计值和上限。',
      detail: message,
    });
  });

  it('says nothing twice', () => {
    const error = { message: ERRORS.FORBIDDEN.sentence, code: 'FORBIDDEN' };
    expect(explainError(error, 'en').detail).toBeNull();
  });

  it('of an unknown code, such as a name that every object has, is told as it came', () => {
    for (const code of ['NEW_ONE', 'toString']) {
      const told = { code, sentence: 'Ouch.', remedy: '', detail: null };
      expect(explainError({ message: 'Ouch.', extensions: { code } }, 'zh')).toEqual(told);
    }
  });
});
