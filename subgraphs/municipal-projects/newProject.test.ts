/** A project as `guatu init` writes it, served by what its `main.js` calls. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Database } from '../kit/database/database.ts';
import { type ImportOutcome, importFile } from '../kit/import/importFile.ts';
import { wasFilled } from '../kit/ledger/wasFilled.ts';
import type { CityProject } from '../kit/project/CityProject.ts';
import { createProject } from '../kit/project/createProject.ts';
import { startProject } from '../kit/project/startProject.ts';
import { askSubgraph } from '../kit/testing/servedSubgraph.ts';
import { importableProjects } from './importableProjects.ts';
import { municipalProjects } from './subgraph.ts';

let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'guatu-new-project-'));
  const shard = { contract: 'municipal-projects', shard: '340200', title: '芜湖市' } as const;
  await createProject({ ...shard, folder, kit: '0.1.0', node: '>=22' });
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a new project of a city', () => {
  it('imports its sample without a problem on its first start, and keeps it on the next', async () => {
    const outcomes: ImportOutcome[] = [];
    const prepare = async (database: Database, project: CityProject) => {
      if (await wasFilled(database)) return;
      const file = join(folder, 'sample/ledger.csv');
      const lists = { 示例清单: { key: 'sample', year: 2021, registeredOn: '2021-03-01' } };
      outcomes.push(
        await importFile({
          project: { ...project, lists },
          ledger: importableProjects,
          database,
          file,
          list: '示例清单',
        }),
      );
    };
    for (const start of ['first', 'next']) {
      const options = { folder, port: 0, logLevel: 'silent', prepare };
      const running = await startProject(municipalProjects, options);
      const { data } = await askSubgraph(running.url, '{ municipalProjects { totalCount nodes { id } } }').finally(
        running.stop,
      );
      const nodes = expect.arrayContaining([{ id: 'mp:340200:sample-1' }]);
      expect(data?.municipalProjects, start).toEqual({ totalCount: 9, nodes });
    }
    expect(outcomes.map(({ counts, problems }) => [counts.created, problems])).toEqual([[9, []]]);
  });

  it('is refused by a program that serves another contract', async () => {
    await expect(startProject({ ...municipalProjects, contract: 'worker-services' }, { folder })).rejects.toThrow(
      `${folder}/guatu.yaml: contract: Expected worker-services, which this program serves, got "municipal-projects".`,
    );
  });
});
