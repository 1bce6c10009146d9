import type { ImportProblemCode } from '../importProblems.ts';

/** Told of what is wrong with a cell; who hands it out knows which cell. */
export type TellProblem = (code: ImportProblemCode, value: string, more?: string) => void;
