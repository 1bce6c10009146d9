import type { SourceKey, SourceStats, SourceSum, StatsQuestion } from './LedgerSource.ts';
import { mapValues } from './mapValues.ts';
import { leadsOn, matchesCondition } from './matchesCondition.ts';
import type { PlainMatter } from './plainMatter.ts';

/** The statistics that were asked for, of matters that were read: what `stats` means, spelled out. */
export function statsOfMatters(
  matters: readonly PlainMatter[],
  { condition, groupBy, counts, sums }: StatsQuestion,
): SourceStats[] {
  const counted = matters.filter((matter) => matchesCondition(matter, condition));
  const groups = Map.groupBy(counted, (matter) => JSON.stringify(groupBy.map((key) => keyValue(matter, key))));
  return [...groups].map(([key, members]) => ({
    key: JSON.parse(key) as SourceStats['key'],
    count: members.length,
    counts: mapValues(counts, (held) => members.filter((matter) => matchesCondition(matter, held)).length),
    sums: mapValues(sums, (sum) => members.reduce((total, matter) => total + numberOf(matter, sum), 0n)),
  }));
}

function keyValue(matter: PlainMatter, key: SourceKey): string | number | null {
  switch (key.kind) {
    case 'FIELD':
      return (matter.fields[key.field] ?? null) as string | number | null;
    case 'CASES':
      return key.cases.find(({ when }) => matchesCondition(matter, when))?.value ?? null;
    case 'LEAD': {
      const [lead] = matter.row.leads
        .filter((it) => leadsOn(it, key.day))
        .toReversed()
        .sort((a, b) => (a.from < b.from ? 1 : a.from > b.from ? -1 : 0));
      return lead?.[key.field] ?? null;
    }
    default:
      return key satisfies never;
  }
}

function numberOf(matter: PlainMatter, sum: SourceSum): bigint {
  switch (sum.kind) {
    case 'MEASURES':
      return BigInt(matter.row.measures.length);
    case 'FIELD':
      return BigInt(String(matter.fields[sum.field] ?? 0));
    case 'HELD':
      return matchesCondition(matter, sum.condition) ? 1n : 0n;
    default:
      return sum satisfies never;
  }
}
