import { describe, expect, it } from 'vitest';
import { PublicationQueue } from './PublicationQueue.ts';

describe('publications that wait', () => {
  it('are so many at most of one owner, whom the others do not notice', async () => {
    const queue = new PublicationQueue(4, 2);
    const isHeld = Promise.withResolvers<void>();
    const done: string[] = [];
    const publish = (owner: string) =>
      queue.run(owner, async () => {
        await isHeld.promise;
        done.push(owner);
      });
    const greedy = [publish('a'), publish('a')];
    await expect(publish('a')).rejects.toMatchObject({ code: 'BUSY' });
    const others = [publish('b'), publish('c')];
    await expect(publish('d')).rejects.toMatchObject({ code: 'BUSY' });
    isHeld.resolve();
    await Promise.all([...greedy, ...others]);
    await publish('a');
    expect(done).toEqual(['a', 'a', 'b', 'c', 'a']);
  });
});
