import { describe, expect, it } from 'vitest';
import { checkImports } from './support/architecture/importRules.ts';
import { importsOf } from './support/architecture/imports.ts';
import { readSourceFiles } from './support/architecture/sourceFiles.ts';
import { checkTexts } from './support/architecture/textRules.ts';
import { formatViolation } from './support/architecture/Violation.ts';

const files = readSourceFiles();

describe('the house', () => {
  it('has modules on both sides to check', () => {
    const paths = [...files.keys()];
    for (const folder of ['schema/', 'gateway/', 'subgraphs/kit/', 'test/', 'scripts/']) {
      expect(paths.filter((path) => path.startsWith(folder) && path.endsWith('.ts'))).not.toEqual([]);
    }
  });

  it('imports only as its plan allows', () => {
    expect(checkImports(files).map(formatViolation)).toEqual([]);
  });

  it('keeps the rules that its texts can break', () => {
    expect(checkTexts(files).map(formatViolation)).toEqual([]);
  });
});

/** Violations of one planted module. */
function plant(path: string, text: string): string[] {
  const planted = new Map([[path, text]]);
  return [...checkImports(planted), ...checkTexts(planted)].map(({ rule, line }) => `${rule}:${line}`);
}

describe('an import that the plan forbids', () => {
  const forbidden: [why: string, path: string, text: string][] = [
    ['schema sees neither side', 'schema/x.ts', "import { a } from '../gateway/errors.ts';"],
    ['schema does not see the kit', 'schema/x.ts', "import { a } from '../subgraphs/kit/errors.ts';"],
    ['the gateway sees no subgraph', 'gateway/hub.ts', "import { a } from '../subgraphs/kit/errors.ts';"],
    ['nor do its tests', 'gateway/shard/x.test.ts', "import { a } from '../../subgraphs/directory/main.ts';"],
    [
      'nor does it start one by its file',
      'gateway/bench/main.ts',
      "spawn(new URL('../../subgraphs/demo/main.ts', import.meta.url));",
    ],
    ['the kit does not see the gateway', 'subgraphs/kit/x.ts', "import type { A } from '../../gateway/errors.ts';"],
    ['the kit sees no subgraph', 'subgraphs/kit/x.ts', "export { a } from '../directory/x.ts';"],
    ['a subgraph sees no sibling', 'subgraphs/directory/x.ts', "import { a } from '../volunteer-centers/x.ts';"],
    ['nor by a dynamic import', 'subgraphs/directory/x.ts', "const a = await import('../volunteer-centers/x.ts');"],
    ['nor by a type alone', 'subgraphs/directory/x.ts', "type A = import('../volunteer-centers/x.ts').A;"],
    ['nor does it see the demo', 'subgraphs/directory/x.ts', "import '../demo/main.ts';"],
    ['the demo does not see the gateway', 'subgraphs/demo/main.ts', "import { a } from '../../gateway/hub.ts';"],
    ['a stage sees none before it', 'gateway/merge/x.ts', "import { a } from '../execute/x.ts';"],
    ['not even its types', 'gateway/merge/x.ts', "import type { A } from '../execute/x.ts';"],
    ['fetch does not see shard', 'gateway/fetch/x.ts', "import { a } from '../shard/x.ts';"],
    ['no stage sees the hub', 'gateway/http/x.ts', "import { a } from '../hub.ts';"],
    ['no stage sees the registry', 'gateway/http/x.ts', "import { a } from '../registry/Registry.ts';"],
    ['nor does it see the planner', 'gateway/registry/x.ts', "import { a } from '../plan/planner.ts';"],
    ['a leaf sees no stage', 'gateway/supergraph/x.ts', "import { a } from '../shard/x.ts';"],
    [
      'a leaf sees the transport’s types only',
      'gateway/supergraph/x.ts',
      "import { FetchFailure } from '../fetch/transport.ts';",
    ],
    ['plan nodes are shared as types only', 'gateway/fetch/x.ts', "import { a } from '../plan/nodes.ts';"],
    ['stages know channels, not observers', 'gateway/shard/x.ts', "import { a } from '../observe/log.ts';"],
    ['no product code sees test support', 'gateway/shard/x.ts', "import { a } from '../../test/support/x.ts';"],
    ['a folder without a rank gets one first', 'gateway/cache/x.ts', "import { a } from '../errors.ts';"],
    ['the command line sees no stage', 'cli/x.ts', "import { a } from '../gateway/shard/stage.ts';"],
    ['nobody sees the command line', 'gateway/hub.ts', "import { a } from '../cli/program.ts';"],
    ['an example sees nothing of ours', 'examples/city/src/x.js', "import { a } from '../../../schema/contract.ts';"],
    ['nor another example', 'examples/city/src/x.js', "import { a } from '../../town/src/x.js';"],
    ['a list over several lines is read', 'gateway/merge/x.ts', "import {\n  a,\n  b,\n} from '../shard/x.ts';"],
  ];

  it.each(forbidden)('is found: %s', (_why, path, text) => {
    expect(plant(path, text)).toEqual([expect.stringMatching(/^imports:/)]);
  });

  it('is found where a folder goes through its own index.ts', () => {
    expect(plant('subgraphs/kit/paging/x.ts', "import { a } from '../index.ts';")).toEqual(['index:1']);
  });

  it('is told with its line, its rule and what is allowed', () => {
    const planted = new Map([['gateway/merge/x.ts', "import a from 'graphql';\nimport { b } from '../shard/x.ts';"]]);
    expect(checkImports(planted).map(formatViolation)).toEqual([
      'gateway/merge/x.ts:2 [imports] Expected gateway/merge/x.ts to import only from gateway/merge/, gateway/projection/, ' +
        'gateway/supergraph/, gateway/observe/, gateway/errors.ts, gateway/config.ts, gateway/today.ts, gateway/identity.ts, schema/, ' +
        'found gateway/shard/x.ts.',
    ]);
  });
});

