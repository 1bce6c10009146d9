import { matterRow } from '../../kit/testing/matterRow.ts';
import type { WorkerServiceRow } from '../subgraph.ts';

/** An enterprise group, and a unit of it that leads its services. */
export const GROUP = '9134060000000006X7';
export const UNIT = '91340100000000019A';

/** A service of the group that is being worked on, of which the test says what matters. */
export function serviceRow(
  number: string,
  serviceKind: WorkerServiceRow['serviceKind'],
  title: string,
  rest: Partial<WorkerServiceRow> = {},
): WorkerServiceRow {
  return {
    ...matterRow(`ws:${GROUP}:${number}`, {
      ...{ title, division: '340603', leadBody: UNIT, status: 'IN_PROGRESS', registeredOn: '2021-02-01' },
      deadline: { raw: '2021年12月', date: '2021-12-31', precision: 'MONTH', original: null },
    }),
    ...{ serviceKind, group: GROUP, raisedAt: null, plannedInvestment: null, peopleServed: null, ...rest },
  };
}
