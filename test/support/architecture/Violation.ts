/** A place that breaks a rule of the house. */
export interface Violation {
  rule: string;
  path: string;
  line: number;
  /** What was expected and what is there. */
  sentence: string;
}

export function formatViolation({ rule, path, line, sentence }: Violation): string {
  return `${path}:${line} [${rule}] ${sentence}`;
}
