export interface QuotedAnswer {
  heading: string;
  excerpt: unknown;
}

/** The headings of a page that number a question, each with the JSON that follows it. */
export function readQuotedAnswers(page: string): QuotedAnswer[] {
  return [...page.matchAll(/^### (.+)\n[\s\S]*?^```json\n([\s\S]*?)^```/gm)].map(([, heading = '', json = '']) => ({
    heading,
    excerpt: JSON.parse(json) as unknown,
  }));
}

/**
 * Where an excerpt says something else than the answer: of objects it may leave out fields, of lists all that comes after
 * what it quotes. An empty list quotes an empty list.
 */
export function excerptProblems(excerpt: unknown, answer: unknown, path = ''): string[] {
  if (typeof excerpt !== 'object' || excerpt === null) {
    return excerpt === answer ? [] : [`${path}: ${JSON.stringify(excerpt)}, answered ${JSON.stringify(answer)}`];
  }
  if (typeof answer !== 'object' || answer === null || Array.isArray(answer) !== Array.isArray(excerpt)) {
    return [`${path}: answered ${JSON.stringify(answer)}`];
  }
  if (Array.isArray(excerpt) && excerpt.length === 0 && Object.keys(answer).length > 0) return [`${path}: not empty`];
  return Object.entries(excerpt).flatMap(([key, value]) =>
    excerptProblems(value, (answer as Record<string, unknown>)[key], `${path}/${key}`),
  );
}
