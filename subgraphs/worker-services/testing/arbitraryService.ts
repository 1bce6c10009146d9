import fc from 'fast-check';
import { arbitraryMatter, orNull } from '../../kit/testing/arbitraryMatters.ts';
import type { WorkerServiceRow } from '../subgraph.ts';

export const GROUPS = ['9134060000000006X7', '91340400000000043A'] as const;

/** A random service of one of the kinds, raised at one of the meetings or at none; ids begin with `idPrefix`. */
export function arbitraryService(
  idPrefix: string,
  kinds: readonly WorkerServiceRow['serviceKind'][],
  meetings: readonly string[] = [],
): fc.Arbitrary<WorkerServiceRow> {
  return fc
    .tuple(
      arbitraryMatter(idPrefix),
      fc.record({
        serviceKind: fc.constantFrom(...kinds),
        group: fc.constantFrom(...GROUPS),
        raisedAt: meetings.length === 0 ? fc.constant(null) : orNull(fc.constantFrom(...meetings)),
        plannedInvestment: orNull(fc.constantFrom('0.01', '140000000')),
        peopleServed: orNull(fc.constantFrom(0, 3, 600)),
      }),
    )
    .map(([matter, own]) => ({ ...matter, ...own }));
}
