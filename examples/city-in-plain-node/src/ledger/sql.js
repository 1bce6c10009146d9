/** Statements put together from pieces: every value is bound, no text of a client becomes SQL. */

class Sql {
  constructor(text, values) {
    this.text = text;
    this.values = values;
  }
}

/** `` sql`select * from project where id = ${id} and ${condition}` `` */
export function sql(strings, ...values) {
  let text = strings[0];
  const bound = [];
  for (const [i, value] of values.entries()) {
    if (value instanceof Sql) {
      text += value.text;
      bound.push(...value.values);
    } else {
      text += '?';
      bound.push(typeof value === 'boolean' ? Number(value) : value);
    }
    text += strings[i + 1];
  }
  return new Sql(text, bound);
}

/** A name or piece of SQL of our own, as it stands. */
export function raw(text) {
  return new Sql(text, []);
}

/** Any number of values, as one bound text: `` sql`status in ${listed(statuses)}` ``. None matches nothing. */
export function listed(values) {
  return sql`(select value from json_each(${JSON.stringify([...values])}))`;
}

export function join(pieces, separator) {
  return new Sql(
    pieces.map(({ text }) => text).join(separator),
    pieces.flatMap(({ values }) => values),
  );
}

/** All conditions hold; true if there is none. */
export function every(conditions) {
  return conditions.length === 0 ? raw('true') : sql`(${join(conditions, ' and ')})`;
}

/** One of the conditions holds; false if there is none. */
export function some(conditions) {
  return conditions.length === 0 ? raw('false') : sql`(${join(conditions, ' or ')})`;
}
