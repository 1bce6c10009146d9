/** Order of a run's test files: two workers end at about the same time if no long file is among the last. */
import { relative } from 'node:path';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What starts whole provinces, browsers and processes. */
const LONG = ['test/endToEnd/', 'test/browser/', 'test/repository.test.ts', 'test/bench/', 'examples/'];

/** Long ones first, each group in vitest's own order: by how long they took before, or, where nobody knows, by size. */
export class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files);
    const rank = ({ moduleId }: TestSpecification) => {
      const path = relative(this.ctx.config.root, moduleId).replaceAll('\\', '/');
      const found = LONG.findIndex((prefix) => path.startsWith(prefix));
      return found < 0 ? LONG.length : found;
    };
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
