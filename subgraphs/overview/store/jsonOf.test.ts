import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonOf } from './jsonOf.ts';

describe('rows as JSON', () => {
  it('are read as they were, but for halves of surrogate pairs', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: fc.constantFrom('\\', 'u', 'd', '8', '0', '\ud83d', '\ude00', '"', '车') }),
    );
    const property = fc.property(fc.array(fc.record({ text })), (rows) => {
      const expected = rows.map((row) => ({ text: row.text.toWellFormed() }));
      expect(JSON.parse(jsonOf(rows))).toEqual(expected);
    });
    fc.assert(property, { numRuns: 500 });
    expect(JSON.parse(jsonOf([{ text: '\ud83d\\ud83d\\\ud83d😀' }]))).toEqual([{ text: '\ufffd\\ud83d\\\ufffd😀' }]);
  });
});
