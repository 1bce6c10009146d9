import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { LinkTooLong, MAX_LINK_CHARACTERS, readShareLink, type SharedQuery, writeShareLink } from './shareLink.ts';

const SHARED: SharedQuery = {
  query: '# 今天逾期\nquery Q($division: [ID!]) { matters { totalCount } }',
  variables: '{"division": ["341200"]} // 阜阳',
  operationName: 'Q',
  options: { plan: true, complete: false },
};
const fragmentOf = (link: string) => new URL(link).hash;

describe('a link to share', () => {
  it('brings back what it was made of, and holds it in its fragment alone', async () => {
    const link = await writeShareLink('http://hub.test/console', SHARED);
    expect(link.split('#')[0]).toBe('http://hub.test/console');
    expect(fragmentOf(link)).toMatch(/^#q=[\w-]+$/);
    expect(await readShareLink(fragmentOf(link))).toEqual(SHARED);
  });

  it('is not made if it is too long, and says how long it would be', async () => {
    const noise = Array.from({ length: 9_000 }, (_, i) => ((i * 2_654_435_761) % 4_294_967_296).toString(36)).join('');
    const failing = writeShareLink('http://hub.test/console', { ...SHARED, query: noise });
    await expect(failing).rejects.toThrow(LinkTooLong);
    await failing.catch(({ characters, most }: LinkTooLong) => {
      expect(most).toBe(MAX_LINK_CHARACTERS);
      expect(characters).toBeGreaterThan(most);
    });
    const repeated = writeShareLink('http://hub.test/console', { ...SHARED, query: ' '.repeat(300_000) });
    await expect(repeated).rejects.toThrow('Expected at most 200000 characters, got 300');
  });

  it('is no query if it was cut, made by hand or made of something else', async () => {
    const fragment = fragmentOf(await writeShareLink('http://hub.test/console', SHARED));
    for (const broken of [fragment.slice(0, 40), '#q=%%', '#q=', '#main', '']) {
      expect(await readShareLink(broken)).toBeNull();
    }
  });

  it('is no query if it inflates to more than any link holds', async () => {
    const fragmentWith = (spaces: number) => {
      const text = JSON.stringify([' '.repeat(spaces), '', null, true, false]);
      return `#q=${deflateRawSync(text).toString('base64url')}`;
    };
    expect(await readShareLink(fragmentWith(190_000))).not.toBeNull();
    expect(await readShareLink(fragmentWith(210_000))).toBeNull();
    expect(await readShareLink(fragmentWith(10_000_000))).toBeNull();
  });
});
