import { CODE_LENGTH } from './tokenCode.ts';

/**
 * The statements that make SQLite's index of tokens for the rows of `owner`, a table of its own. `rowid` is the owner's
 * integer `key`: `insert or replace into "<table>" (rowid, "tokens")` with the text of `searchTokens`, ask with
 * `"<table>" match <matchExpression>`. Tokens go with their owner's row. They are never to be deleted by a statement of
 * our own: FTS5 leaves a `last_insert_rowid` behind that is no safe integer, at which every later statement of the
 * connection fails; a trigger puts the old one back.
 *
 * It holds no text and no positions, and an index over prefixes of one character, without which a frequent one has to
 * gather all tokens that start with it.
 */
export function createTokenTable(table: string, owner: string, key: string): string[] {
  const options = [`content=''`, 'contentless_delete=1', 'detail=none', `tokenize='ascii'`, `prefix='${CODE_LENGTH}'`];
  return [
    `create virtual table "${table}" using fts5("tokens", ${options.join(', ')})`,
    `create trigger "${table}_deleted" after delete on "${owner}"
     begin delete from "${table}" where rowid = old."${key}"; end`,
  ];
}

/**
 * The statement that makes PostgreSQL's index of tokens, over a column of type `tsvector` that holds the text of
 * `searchTokens`; ask with `"<column>" @@ <matchExpression>::tsquery`. Rows go in without a waiting list, which every
 * search would have to read through; many rows at once are better written before the index is made.
 */
export function createTokenIndex(table: string, column: string): string {
  return `create index "${table}_${column}" on "${table}" using gin ("${column}") with (fastupdate = off)`;
}
