import { MATTER_STATUSES } from '../../kit/ledger/MatterRow.ts';
import type { FedIndicator, FedLead, FedMatter, MatterTypeName } from './FedMatter.ts';
import {
  date,
  decimal,
  describeFault,
  type Form,
  flag,
  instant,
  list,
  nullable,
  object,
  oneOf,
  reference,
  text,
  wholeNumber,
} from './forms.ts';

/** What an owner's answer for one matter comes to. */
export type MatterReading =
  | { kind: 'matter'; matter: FedMatter }
  /** The index must not hold it. */
  | { kind: 'withheld' }
  /** It has not the form of the contract. */
  | { kind: 'malformed'; reason: string };

/**
 * Reads the entity that an owner gave for `id`. A matter has exactly the fields of FedMatter, in one order, whatever
 * else the owner sent. Hardship aid is withheld, whatever else is right or wrong with it.
 */
export function readMatter(type: MatterTypeName, id: string, entity: unknown): MatterReading {
  const { __typename, id: answered, serviceKind } = entity as Record<string, unknown>;
  if (__typename !== type) return malformed(`expected a ${type}`);
  if (answered !== id) return malformed('expected the matter that was asked for, got another');
  if (type === 'WorkerService') {
    if (serviceKind === 'HARDSHIP_AID') return { kind: 'withheld' };
    // Not known to be something else: it might be hardship aid.
    if (!KINDS_TO_HOLD.has(serviceKind)) return malformed('expected APPEAL or LIST_ITEM at serviceKind');
  }
  const fault = MATTER(entity);
  return fault ? malformed(describeFault(fault)) : { kind: 'matter', matter: copyOf(entity as FedMatter) };
}

const KINDS_TO_HOLD: ReadonlySet<unknown> = new Set(['APPEAL', 'LIST_ITEM']);

function malformed(reason: string): MatterReading {
  return { kind: 'malformed', reason };
}

const withId = object({ id: reference });
const leaderLevel = oneOf(['PROVINCE', 'CITY', 'COUNTY', 'ZONE', 'TOWNSHIP', 'VILLAGE']);

/** An owner with an older contract is not asked for the year. */
const year: Form = (value) => (value === undefined ? undefined : nullable(wholeNumber)(value));

const MATTER = object({
  title: text,
  content: nullable(text),
  serviceTarget: nullable(text),
  category: nullable(object({ code: text, label: text })),
  channel: nullable(object({ code: reference })),
  division: object({ code: reference }),
  leadBody: nullable(withId),
  cooperatingBodies: nullable(list(withId)),
  leads: nullable(
    list(
      object({
        official: nullable(withId),
        tenure: nullable(text),
        post: nullable(text),
        leaderLevel: nullable(leaderLevel),
        chief: flag,
        from: date,
        to: nullable(date),
      }),
    ),
  ),
  firstHandler: nullable(withId),
  status: oneOf(MATTER_STATUSES),
  statusText: nullable(text),
  resolution: nullable(oneOf(['SOLVED', 'PARTLY_SOLVED', 'EXPLAINED', 'NOT_SOLVED', 'DUPLICATE'])),
  satisfaction: nullable(oneOf(['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'])),
  deadline: nullable(
    object({
      raw: nullable(text),
      date: nullable(date),
      precision: nullable(oneOf(['DAY', 'MONTH', 'YEAR'])),
      original: nullable(date),
      extensionCount: wholeNumber,
      workingDaysAdded: nullable(wholeNumber),
    }),
  ),
  indicators: nullable(
    list(
      object({ name: text, unit: text, year, target: nullable(decimal), actual: nullable(decimal), yearEndOnly: flag }),
    ),
  ),
  measures: nullable(list(object({ body: nullable(withId) }))),
  evidence: nullable(list(object({ addedAt: instant }))),
  registeredOn: date,
  claimedAt: nullable(instant),
  completedOn: nullable(date),
  closedOn: nullable(date),
  lastReportOn: nullable(date),
  returnCount: nullable(wholeNumber),
  reopenCount: nullable(wholeNumber),
  updatedAt: instant,
});

function copyOf(matter: FedMatter): FedMatter {
  const { category, deadline } = matter;
  return {
    __typename: matter.__typename,
    id: matter.id,
    title: matter.title,
    content: matter.content,
    serviceTarget: matter.serviceTarget,
    category: category && { code: category.code, label: category.label },
    channel: matter.channel && { code: matter.channel.code },
    division: { code: matter.division.code },
    leadBody: idOf(matter.leadBody),
    cooperatingBodies: matter.cooperatingBodies?.map(({ id }) => ({ id })) ?? null,
    leads: matter.leads?.map(copyOfLead) ?? null,
    firstHandler: idOf(matter.firstHandler),
    status: matter.status,
    statusText: matter.statusText,
    resolution: matter.resolution,
    satisfaction: matter.satisfaction,
    deadline: deadline && {
      raw: deadline.raw,
      date: deadline.date,
      precision: deadline.precision,
      original: deadline.original,
      extensionCount: deadline.extensionCount,
      workingDaysAdded: deadline.workingDaysAdded,
    },
    indicators: matter.indicators?.map(copyOfIndicator) ?? null,
    measures: matter.measures?.map(({ body }) => ({ body: idOf(body) })) ?? null,
    evidence: matter.evidence?.map(({ addedAt }) => ({ addedAt })) ?? null,
    registeredOn: matter.registeredOn,
    claimedAt: matter.claimedAt,
    completedOn: matter.completedOn,
    closedOn: matter.closedOn,
    lastReportOn: matter.lastReportOn,
    returnCount: matter.returnCount,
    reopenCount: matter.reopenCount,
    updatedAt: matter.updatedAt,
  };
}

function copyOfLead({ official, tenure, post, leaderLevel, chief, from, to }: FedLead): FedLead {
  return { official: idOf(official), tenure, post, leaderLevel, chief, from, to };
}

function copyOfIndicator({ name, unit, year, target, actual, yearEndOnly }: FedIndicator): FedIndicator {
  return { name, unit, year: year ?? null, target, actual, yearEndOnly };
}

function idOf(entity: { id: string } | null): { id: string } | null {
  return entity && { id: entity.id };
}
