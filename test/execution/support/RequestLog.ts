/** What subgraphs are asked while one operation is executed. */

export interface LoggedRequest {
  /** Name of the subgraph. */
  to: string;
  query: string;
  /** Left out if there are none. */
  variables?: Record<string, unknown>;
  /** Subgraphs that had not answered yet when this was sent. */
  whileAsking?: string[];
}

export class RequestLog {
  readonly requests: LoggedRequest[] = [];
  /** Fetches that are no valid question to their subgraph. */
  readonly invalid: string[] = [];
  readonly #underWay: string[] = [];
  /** By place in the data: values given out so far. */
  readonly turns = new Map<object, number>();

  /** Returns what ends the request. */
  start(to: string, query: string, variables: Record<string, unknown>): () => void {
    const request: LoggedRequest = { to, query };
    if (Object.keys(variables).length > 0) request.variables = variables;
    if (this.#underWay.length > 0) request.whileAsking = [...this.#underWay];
    this.requests.push(request);
    this.#underWay.push(to);
    return () => void this.#underWay.splice(this.#underWay.indexOf(to), 1);
  }
}

/** How many representations of entities were sent, equal ones too. */
export function countRepresentations(requests: readonly LoggedRequest[]): number {
  const variables = requests.flatMap((request) => Object.entries(request.variables ?? {}));
  const lists = variables.filter(([name]) => name.startsWith('representations'));
  return lists.reduce((count, [, list]) => count + (Array.isArray(list) ? list.length : 0), 0);
}
