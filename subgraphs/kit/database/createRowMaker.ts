import type { StatementSync } from 'node:sqlite';

type RowMaker = (values: readonly unknown[]) => object;

/**
 * Makes rows of a statement's values. Node makes objects without a shape of their own, from which each field is read by
 * a search: of a list's page that costs more than reading the page.
 */
export function createRowMaker(statement: Pick<StatementSync, 'columns'>): RowMaker {
  let columns = -1;
  let make: RowMaker;
  return (values) => {
    // A statement that is prepared already has other columns after its table was altered.
    if (values.length !== columns) {
      make = rowMakerOf(statement.columns().map(({ name }) => name));
      columns = values.length;
    }
    return make(values);
  };
}

/** Code, because only an object that is written out gets all its fields at once. */
function rowMakerOf(names: readonly string[]): RowMaker {
  const fields = names.map((name, i) => `${JSON.stringify(name)}: values[${i}]`);
  return new Function('values', `return { ${fields.join(', ')} };`) as RowMaker;
}
