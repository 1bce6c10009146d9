/** Order of a run's test files: two workers end at about the same time if no long file is among the last. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts whole provinces, browsers and processes. */
const LONG = [
  'test/endToEnd/',
  'test/browser/',
  'examples/',
  'gateway/registry/',
  'gateway/plan/',
  'gateway/hub.test.ts',
];

/** Long, and in no need of a demo: begins beside the first, which fills one that all others wait for. */
const SECOND = 'test/repository.test.ts';

/** Long ones first, each group in vitest's own order: by how long they took before, or, where nobody knows, by size. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const pathOf = ({ moduleId }: TestSpecification) => relative(this.ctx.config.root, moduleId).replaceAll('\\', '/');
    const rank = (file: TestSpecification) => {
      const found = LONG.findIndex((prefix) => pathOf(file).startsWith(prefix));
      return found < 0 ? LONG.length : found;
    };
    const second = sorted.filter((file) => pathOf(file) === SECOND);
    const others = sorted.filter((file) => pathOf(file) !== SECOND).toSorted((a, b) => rank(a) - rank(b));
    return [...others.slice(0, 1), ...second, ...others.slice(1)];
  }
}
