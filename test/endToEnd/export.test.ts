/** Files of `POST /export` over the demo province, read back by other libraries, hold what paging by hand gives. */
import { parse } from 'csv-parse/sync';
import ExcelJS from 'exceljs';
import { parquetReadObjects } from 'hyparquet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { errorsOf, postExport, type ReceivedExport } from '../../gateway/http/export/testing/postExport.ts';
import { type Data, startTestDemo, type TestDemo } from '../support/demo.ts';
import { eventually } from '../support/eventually.ts';

let demo: TestDemo;

beforeAll(async () => {
  demo = await startTestDemo();
});
afterAll(async () => demo?.stop());

const MATTERS = `query Matters($after: String) {
  matters(filter: { matter: { lateness: [OVERDUE, BEHIND, DUE_SOON] } }, orderBy: UPDATED_DESC, first: 500, after: $after) {
    nodes { id title status leadBody { name } deadline { date } lateness { workingDaysLate } updatedAt }
    pageInfo { hasNextPage endCursor }
  }
}`;
const PROJECTS = `query Projects($after: String) {
  municipalProjects(orderBy: UPDATED_DESC, first: 500, after: $after) {
    nodes { id title leadBody { name } updatedAt }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}`;

async function pageByHand(query: string, field: string): Promise<Data[]> {
  const rows: Data[] = [];
  for (let after: string | null = null, more = true; more; ) {
    const { data, errors } = await demo.ask(query, { after });
    expect(errors).toEqual([]);
    rows.push(...data[field].nodes);
    ({ hasNextPage: more, endCursor: after } = data[field].pageInfo);
  }
  return rows;
}

/** Rows of a file with the names of their columns, every cell as a text, none as an empty one. */
const READERS = {
  csv: (body) => parse(body, { bom: true, columns: true }) as Data[],
  ndjson: (body) =>
    body
      .toString()
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Data),
  async xlsx(body) {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(body as unknown as ArrayBuffer);
    const sheet = book.worksheets[0] as ExcelJS.Worksheet;
    const values = sheet
      .getSheetValues()
      .slice(1)
      .map((row) => (row as unknown[]).slice(1));
    const [names = [], ...rows] = values as [string[], ...unknown[][]];
    return rows.map((row) => Object.fromEntries(names.map((name, i) => [name, row[i]])));
  },
  parquet(body) {
    const file = body.buffer.slice(body.byteOffset, body.byteOffset + body.length) as ArrayBuffer;
    return parquetReadObjects({ file }) as Promise<Data[]>;
  },
} satisfies Record<string, (body: Buffer) => Promise<Data[]> | Data[]>;

const textOf = (value: unknown) => (value === null || value === undefined ? '' : String(value));

