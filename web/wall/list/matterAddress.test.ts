import { describe, expect, it } from 'vitest';
import { matterAddress, matterIdOf } from './matterAddress.ts';

describe('the address of a matter', () => {
  it.each(['mp:340100:2021-0001', 'pp:34:皖督〔2021〕7号/2', 'ws:9134:a?b#c&d', 'ws:9134:50%2F', 'ws:9134:100%'])(
    'of %s leads back to its id',
    (id) => {
      const { pathname } = new URL(matterAddress(id), 'http://hub');
      expect(pathname.split('/')).toHaveLength(3);
      expect(matterIdOf(pathname)).toBe(id);
    },
  );

  it('that somebody mistyped is as it was typed', () => {
    expect(matterIdOf('/matters/mp:34%')).toBe('mp:34%');
    expect(matterIdOf('/matters/mp:340100:2021-0001/')).toBe('mp:340100:2021-0001');
  });
});
