/** A process: answers the municipal list by hand. `<port> <JSON of the shards' addresses> <rows of a first page>` */
import { exitOnTermination } from '../contestants/exitOnTermination.ts';
import { type Asker, askerOf } from './askerOf.ts';
import { serveQueries } from './front.ts';
import { MUNICIPAL_FIRST, MUNICIPAL_QUERY } from './municipalQuery.ts';

interface Matter {
  id: string;
  title: string;
  status: string;
  deadline: { date: string | null };
  leadBody: { id: string } | null;
}
interface Page {
  nodes: Matter[];
  totalCount: number;
  pageInfo: { hasNextPage: boolean };
}

exitOnTermination();
const [port, addresses = '', pageSize] = process.argv.slice(2);
const shards = (JSON.parse(addresses) as string[]).map((url) => askerOf(url, { sharing: false }));
const smallPage = pageBody(Number(pageSize));
const wholePage = pageBody(MUNICIPAL_FIRST);
serveQueries(Number(port), new Map([[MUNICIPAL_QUERY, answer]]));

/** As the contract says: by deadline, then by id, and each shard's page is in that order. */
async function answer(): Promise<string> {
  const pages = await Promise.all(shards.map((shard) => askPage(shard, smallPage)));
  let rows = firstRows(pages);
  // A shard of which every row is among the first has to be asked for more.
  const last = rows.at(-1);
  const short = pages.flatMap(({ nodes, pageInfo }, index) => {
    const end = nodes.at(-1);
    return pageInfo.hasNextPage && end && last && compare(end, last) < 0 ? [index] : [];
  });
  if (short.length > 0) {
    await Promise.all(
      short.map(async (index) => {
        pages[index] = await askPage(shards[index] as Asker, wholePage);
      }),
    );
    rows = firstRows(pages);
  }
  const totalCount = pages.reduce((sum, page) => sum + page.totalCount, 0);
  return JSON.stringify({
    data: { municipalProjects: { nodes: rows.map(matterOf), totalCount, coverage: { complete: true } } },
  });
}

function pageBody(first: number): string {
  const query = `query($first:Int!){municipalProjects(first:$first,orderBy:DEADLINE_ASC){nodes{id title status deadline{date}leadBody{id}}totalCount pageInfo{hasNextPage}}}`;
  return JSON.stringify({ query, variables: { first } });
}

async function askPage(shard: Asker, body: string): Promise<Page> {
  return (await shard<{ municipalProjects: Page }>(body)).municipalProjects;
}

function firstRows(pages: readonly Page[]): Matter[] {
  return pages
    .flatMap(({ nodes }) => nodes)
    .sort(compare)
    .slice(0, MUNICIPAL_FIRST);
}

function compare(a: Matter, b: Matter): number {
  return order(a.deadline.date ?? '9999', b.deadline.date ?? '9999') || order(a.id, b.id);
}

function order(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function matterOf({ id, title, status, deadline, leadBody }: Matter): Matter {
  return { id, title, status, deadline: { date: deadline.date }, leadBody: leadBody && { id: leadBody.id } };
}
