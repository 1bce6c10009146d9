import { describe, expect, it } from 'vitest';
import { termsOf } from './termsOf.ts';

const terms = (title: string, content: string | null = null) => Object.fromEntries(termsOf(title, content));

describe('the terms of a matter', () => {
  it('are neighbouring Han characters and whole words', () => {
    expect(terms('停车难')).toEqual({ 停车: 2, 车难: 2 });
    expect(terms('ETC便民')).toEqual({ etc: 2, 便民: 2 });
  });

  it('count more in the title, most in title and content, and not by how often they stand there', () => {
    expect(terms('停车', '停车乱，停车难')).toEqual({ 停车: 3, 车乱: 1, 车难: 1 });
  });

  it('are none of a single character, of the words of the genre, or across what parts them', () => {
    expect(terms('桥')).toEqual({});
    expect(terms('停，车')).toEqual({});
    expect(terms('全面推进项目建设', null)).toEqual({});
    expect(terms('修路问题反映')).toEqual({ 修路: 2 });
  });
});
