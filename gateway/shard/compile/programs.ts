/** Programs by text and condition values, compiled once and kept as long as they are used. */
import type { SubgraphRequest } from '../../fetch/transport.ts';
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

/** Combinations of pieces that one program's requests are made of: few, unless pruning differs with every request. */
const MAX_REQUESTS = 32;

export class ProgramCache {
  readonly #contract: ShardedContract;
  readonly #documents: LruMap<FetchDocument>;
  readonly #programs: LruMap<Omit<PreparedFetch, 'variables'>>;

  constructor(contract: ShardedContract, maxPrograms: number) {
    this.#contract = contract;
    this.#documents = new LruMap(maxPrograms);
    this.#programs = new LruMap(maxPrograms);
  }

  /** Throws RequestError if the text is no query of the contract, or a variable does not fit. */
  prepare({ query, variables: inputs = {}, operationName }: SubgraphRequest): PreparedFetch {
    const key = `${operationName ?? ''}\n${query}`;
    const document = this.#documents.getOrCreate(key, () => readDocument(this.#contract, query, operationName));
    const variables = coerceVariables(this.#contract, document.operation.variableDefinitions ?? [], inputs);
    const conditions = createRecord<boolean>();
    for (const name of document.conditionVariables) conditions[name] = variables[name] === true;
    const bits = document.conditionVariables.map((name) => (conditions[name] ? '1' : '0')).join('');
    const compiled = this.#programs.getOrCreate(`${bits}\n${key}`, () => ({
      program: compileProgram(this.#contract, document, conditions),
      requests: new LruMap<PreparedRequest>(MAX_REQUESTS),
    }));
    return { ...compiled, variables };
  }
}
