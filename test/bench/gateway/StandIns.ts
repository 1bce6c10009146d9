import { BenchProcess } from '../BenchProcess.ts';
import type { SubgraphName } from './graph/sdl.ts';
import type { Requests, ShardsServe, ShopServes } from './standInsProcess.ts';

/** The process of all stand-ins, seen from the bench. */
export class StandIns {
  readonly #process = new BenchProcess(new URL('./standInsProcess.ts', import.meta.url), 'the stand-ins');

  /** Resolves to the address of each subgraph of the shop. */
  async serveShop(signal: AbortSignal): Promise<Record<SubgraphName, string>> {
    return (await this.#process.ask<ShopServes>({ kind: 'serveShop' }, signal)).urls;
  }

  /** Resolves to the address of each of so many shards. */
  async serveShards(shards: number, signal: AbortSignal): Promise<Record<string, string>> {
    return (await this.#process.ask<ShardsServe>({ kind: 'serveShards', shards }, signal)).urls;
  }

  /** How many requests they have answered since they began. */
  async requests(signal: AbortSignal): Promise<number> {
    return (await this.#process.ask<Requests>({ kind: 'requests' }, signal)).count;
  }

  stop(): Promise<void> {
    return this.#process.stop();
  }
}
