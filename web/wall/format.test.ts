import { describe, expect, it } from 'vitest';
import { formatAge, formatCount, formatDecimal, formatRate } from './format.ts';
import { zh } from './words.ts';

describe('numbers for people', () => {
  it('are grouped by thousands, decimals digit for digit', () => {
    expect(formatCount(16630)).toBe('16,630');
    expect(formatDecimal('4385.1417')).toBe('4,385.1417');
    expect(formatDecimal('-1234567')).toBe('-1,234,567');
    expect(formatDecimal('12345678901234567890.10')).toBe('12,345,678,901,234,567,890.10');
  });

  it('call no rate whole that is not', () => {
    expect(formatRate(0.8567112250503571)).toBe('85.7%');
    expect(formatRate(0.99996)).toBe('99.9%');
    expect(formatRate(0.0001)).toBe('0.1%');
    expect([formatRate(1), formatRate(0)]).toEqual(['100.0%', '0.0%']);
  });

  it('tell an age in the unit that fits', () => {
    expect([9_000, 185_000, 7_300_000].map((ms) => formatAge(ms, zh))).toEqual(['9 秒前', '3 分钟前', '2 小时前']);
  });
});
