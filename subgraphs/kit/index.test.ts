import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PROJECT_KEYS } from './project/readProject.ts';

const read = (path: string) => readFileSync(fileURLToPath(new URL(path, import.meta.url)), 'utf8');
const page = read('../../docs/reference/kit.md');

/** First cells of the tables that begin with a heading, by the section (`##` or `###`) that they stand in. */
function documented(heading: string): Map<string, string[]> {
  const sections = page.split(/^##+ /m).map((section): [string, string[]] => {
    const rows = section.split(`\n| ${heading} |`)[1]?.split('\n\n')[0] ?? '';
    const cells = [...rows.matchAll(/^\| (`[^|]+`) \|/gm)].map(([, cell = '']) => cell);
    return [
      section.split('\n')[0] ?? '',
      cells.flatMap((cell) => [...cell.matchAll(/`(\w+)`/g)].map(([, it = '']) => it)),
    ];
  });
  return new Map(sections.filter(([, names]) => names.length > 0));
}

/** Names that a module exports, types among them. */
function exportsOf(path: string): string[] {
  const text = read(path);
  const listed = [...text.matchAll(/^export (?:type )?\{([^}]*)\}/gm)].flatMap(([, list = '']) => list.split(','));
  const declared = [...text.matchAll(/^export (?:async )?(?:const|function|type|interface|class) (\w+)/gm)].map(
    ([, it]) => it ?? '',
  );
  return [...listed.map((name) => name.trim().replace(/^type /, '')), ...declared].filter((name) => name !== '');
}

/** Members of an interface, in order: of `path`, or `path interface member …` for what another interface lends. */
function membersAt(place: string, own: string): string[] {
  const [path = '', name = own, ...lent] = place.split(' ');
  const [, body = ''] = new RegExp(`^export interface ${name}\\b[^{]*\\{\n(.*?)^\\}`, 'ms').exec(read(path)) ?? [];
  const members = [...body.matchAll(/^ {2}(\w+)[?(:<]/gm)].map(([, member = '']) => member);
  const asked = lent.length === 0 ? members : members.filter((member) => lent.includes(member));
  expect(asked).not.toEqual([]);
  return asked;
}

describe('the page on the kit', () => {
  it('has every name of the package, and no other', () => {
    const modules = ['./index.ts', '../municipal-projects/index.ts', '../worker-services/index.ts'];
    const names = [...documented('Name').values()].flat();
    expect(names.toSorted()).toEqual(modules.flatMap(exportsOf).toSorted());
  });

  it.each([
    ['ProjectOptions', ['./project/startProject.ts']],
    ['SubgraphDefinition', ['./server/runSubgraph.ts']],
    ['RunOptions', ['./server/runSubgraph.ts']],
    ['SubgraphOptions', ['./server/startSubgraph.ts']],
    ['ServedLedger', ['./source/serveLedger.ts', './server/startSubgraph.ts SubgraphOptions host port today logLevel']],
    ['LedgerSource', ['./source/LedgerSource.ts']],
    ['MemoryLedger', ['./source/memoryLedgerSource.ts']],
    [
      'PostgresLedger',
      ['./source/LedgerSource.ts LedgerSource changes names ping close', './source/postgres/postgresLedgerSource.ts'],
    ],
    ['LedgerColumns', ['./source/postgres/LedgerColumns.ts']],
    ['ImportOptions', ['./import/importFile.ts']],
    ['CheckOptions', ['./conformance/checkHolder.ts']],
    ['MattersToWrite', ['./ledger/matterTables.ts MattersToStore', './ledger/writeMatters.ts']],
  ])('has every option of %s, and no other', (name, places) => {
    expect(documented('Option').get(name)).toEqual(places.flatMap((place) => membersAt(place, name)));
  });

  it('has every key of guatu.yaml, and no other', () => {
    expect(documented('Key').get('A project')).toEqual(PROJECT_KEYS);
  });
});
