/** Values of one statement, in the order of its placeholders. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** `$1`, `$2`, …: the placeholder of the value. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}
