import type { MatterOrderName } from '../../../subgraphs/kit/ledger/orders.ts';
import type { MatterGroupBy } from '../../../subgraphs/overview/generated/resolvers.ts';
import type { OverviewFilter } from '../../../subgraphs/overview/queries/conditions.ts';

/** What is asked of an index, as its clients ask. */
export type Question = { scenario: string; name: string; filter?: OverviewFilter } & (
  | { kind: 'page'; orderBy?: MatterOrderName; after?: string }
  | { kind: 'total' }
  | { kind: 'groups'; groupBy: MatterGroupBy[] }
  | { kind: 'facets'; by: MatterGroupBy[] }
);

const matter = (filter: OverviewFilter['matter']): OverviewFilter => ({ matter: filter });
const cursor = (order: MatterOrderName, value: string | null, id: string) =>
  `k1.${Buffer.from(JSON.stringify([order, value, id])).toString('base64url')}`;

/** Of a city, a county, a body: all common ones. `body` has some hundred matters. */
export function listQuestions(body: string): Question[] {
  const city = matter({ division: ['340100'] });
  const county = matter({ division: ['340102'], open: true });
  const page = (name: string, filter?: OverviewFilter, orderBy: MatterOrderName = 'DEADLINE_ASC', after?: string) =>
    ({ scenario: 'page', kind: 'page', name, orderBy, ...(filter && { filter }), ...(after && { after }) }) as const;
  const search = (text: string, filter: OverviewFilter['matter'] = {}) =>
    ({
      scenario: 'search',
      kind: 'page',
      name: `${text}${filter?.division ? ', a city' : ''}`,
      filter: matter({ ...filter, text }),
    }) as const;
  return [
    page('all'),
    page('all, newest change first', undefined, 'UPDATED_DESC'),
    page('all, among those on 31 December', undefined, 'DEADLINE_DESC', cursor('DEADLINE_DESC', '2021-12-31', 'mp:34')),
    page('all, in the undated tail', undefined, 'DEADLINE_ASC', cursor('DEADLINE_ASC', null, 'mp:34')),
    page('a city', city),
    page('a county, open', county),
    page('a lead body', matter({ leadBody: [body] })),
    page('overdue', matter({ lateness: ['OVERDUE'] })),
    page('due within 10 working days', matter({ dueWithinWorkingDays: 10, open: true })),
    page('behind, newest change first', matter({ lateness: ['BEHIND'] }), 'UPDATED_DESC'),
    page(
      'a category returned, last deadline first',
      matter({ category: ['c3'], status: ['RETURNED'] }),
      'DEADLINE_DESC',
    ),
    { scenario: 'total', kind: 'total', name: 'overdue', filter: matter({ lateness: ['OVERDUE'] }) },
    { scenario: 'total', kind: 'total', name: 'a city', filter: city },
    search('停'),
    search('停车'),
    search('老旧小区'),
    search('停车', { division: ['340100'] }),
    { scenario: 'statistics', kind: 'groups', name: 'by city', groupBy: ['CITY'] },
    { scenario: 'statistics', kind: 'groups', name: 'by lead body', groupBy: ['LEAD_BODY'] },
    { scenario: 'statistics', kind: 'groups', name: 'by lateness, a city', groupBy: ['LATENESS'], filter: city },
    { scenario: 'statistics', kind: 'groups', name: 'by city and status', groupBy: ['CITY', 'STATUS'] },
    {
      ...{ scenario: 'facets', kind: 'facets', name: 'six, beside open matters', filter: matter({ open: true }) },
      by: ['TYPE', 'CITY', 'STATUS', 'LATENESS', 'CATEGORY', 'LEAD_BODY'],
    },
  ];
}
