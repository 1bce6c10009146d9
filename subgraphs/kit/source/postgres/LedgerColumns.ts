/**
 * Where a ledger in PostgreSQL has what conditions, orders and statistics are about: SQL expressions over one row of
 * `from`. Texts are compared by bytes, so dates have to be texts such as 2021-06-17 (`to_char(d, 'YYYY-MM-DD')`), instants
 * such as 2021-06-17T01:02:03.000Z; `dateSql` and `instantSql` write these.
 */
export interface LedgerColumns {
  /** The tables that a matter is read from, one row a matter: `xm x left join bm on bm.id = x.qtdw`. */
  from: string;
  /** Each of `MATTER_FIELDS` and of the contract's own fields. `null` for what the ledger does not have. */
  fields: Readonly<Record<string, string>>;
  /** The division code as the ledger has it. */
  division: string;
  /** What a search looks through: see `searchTextSql`. */
  searchText: string;
  /**
   * What hangs on the matter: the tables with the condition that makes them the matter's, `xm_pz p where p.xm = x.id`,
   * and expressions over a row of them. Null: the ledger keeps none.
   */
  cooperatingBodies: { from: string; body: string } | null;
  leads: {
    from: string;
    official: string;
    /** Null where it has none. */
    leaderLevel: string;
    chief: string;
    fromDate: string;
    /** Last day; null while it lasts. */
    toDate: string;
    /** Order in which leads are listed. */
    ordinal: string;
  } | null;
  measures: { from: string; body: string } | null;
  evidence: { from: string } | null;
  /** `actual` is that of the newest reading, null if there is none. */
  indicators: { from: string; target: string; actual: string; year: string; yearEndOnly: string } | null;
}

/** A date column as the contract writes dates. `dateSql('x.djrq')` */
export function dateSql(column: string): string {
  return `to_char(${column}, 'YYYY-MM-DD')`;
}

/** A column of `timestamptz` as the contract writes instants: UTC, three decimals. */
export function instantSql(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

/**
 * The searched text of a matter, of its title, content, service target, category label and status text: normalised as
 * the contract normalises, a line a part. Slow on large ledgers: keep it in a generated column, then.
 */
export function searchTextSql(...columns: readonly string[]): string {
  const normalised = columns.map(
    (column) =>
      `btrim(regexp_replace(translate(normalize(lower(normalize(${column}, NFKC)), NFKC), '〔【〕】', '[[]]'), '\\s+', ' ', 'g'))`,
  );
  return `concat_ws(e'\\n', ${normalised.join(', ')})`;
}
