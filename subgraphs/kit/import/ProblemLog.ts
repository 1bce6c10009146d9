import { type ImportProblem, type ImportProblemCode, type ProblemSeverity, severityOf } from './importProblems.ts';

/** So many problems of each severity are told one by one; the counts and the annotated workbook have all of them. */
export const MAX_PROBLEMS_TOLD = 1_000;

/** Problems of a file, counted; bounded whatever the file. */
export class ProblemLog {
  readonly #told: Record<ProblemSeverity, ImportProblem[]> = { ERROR: [], WARNING: [], NOTE: [] };
  readonly #counts = new Map<ImportProblemCode, number>();

  add(problems: readonly ImportProblem[]): void {
    for (const problem of problems) {
      this.#counts.set(problem.code, (this.#counts.get(problem.code) ?? 0) + 1);
      const told = this.#told[severityOf(problem.code)];
      if (told.length < MAX_PROBLEMS_TOLD) told.push(problem);
    }
  }

  /** The most serious first, else in the order of the file: what keeps a row out is not lost among remarks. */
  get told(): ImportProblem[] {
    return [...this.#told.ERROR, ...this.#told.WARNING, ...this.#told.NOTE];
  }

  /** The most serious first, then the most frequent. */
  byCode(): { code: ImportProblemCode; severity: ProblemSeverity; count: number }[] {
    const rank = { ERROR: 0, WARNING: 1, NOTE: 2 };
    return [...this.#counts]
      .map(([code, count]) => ({ code, severity: severityOf(code), count }))
      .sort((a, b) => rank[a.severity] - rank[b.severity] || b.count - a.count);
  }
}
