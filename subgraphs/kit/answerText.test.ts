import { describe, expect, it } from 'vitest';
import { answerText } from './answerText.ts';

describe('the text of an answer', () => {
  it('is whole, also where a character comes in two pieces', async () => {
    const bytes = new TextEncoder().encode('挂图');
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(bytes.subarray(0, 4));
        controller.enqueue(bytes.subarray(4));
        controller.close();
      },
    });
    expect(await answerText(new Response(body), 6)).toBe('挂图');
    expect(await answerText(new Response(null), 6)).toBe('');
  });

  it('is given up where it goes on beyond the limit, and the rest is not waited for', async () => {
    let isLeft = false;
    const body = new ReadableStream({
      pull: (controller) => controller.enqueue(new Uint8Array(2 ** 19)),
      cancel() {
        isLeft = true;
      },
    });
    await expect(answerText(new Response(body), 2 ** 20)).rejects.toThrow('more than 1 MB');
    expect(isLeft).toBe(true);
  });
});
