import type { CheckFault } from './CheckReport.ts';

/** Thrown where a case cannot go on: what came instead of an answer is the fault. */
export class UnexpectedAnswer extends Error {
  override name = 'UnexpectedAnswer';
  readonly fault: CheckFault;

  constructor(fault: CheckFault) {
    super(`Expected ${fault.expected}, got ${fault.came}.`);
    this.fault = fault;
  }
}
