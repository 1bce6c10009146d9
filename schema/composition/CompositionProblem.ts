/** One thing that keeps contracts from becoming a supergraph, told so that the owner of a contract can act on it. */
export interface CompositionProblem {
  /** Code of the composer, of a composer's hint, or of our lint. */
  code: string;
  /** Contracts concerned, in the order in which they are composed. */
  contracts: string[];
  type: string | null;
  field: string | null;
  argument: string | null;
  /** What to do about it. */
  advice: string;
  /** The words of whoever found it. */
  said: { by: ProblemFinder; message: string }[];
}

export type ProblemFinder = 'apollo' | 'guild' | 'lint' | 'comparison';

/** All problems of one attempt; the message lists them. */
export class CompositionError extends Error {
  readonly problems: readonly CompositionProblem[];

  constructor(problems: readonly CompositionProblem[]) {
    super(
      `The contracts do not compose, ${problems.length} problem(s):\n\n${problems.map(formatProblem).join('\n\n')}`,
    );
    this.name = 'CompositionError';
    this.problems = problems;
  }
}

/**
 * ```
 * FIELD_TYPE_MISMATCH  contracts directory, worker-services · type Organization · field name
 *   do: Give the field one and the same type in every contract that has it.
 *   apollo, guild: Type of field "Organization.name" is incompatible across subgraphs: …
 * ```
 */
export function formatProblem({ code, contracts, type, field, argument, advice, said }: CompositionProblem): string {
  const place = [
    `${contracts.length === 1 ? 'contract' : 'contracts'} ${contracts.join(', ') || '(none named)'}`,
    ...(type ? [`type ${type}`] : []),
    ...(field ? [`field ${field}`] : []),
    ...(argument ? [`argument ${argument}`] : []),
  ].join(' · ');
  const messages = new Map<string, string[]>();
  for (const { by, message } of said) messages.set(message, [...(messages.get(message) ?? []), by]);
  const words = [...messages].map(([message, by]) => `  ${by.join(', ')}: ${message.replaceAll('\n', '\n    ')}`);
  return [`${code}  ${place}`, `  do: ${advice}`, ...words].join('\n');
}

/** Puts together what two finders say about the same place, so that each problem is shown once. */
export function mergeProblems(problems: readonly CompositionProblem[]): CompositionProblem[] {
  const merged = new Map<string, CompositionProblem>();
  for (const problem of problems) {
    const key = [problem.code, problem.type, problem.field, problem.argument].join(' ');
    const known = merged.get(key);
    if (!known) {
      merged.set(key, { ...problem, contracts: [...problem.contracts], said: [...problem.said] });
      continue;
    }
    known.contracts.push(...problem.contracts.filter((name) => !known.contracts.includes(name)));
    known.said.push(...problem.said);
  }
  return [...merged.values()];
}
