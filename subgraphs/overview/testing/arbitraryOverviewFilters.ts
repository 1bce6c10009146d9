import fc from 'fast-check';
import { matterFilter } from '../../kit/testing/arbitraryFilters.ts';
import { orNull } from '../../kit/testing/arbitraryMatters.ts';
import type { OverviewFilter } from '../queries/conditions.ts';
import { DIRECTORY_NAMES } from './names.ts';
import { SOURCES } from './sources.ts';

const TYPES = [
  ...(['PROVINCIAL_PROJECT', 'MUNICIPAL_PROJECT', 'ENTERPRISE_REQUEST'] as const),
  ...(['VOLUNTEER_PROJECT', 'WORKER_SERVICE'] as const),
];

/** Words that names of bodies and officials are made of, short forms of bodies among them. */
const NAMED = DIRECTORY_NAMES.flatMap(({ name, aliases }) => [...(name === null ? [] : [name]), ...aliases]);
export const wordOfName: fc.Arbitrary<string> = fc.oneof(
  fc.constantFrom('发改委', '市城管局', '住建局', '镜湖区住建', 'ａ'),
  fc
    .tuple(fc.constantFrom(...NAMED), fc.nat(8), fc.integer({ min: 1, max: 5 }))
    .map(([name, start, length]) => name.slice(start, start + length))
    .filter((word) => word !== ''),
);

/** A text that names something, beside or instead of words of the matter. */
export const searchText: fc.Arbitrary<string> = fc
  .array(fc.oneof(wordOfName, fc.constantFrom('停', '车', '改', 'a', '%', '3')), { minLength: 1, maxLength: 2 })
  .map((words) => words.join(' '));

/** Any filter of the index. */
export const overviewFilter: fc.Arbitrary<OverviewFilter> = fc
  .tuple(
    matterFilter,
    fc.option(searchText, { nil: undefined, freq: 4 }),
    fc.record(
      {
        type: orNull(fc.uniqueArray(fc.constantFrom(...TYPES), { maxLength: 3 })),
        source: orNull(fc.uniqueArray(fc.constantFrom(...SOURCES.map(({ id }) => id), 'nobody'), { maxLength: 3 })),
      },
      { requiredKeys: [] },
    ),
  )
  .map(([matter, text, rest]) => ({ ...rest, matter: text === undefined ? matter : { ...matter, text } }));
