/** Subgraphs that answer by a script, and remember what they were asked. */
import { type RequestContext, type SubgraphSource, variableValues } from '../../fetch/SubgraphSource.ts';
import type { SubgraphResponse } from '../../fetch/transport.ts';

export interface Asked {
  subgraph: string;
  query: string;
  variables: Record<string, unknown>;
}

export type Script = (asked: Asked) => SubgraphResponse | Error | Promise<SubgraphResponse>;

export interface ScriptedSources {
  sources: ReadonlyMap<string, SubgraphSource>;
  asked: Asked[];
  /** Texts that were taken in. */
  prepared: string[];
}

export function scriptSources(scripts: Readonly<Record<string, Script>>): ScriptedSources {
  const asked: Asked[] = [];
  const prepared: string[] = [];
  const sources = Object.entries(scripts).map(([subgraph, script]): [string, SubgraphSource] => [
    subgraph,
    {
      prepare(query) {
        prepared.push(query);
        return {
          async execute(variables) {
            const question = { subgraph, query, variables: variableValues(variables) };
            asked.push(question);
            const answer = await script(question);
            if (answer instanceof Error) throw answer;
            // As it comes over the wire: it belongs to whoever asked.
            return JSON.parse(JSON.stringify(answer)) as SubgraphResponse;
          },
        };
      },
    },
  ]);
  return { sources: new Map(sources), asked, prepared };
}

export function contextOf(signal = new AbortController().signal): RequestContext {
  return { requestId: 'r1', today: '2021-06-17', calendar: 'c', signal, completeRequired: false, warnings: [] };
}
