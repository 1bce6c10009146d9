import type { SubgraphResponse, Transport } from '../fetch/transport.ts';

/** Texts of the answers that each shard gave, oldest first. */
export type Recording = Map<string, string[]>;

/** A transport that keeps the text of every answer. */
export function recordAnswers(transport: Transport): { transport: Transport; recording: Recording } {
  const recording: Recording = new Map();
  return {
    recording,
    transport: {
      async send(endpoint, request, context) {
        const response = await transport.send(endpoint, request, context);
        const shard = endpoint.shard ?? '';
        const texts = recording.get(shard) ?? [];
        texts.push(JSON.stringify(response));
        recording.set(shard, texts);
        return response;
      },
    },
  };
}

/**
 * Answers a shard's n-th request with its n-th recorded text, parsed anew, and begins again after the last: right for
 * whoever asks exactly what was asked when it was recorded, any number of times, one time after the other.
 */
export function replayAnswers(recording: Recording): Transport {
  const positions = new Map<string, number>();
  return {
    async send({ shard }) {
      const name = shard ?? '';
      const texts = recording.get(name) ?? [];
      const position = positions.get(name) ?? 0;
      positions.set(name, (position + 1) % texts.length);
      const text = texts[position];
      if (text === undefined) throw new Error(`Expected a recorded answer of shard "${name}", got none.`);
      return JSON.parse(text) as SubgraphResponse;
    },
  };
}
