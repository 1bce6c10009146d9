import type { InputProblems } from './checkInputs.ts';
import type { InputPath } from './InputShape.ts';

/** What each field of the form reads from and writes to. */
export interface InputForm {
  problems: InputProblems;
  read(path: InputPath): unknown;
  /** Undefined takes away what is there. */
  write(path: InputPath, value: unknown): void;
}
