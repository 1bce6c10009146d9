import { hash } from 'node:crypto';
import { placeOf } from '../../../schema/divisions.ts';
import { NOT_OPEN_STATUSES } from '../../kit/ledger/MatterRow.ts';
import type { FedIndicator, FedMatter } from '../feed/FedMatter.ts';
import type { VersionTable } from '../records/tables.ts';
import { behindFrom } from './behindFrom.ts';

/** What an owner says of a matter as the columns of a version; what depends on names, number and time comes when it is written. */
export type StatedColumns = Omit<
  VersionTable,
  'version' | 'validFrom' | 'searchText' | 'titleEnd' | 'namesEnd' | 'open'
> & {
  open: boolean;
};

export interface IndexedLead {
  official: string;
  tenure: string | null;
  post: string | null;
  leaderLevel: string | null;
  chief: boolean;
  fromDate: string;
  toDate: string | null;
}

/** A matter as the index writes it. */
export interface IndexedMatter {
  columns: StatedColumns;
  leads: IndexedLead[];
  cooperatingBodies: string[];
}

/**
 * The columns of a matter that a source fed. Throws an Error that says what was expected where the index cannot hold it:
 * an id of another source, a division that is not known.
 */
export function indexedMatter(matter: FedMatter, source: string): IndexedMatter {
  if (!matter.id.startsWith(`${source}:`))
    throw new Error(`Expected an id that begins with ${source}:, got "${matter.id}".`);
  const place = placeOf(matter.division.code);
  if (place === undefined) throw new Error(`Expected a known division code, got "${matter.division.code}".`);
  const indicators = (matter.indicators ?? []).map((indicator) => scheduledIndicator(indicator, matter.registeredOn));
  const { deadline, measures, evidence } = matter;
  const leads = (matter.leads ?? []).flatMap(({ official, from, to, ...lead }) =>
    official === null ? [] : [{ official: official.id, ...lead, fromDate: from, toDate: to }],
  );
  const cooperatingBodies = (matter.cooperatingBodies ?? []).map(({ id }) => id);
  const columns = {
    id: matter.id,
    type: matter.__typename,
    source,
    title: matter.title,
    content: matter.content,
    serviceTarget: matter.serviceTarget,
    categoryCode: matter.category?.code ?? null,
    categoryLabel: matter.category?.label ?? null,
    channel: matter.channel?.code ?? null,
    division: matter.division.code,
    place,
    leadBody: matter.leadBody?.id ?? null,
    firstHandler: matter.firstHandler?.id ?? null,
    status: matter.status,
    statusText: matter.statusText,
    resolution: matter.resolution,
    satisfaction: matter.satisfaction,
    deadlineRaw: deadline?.raw ?? null,
    deadlineDate: deadline?.date ?? null,
    deadlinePrecision: deadline?.precision ?? null,
    deadlineOriginal: deadline?.original ?? null,
    extensionCount: deadline?.extensionCount ?? 0,
    workingDaysAdded: deadline?.workingDaysAdded ?? null,
    registeredOn: matter.registeredOn,
    claimedAt: matter.claimedAt,
    completedOn: matter.completedOn,
    closedOn: matter.closedOn,
    lastReportOn: matter.lastReportOn,
    returnCount: matter.returnCount ?? 0,
    reopenCount: matter.reopenCount ?? 0,
    updatedAt: matter.updatedAt,
    open: !NOT_OPEN_STATUSES.includes(matter.status),
    behindFrom: behindFrom(indicators),
    indicators: indicators.length === 0 ? null : JSON.stringify(indicators),
    measureCount: measures?.length ?? 0,
    bodilessCount: measures?.filter(({ body }) => body === null).length ?? 0,
    evidenceCount: evidence?.length ?? 0,
  };
  const contentHash = hash(
    'md5',
    JSON.stringify([Object.values(columns), leads.map(leadValues), cooperatingBodies]),
    'base64url',
  );
  return { columns: { ...columns, contentHash }, leads, cooperatingBodies };
}

const leadValues = ({ official, tenure, post, leaderLevel, chief, fromDate, toDate }: IndexedLead) => [
  official,
  tenure,
  post,
  leaderLevel,
  chief,
  fromDate,
  toDate,
];

function scheduledIndicator({ name, unit, year, target, actual, yearEndOnly }: FedIndicator, registeredOn: string) {
  return {
    name,
    unit,
    target: target === null ? null : Number(target),
    actual: actual === null ? null : Number(actual),
    year: year ?? Number(registeredOn.slice(0, 4)),
    yearEndOnly,
  };
}