describe('an import that the plan allows', () => {
  const allowed: [why: string, path: string, text: string][] = [
    ['packages', 'gateway/merge/x.ts', "import { parse } from 'graphql';"],
    ['both sides see the schema', 'subgraphs/kit/x.ts', "import { HEADERS } from '../../schema/contract.ts';"],
    ['a stage sees those after it', 'gateway/execute/x.ts', "import { a } from '../projection/x.ts';"],
    ['plan nodes, as types', 'gateway/fetch/x.ts', "import type { FetchNode } from '../plan/nodes.ts';"],
    ['plan nodes, each marked as a type', 'gateway/fetch/x.ts', "import { type A, type B } from '../plan/nodes.ts';"],
    ['the hub sees every stage', 'gateway/hub.ts', "import { a } from './http/server.ts';"],
    ['a test reaches over the stages of its side', 'gateway/fetch/x.test.ts', "import { a } from '../http/server.ts';"],
    ['the demo sees every subgraph', 'subgraphs/demo/main.ts', "import { a } from '../directory/main.ts';"],
    ['the demo starts the hub', 'subgraphs/demo/x.ts', "spawn(new URL('../../gateway/main.ts', import.meta.url));"],
    ['an example sees itself', 'examples/city/src/x.js', "import { a } from './y.js';"],
    ['the test of an example sees both sides', 'examples/x.test.ts', "import { a } from '../gateway/hub.ts';"],
    ['a parent’s index from outside', 'subgraphs/directory/x.ts', "import { a } from '../kit/index.ts';"],
    ['the command line sees what is wired', 'cli/x.ts', "import { a } from '../gateway/shardProxy.ts';"],
    ['a commented import is none', 'schema/x.ts', "// import { a } from '../gateway/hub.ts';"],
    ['a text that looks like one is none', 'schema/x.ts', "export const from = 'from ../gateway/hub.ts';"],
  ];

  it.each(allowed)('passes: %s', (_why, path, text) => {
    expect(plant(path, text)).toEqual([]);
  });

  it('is read in each of its forms', () => {
    const text = [
      "import a from './a.ts';",
      "import './b.ts';",
      "export * from './c.ts';",
      "export type { D } from './d.ts';",
      "const e = import('./e.ts');",
      "import * as f from './f.ts';",
    ].join('\n');
    expect(importsOf('x/y.ts', text).map(({ target, typeOnly }) => [target, typeOnly])).toEqual([
      ['x/a.ts', false],
      ['x/b.ts', false],
      ['x/c.ts', false],
      ['x/d.ts', true],
      ['x/e.ts', false],
      ['x/f.ts', false],
    ]);
  });
});

