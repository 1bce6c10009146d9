/** Tries what is to go live, by all that has to hold, and says what would be live then. Changes nothing. */
import type { Logger } from 'pino';
import type { Usage } from '../../schema/evolution/Usage.ts';
import type { AddressRules } from '../fetch/addressRules.ts';
import type { Endpoint } from '../fetch/transport.ts';
import { contractSdlOf } from './composePublished.ts';
import { examineAddress } from './examineAddress.ts';
import { type ContractExamination, examineContract } from './examineContract.ts';
import { type Examination, examineHolder, type TriedShard } from './examineHolder.ts';
import { examineHoldersFit } from './examineHoldersFit.ts';
import { HolderAsker } from './HolderAsker.ts';
import type { LiveChange } from './LiveRegistry.ts';
import type { Published } from './Published.ts';
import type { ServedHub } from './ServedHub.ts';

/** What an attempt comes to once it was examined. */
export interface Outcome {
  examination: Examination;
  /** Undefined: it is refused. */
  change: Pick<LiveChange, 'live' | 'supergraph'> | undefined;
  url: string | null;
}

export interface ExaminerOptions {
  hub: ServedHub;
  rules: AddressRules;
  usage: () => Usage;
  usageDays: number;
  logger: Logger;
  published: () => Published;
}

/** Others wait for the trial: a holder that hangs must not keep them. */
const MAX_TRIAL_MS = 10_000;

export class Examiner {
  readonly #options: ExaminerOptions;

  constructor(options: ExaminerOptions) {
    this.#options = options;
  }

  /** `sdl` is what it serves; of an outcome without reasons the caller says what goes live. */
  async examineHolder(
    target: string,
    contract: string,
    shard: string | null,
    url: string,
    timeoutMs: number | undefined,
  ): Promise<Outcome & { sdl: string }> {
    const { hub, rules, logger } = this.#options;
    const published = this.#options.published();
    const address = await examineAddress(url, rules);
    if (address.reason) {
      logger.warn({ target, detail: address.detail }, 'published address is refused');
      const examination = { reasons: [address.reason], checks: [], notes: [] };
      return { examination, change: undefined, url: address.url, sdl: '' };
    }
    const configured = hub.configured();
    const asker = this.#createAsker({
      ...{ subgraph: contract, shard, url: address.url, origin: 'PUBLISHED' },
      timeoutMs: Math.min(
        timeoutMs ?? configured.subgraphs[contract]?.timeoutMs ?? configured.subgraphTimeoutMs,
        MAX_TRIAL_MS,
      ),
    });
    try {
      const contractSdl = contractSdlOf(contract, published.contracts);
      const { sdl, ...examination } = await examineHolder(asker, contractSdl, this.#triedShard(contract, shard));
      examination.checks.unshift({ code: 'ADDRESS_NOT_ALLOWED', found: 'The allow list has it.' });
      return { examination, change: undefined, url: address.url, sdl };
    } finally {
      await asker.close();
    }
  }

  #triedShard(contract: string, name: string | null): TriedShard | null {
    const placed = this.#options.hub.configured().placement.contracts[contract];
    const shard = placed?.shards.find((it) => it.name === name);
    if (!placed || !shard) return null;
    const { title, division = null } = shard;
    return {
      title: placed.title,
      shard: { name: shard.name, title, division, required: false, contractSdl: null },
      other: placed.shards.find((it) => it.name !== name)?.name ?? 'another',
    };
  }

  /** `sdl` null: as if it had not been published. The caller puts the version into the change. */
  async examineContract(contract: string, sdl: string | null, isRemovalForced: boolean): Promise<Outcome> {
    const { hub, usage, usageDays } = this.#options;
    const published = this.#options.published();
    const configured = hub.configured();
    const contracts = new Map(published.contracts);
    if (sdl === null) contracts.delete(contract);
    else contracts.set(contract, sdl);
    const examination: ContractExamination = await examineContract({
      ...{ contract, configured, contracts, usageDays, served: hub.schema(), usage: usage(), now: new Date() },
      isSharded: configured.placement.contracts[contract] !== undefined,
      removeInUse: isRemovalForced,
    });
    const { supergraphSdl } = examination;
    if (supergraphSdl === undefined) return { examination, change: undefined, url: null };
    if (sdl !== null || configured.subgraphNames.includes(contract)) {
      await examineHoldersFit(
        {
          contract,
          contractSdl: contractSdlOf(contract, contracts),
          endpoints: hub.endpoints().filter(({ subgraph }) => subgraph === contract),
          published,
          createAsker: (endpoint) => this.#createAsker(endpoint),
        },
        examination,
      );
    }
    const supergraph = contracts.size === 0 ? null : { sdl: supergraphSdl, base: configured.base };
    const change = examination.reasons.length === 0 ? { live: null, supergraph } : undefined;
    return { examination, change, url: null };
  }

  #createAsker(endpoint: Endpoint): HolderAsker {
    const { hub, rules } = this.#options;
    const { connectTimeoutMs, maxAnswerBytes } = hub.configured();
    return new HolderAsker(endpoint, {
      ...{ rules, connectTimeoutMs, maxAnswerBytes, today: hub.today(), calendar: hub.calendar },
    });
  }
}
