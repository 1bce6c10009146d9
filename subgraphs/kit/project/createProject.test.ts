import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Excel from 'exceljs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ContractName } from '../../../schema/contract.ts';
import { readProjectEnvironment } from '../config.ts';
import { checkCreditCode } from '../creditCode/creditCode.ts';
import { readNamesFile } from '../import/fields/readNamesFile.ts';
import { findHeader } from '../import/findHeader.ts';
import { openTable } from '../import/table/openTable.ts';
import { createProject } from './createProject.ts';
import { knownShards } from './knownShards.ts';
import { LEDGER_COLUMNS } from './ledgerColumns.ts';
import { PROJECT_KINDS } from './projectKinds.ts';
import { readProject } from './readProject.ts';

let root: string;
const city = () => join(root, 'municipal-projects');
beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'guatu-create-'));
  for (const contract of PROJECT_KINDS.keys()) await create(contract);
});
afterAll(() => rmSync(root, { recursive: true }));

function create(contract: ContractName): Promise<string[]> {
  const [shard] = knownShards(contract);
  if (!shard) throw new Error(`Expected shards of ${contract}.`);
  const { name, title } = shard;
  return createProject({ contract, shard: name, title, folder: join(root, contract), kit: '0.1.0', node: '>=22' });
}

describe('a new project', () => {
  it.each([...PROJECT_KINDS.keys()])('of %s is one that can be read', (contract) => {
    const project = readProject(join(root, contract), readProjectEnvironment({}));
    const [shard] = knownShards(contract);
    expect(project).toMatchObject({ contract, shard: shard?.name, hubUrl: null, lists: {} });
    expect(project.name).toContain(shard?.title);
  });

  it('is refused where there is something already', async () => {
    await expect(create('municipal-projects')).rejects.toThrow(
      `${city()}: expected an empty folder, or none, found .gitignore, README.md, bodies.csv, …. Name another one as last argument.`,
    );
  });

  it('is refused where nothing can be written', async () => {
    const file = join(city(), 'guatu.yaml');
    for (const folder of [file, join(file, 'below')]) {
      const project = { contract: 'municipal-projects', shard: '340200', title: '芜湖市', folder } as const;
      await expect(createProject({ ...project, kit: '0.1.0', node: '>=22' })).rejects.toThrow(
        `${folder}: expected a folder that can be written to (ENOTDIR).`,
      );
    }
  });

  it('has names whose ids pass their check, and that the import reads', async () => {
    const bodies = await readNamesFile(join(city(), 'bodies.csv'), 'BODIES');
    const officials = await readNamesFile(join(city(), 'officials.csv'), 'OFFICIALS');
    expect(bodies.names.filter(({ id }) => !checkCreditCode(id).valid)).toEqual([]);
    expect([bodies.names.length, officials.names.length]).toEqual([8, 3]);
  });

  it('has CSV files that Excel opens as UTF-8', () => {
    const text = readFileSync(join(city(), 'sample/ledger.csv'), 'utf8');
    expect(text).toMatch(/^\uFEFF序号,/);
    expect(text).not.toMatch(/[^\r]\n/);
  });
});

describe('the template of a ledger', () => {
  const file = () => join(city(), 'ledger-template.xlsx');

  it('has headings each of which the import takes for its field', async () => {
    const { sheets } = await openTable(file(), undefined);
    const rows = await Array.fromAsync(sheets[0]?.rows() ?? []);
    const header = findHeader(rows, new Map());
    expect(header?.columns.map(({ heading, field }) => [heading, field])).toEqual(
      LEDGER_COLUMNS.map(({ heading, field }) => [heading, field]),
    );
  });

  it('has cells of text, so that 2021.8 stays a month and a long code keeps its digits', async () => {
    const workbook = new Excel.Workbook();
    await workbook.xlsx.readFile(file());
    const formats = LEDGER_COLUMNS.map((_, i) => workbook.worksheets[0]?.getColumn(i + 1).numFmt);
    expect(new Set(formats)).toEqual(new Set(['@']));
    expect(workbook.worksheets.map(({ name }) => name)).toEqual(['台账', '填写说明']);
  });
});