describe('a text rule', () => {
  // Put together here, so that this file does not break what it plants.
  const ignore = (rest: string) => `// biome-${'ignore'} lint/suspicious/noExplicitAny${rest}`;
  const suppress = (kind: string, rest = '') => `// @ts-${kind}${rest}\nconst a = 1;`;

  const broken: [rule: string, path: string, text: string][] = [
    ['environment', 'gateway/fetch/x.ts', 'const url = process.env.URL;'],
    ['environment', 'subgraphs/directory/main.ts', 'start(process.env);'],
    ['any', 'gateway/fetch/x.ts', `const a: ${'any'} = 1;`],
    ['any', 'gateway/fetch/x.ts', `const a = b as ${'any'};`],
    ['any', 'gateway/fetch/x.ts', `const a = new Map<string, ${'any'}>();`],
    ['type errors', 'gateway/fetch/x.ts', suppress('expect-error')],
    ['type errors', 'gateway/fetch/x.ts', suppress('ignore', ' the types are wrong here')],
    ['lint errors', 'gateway/fetch/x.ts', ignore('')],
    ['lint errors', 'gateway/fetch/x.ts', ignore(': <explanation>')],
    ['tests run', 'gateway/fetch/x.test.ts', `it.${'only'}('x', () => {});`],
    ['tests run', 'gateway/fetch/x.test.ts', `describe.concurrent.${'skip'}('x', () => {});`],
    ['tests run', 'gateway/fetch/x.test.ts', `it.${'todo'}('x');`],
    ['registry hosts', 'README.md', `npm install --registry https://${'registry'}.example.org`],
    ['registry hosts', 'package-lock.json', `"${'resolved'}": "https://example.org/a.tgz"`],
    ['machine paths', 'docs/x.md', `cd ${'/home'}/someone/guatu`],
    ['machine paths', 'gateway/x.test.ts', `const folder = '${'/tmp'}/guatu';`],
  ];

  it.each(broken)('finds what breaks it: %s in %s', (rule, path, text) => {
    expect(plant(path, text).map((found) => found.split(':')[0])).toContain(rule);
  });

  const kept: [why: string, path: string, text: string][] = [
    ['the one reader of the environment', 'gateway/config.ts', 'const url = process.env.URL;'],
    ['a comment about it', 'gateway/fetch/x.ts', '// process.env is read in config.ts\nconst a = 1;'],
    ['a test that starts a process', 'gateway/fetch/x.test.ts', 'spawn(a, { env: process.env });'],
    ['any with its reason', 'gateway/fetch/x.ts', '// The library types its rows as any.\nconst a: any = 1;'],
    ['the word in a text of several lines', 'gateway/fetch/x.ts', 'const a = `\n  --port: any free one\n`;'],
    ['the word in a text', 'gateway/fetch/x.ts', "const a = { reason: 'any shard' };"],
    ['a type error with its reason', 'gateway/fetch/x.ts', suppress('expect-error', ' the types lack this option')],
    ['a lint error with its reason', 'gateway/fetch/x.ts', ignore(': rows are typed by the library')],
    ['a test that depends on the machine', 'gateway/fetch/x.test.ts', "it.skipIf(isRoot)('x', () => {});"],
    ['an address that is no registry', 'README.md', 'https://specs.apollo.dev/federation/v2.9'],
    ['a path of the web', 'README.md', 'http://127.0.0.1:4000/graphql and docs/work/x.md'],
  ];

  it.each(kept)('leaves alone what keeps it: %s', (_why, path, text) => {
    expect(plant(path, text)).toEqual([]);
  });
});
