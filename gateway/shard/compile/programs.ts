/** Programs by text and condition values, compiled once and kept as long as they are used. */
import type { ShardedContract } from '../contract.ts';
import { LruMap } from '../lru.ts';
import { createRecord } from '../names.ts';
import type { PreparedRequest, Program } from '../program.ts';
import { coerceVariables } from '../variables.ts';
import { compileProgram } from './compile.ts';
import { type FetchDocument, readDocument } from './document.ts';

export interface PreparedFetch {
  program: Program;
  /** Requests to shards made for this program, by what is asked. */
  requests: LruMap<PreparedRequest>;
  /** Coerced. */
  variables: Readonly<Record<string, unknown>>;
}

/**
 * Combinations of pieces that one program's requests to shards of one version are made of: few, unless pruning differs
 * with every request.
 */
const MAX_REQUESTS = 32;

/** Outcomes of one text's conditions that are remembered. */
const MAX_OUTCOMES = 64;

/** A text of a fetch, read: what is left to do for each request depends on its variables alone. */
export interface ProgramSource {
  /** Throws RequestError if a variable does not fit. */
  prepare(inputs: Readonly<Record<string, unknown>>): PreparedFetch;
}

export class ProgramCache {
  readonly #contract: ShardedContract;
  readonly #sources: LruMap<ProgramSource>;
  readonly #maxRequests: number;

  /** `versions`: how many contracts the shards answer by. */
  constructor(contract: ShardedContract, maxTexts: number, versions = 1) {
    this.#contract = contract;
    this.#maxRequests = versions * MAX_REQUESTS;
    this.#sources = new LruMap(maxTexts);
  }

  /** Throws RequestError if the text is no query of the contract. */
  sourceOf(query: string, operationName?: string): ProgramSource {
    const key = `${operationName ?? ''}\n${query}`;
    return this.#sources.getOrCreate(key, () => this.#read(readDocument(this.#contract, query, operationName)));
  }

  #read(document: FetchDocument): ProgramSource {
    const { operation, conditionVariables } = document;
    const programs = new LruMap<Omit<PreparedFetch, 'variables'>>(MAX_OUTCOMES);
    return {
      prepare: (inputs) => {
        const variables = coerceVariables(this.#contract, operation.variableDefinitions ?? [], inputs);
        const conditions = createRecord<boolean>();
        for (const name of conditionVariables) conditions[name] = variables[name] === true;
        const bits = conditionVariables.map((name) => (conditions[name] ? '1' : '0')).join('');
        const compiled = programs.getOrCreate(bits, () => ({
          program: compileProgram(this.#contract, document, conditions),
          requests: new LruMap<PreparedRequest>(this.#maxRequests),
        }));
        return { ...compiled, variables };
      },
    };
  }
}