describe('a file', () => {
  it.each(Object.entries(READERS))('of %s has the rows that paging by hand gives', async (format, readRows) => {
    const expected = await pageByHand(MATTERS, 'matters');
    expect(expected.length).toBeGreaterThan(500);
    const received = await postExport(demo.hubUrl, { query: MATTERS, format, headings: 'names', enums: 'codes' });
    expect([received.status, received.isWhole]).toEqual([200, true]);
    expect(received.trailers['guatu-row-count']).toBe(String(expected.length));
    expect(received.headers['guatu-total-count']).toBe(String(expected.length));
    const rows = await readRows(received.body);
    const told = rows.map((row) =>
      ['id', 'title', 'status', 'leadBody.name', 'lateness.workingDaysLate'].map((name) => textOf(row[name])),
    );
    expect(told).toEqual(
      expected.map(({ id, title, status, leadBody, lateness }) =>
        [id, title, status, leadBody?.name, lateness.workingDaysLate].map(textOf),
      ),
    );
  });

  it('of all cities is in order, loses nothing and repeats nothing', async () => {
    const expected = await pageByHand(PROJECTS, 'municipalProjects');
    const { body, headers } = await postExport(demo.hubUrl, { query: PROJECTS, format: 'ndjson' });
    const ids = READERS.ndjson(body).map(({ id }) => id as string);
    expect(ids).toEqual(expected.map(({ id }) => id));
    expect(new Set(ids).size).toBe(Number(headers['guatu-total-count']));
    expect(new Set(ids.map((id) => id.split(':')[1])).size).toBe(16);
  });

  it('of a list below an object repeats what stands around it, asked once', async () => {
    const query = '{ official(id: "of:00017") { name matters(first: 2) { nodes { id } } } }';
    const { body } = await postExport(demo.hubUrl, { query, format: 'ndjson' });
    const rows = READERS.ndjson(body);
    const { data } = await demo.ask('{ official(id: "of:00017") { name matters(first: 500) { nodes { id } } } }');
    expect(rows.map((row) => Object.values(row))).toEqual(
      data.official.matters.nodes.map(({ id }: Data) => [data.official.name, id]),
    );
  });

  it('has a row for each element of a list within rows, if that is wanted', async () => {
    const query = '{ provincialProjects { nodes { id measures { ordinal text } } } }';
    const { data } = await demo.ask('{ provincialProjects(first: 100) { nodes { id measures { ordinal text } } } }');
    const nested = { as: 'rows', at: 'measures' };
    const { body, trailers } = await postExport(demo.hubUrl, { query, format: 'ndjson', nested, maxRows: 100 });
    const expected = data.provincialProjects.nodes.flatMap(({ id, measures }: Data) =>
      measures.length === 0 ? [[id, null]] : measures.map(({ text }: Data) => [id, text]),
    );
    expect(READERS.ndjson(body).map((row) => [row.id, row['measures.text']])).toEqual(expected);
    expect(trailers['guatu-row-count']).toBe(String(expected.length));
  });

  it('ends after as many groups as were asked for, and says how many there are', async () => {
    const query = '{ matterStats(groupBy: [CITY]) { groups { key count } groupCount } }';
    const { data } = await demo.ask(query);
    const { body, headers } = await postExport(demo.hubUrl, { query, format: 'ndjson', maxRows: 3 });
    const { groups, groupCount } = data.matterStats;
    expect(READERS.ndjson(body).map(({ count }) => count)).toEqual(groups.slice(0, 3).map(({ count }: Data) => count));
    expect(headers['guatu-total-count']).toBe(String(groupCount));
  });

  it('has what people read by default: Chinese headings and words', async () => {
    const query = '{ matters(filter: { matter: { lateness: [OVERDUE] } }) { nodes { title lateness { state } } } }';
    const { body } = await postExport(demo.hubUrl, { query, maxRows: 1 });
    const [head, row] = parse(body, { bom: true }) as string[][];
    expect(head?.join()).toMatch(/[一-鿿]/);
    expect(row?.[1]).not.toBe('OVERDUE');
  });
});

describe('a city that is down', () => {
  const refused = async (answer: ReceivedExport) => {
    const [error] = errorsOf(answer);
    return [answer.status, error?.extensions.code, error?.message];
  };

  /** And waits until the hub has noticed. */
  const bringBack = async () => {
    await demo.startSystem('mp:341200');
    await eventually(
      () => demo.ask('{ municipalProjects(first: 1) { coverage { complete } } }'),
      ({ data }) => data.municipalProjects?.coverage.complete,
    );
  };

  it('keeps a file of its rows from being made, by name, unless the rest will do, which says so', async () => {
    await demo.stopSystem('mp:341200');
    try {
      const asked = await refused(await postExport(demo.hubUrl, { query: PROJECTS }));
      expect(asked).toEqual([503, 'INCOMPLETE', expect.stringMatching(/阜阳|341200/)]);
      const { status, headers, body } = await postExport(demo.hubUrl, {
        query: PROJECTS,
        format: 'xlsx',
        complete: false,
      });
      expect([status, headers['guatu-coverage']]).toEqual([200, 'partial']);
      expect(decodeURIComponent(headers['content-disposition'] ?? '')).toContain('（不完整）.xlsx');
      const book = new ExcelJS.Workbook();
      await book.xlsx.load(body as unknown as ArrayBuffer);
      const said = JSON.stringify(book.worksheets[1]?.getSheetValues());
      expect(said).toContain('阜阳');
      expect(JSON.stringify(book.worksheets[0]?.getColumn(1).values)).not.toContain('mp:341200');
    } finally {
      await bringBack();
    }
  });

  it('breaks off a file that was begun while it was up', async () => {
    let stopped = false;
    const { status, isWhole } = await postExport(
      demo.hubUrl,
      { query: PROJECTS },
      {
        async onData() {
          if (stopped) return;
          stopped = true;
          await demo.stopSystem('mp:341200');
        },
      },
    );
    try {
      expect([status, isWhole]).toEqual([200, false]);
    } finally {
      await bringBack();
    }
  });
});
