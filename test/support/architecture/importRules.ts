/** Who may import whom: the house as data, and the check of it. docs/architecture.md tells why. */
import { posix } from 'node:path';
import { importsOf } from './imports.ts';
import { isTest, isTypeScript, type SourceFiles } from './sourceFiles.ts';
import type { Violation } from './Violation.ts';

/** Stages of the hub in the order in which a request runs through them: a stage imports itself and those to its right. */
export const STAGES = ['http', 'plan', 'execute', 'shard', 'fetch', 'merge', 'projection'] as const;

/** Of the gateway, what every stage may import; it imports none of them. */
const LEAVES = [
  'gateway/supergraph/',
  'gateway/observe/',
  'gateway/errors.ts',
  'gateway/config.ts',
  'gateway/today.ts',
  'gateway/identity.ts',
];

/** Stages below the front are observed from outside: they publish on channels and know no subscriber. */
const OBSERVED_BY_CHANNELS_ONLY = STAGES.filter((stage) => stage !== 'http').map((stage) => `gateway/${stage}/`);

/** Files whose *types* every file of the gateway may import. */
const SHARED_TYPES = ['gateway/plan/nodes.ts', 'gateway/fetch/transport.ts'];

/** The registry changes what is served: it tries holders by the stages that will ask them, and no stage knows of it. */
const REGISTRY = 'gateway/registry/';
const REGISTRY_TARGETS = [REGISTRY, 'gateway/shard/', 'gateway/fetch/', 'gateway/http/readiness.ts'];

/** An answer as a table: between the schema and whoever makes files or shows tables. */
const TABLES = 'tables/';

/** The pages run in a browser: of ours they see what both sides agree on, and talk to the hub over HTTP. */
const WEB_TARGETS = ['web/', 'schema/', 'tables/plan/', 'docs/questions/', 'subgraphs/demo/figures/'];

/** Files that wire everything of their side together. */
const WHOLE_GATEWAY = [
  'gateway/hub.ts',
  'gateway/openSubgraphs.ts',
  'gateway/shardProxy.ts',
  'gateway/main.ts',
  'gateway/bench/',
];

/** What the command line may see of either side: what is wired already, what that needs, and what it throws. */
const PUBLIC_FACES = [
  'gateway/hub.ts',
  'gateway/shardProxy.ts',
  'gateway/config.ts',
  'gateway/errors.ts',
  'gateway/observe/log.ts',
  'gateway/plan/',
  'gateway/supergraph/',
  'subgraphs/kit/',
  'subgraphs/municipal-projects/index.ts',
  'subgraphs/worker-services/index.ts',
  'subgraphs/demo/startDemo.ts',
  TABLES,
];

/** Cities' subgraphs, each in a folder as it could be copied from here: of ours it imports nothing but packages. */
const EXAMPLES = 'examples/';

/** What a module may start as a process of its own, beyond what it may import: `npm start` runs the hub too. */
const MAY_START: readonly [path: string, target: string][] = [['subgraphs/demo/', 'gateway/main.ts']];

/** What a process entry of either side begins with: it says so plainly if an older Node runs it. */
const ENTRY_GUARD = 'scripts/require-node.cjs';

/** Both sides, each seen from outside: they check, generate and prove. */
const SEES_ALL = ['test/', 'scripts/'];

/** Every import of every module that the house does not allow. */
export function checkImports(files: SourceFiles): Violation[] {
  const isModule = (path: string) => isTypeScript(path) || (within(path, EXAMPLES) && path.endsWith('.js'));
  return [...files].filter(([path]) => isModule(path)).flatMap(([path, text]) => checkFile(path, text));
}

function checkFile(path: string, text: string): Violation[] {
  const violations: Violation[] = [];
  for (const { target, typeOnly, started, line } of importsOf(path, text)) {
    if (target === null || target === ENTRY_GUARD) continue;
    if (started && MAY_START.some(([from, to]) => within(path, from) && target === to)) continue;
    const complaint = complaintAbout(path, target, typeOnly);
    if (complaint) violations.push({ rule: 'imports', path, line, sentence: complaint });
    if (posix.basename(target) === 'index.ts' && path.startsWith(`${posix.dirname(target)}/`)) {
      const sentence = `Expected an import of the module itself, found ${target}: an index.ts is for those outside its folder.`;
      violations.push({ rule: 'index', path, line, sentence });
    }
  }
  return violations;
}

function complaintAbout(path: string, target: string, typeOnly: boolean): string | undefined {
  const allowed = allowedTargets(path);
  if (!allowed) {
    return `Expected a folder that importRules.ts knows, found ${path}: state there what it may import.`;
  }
  if (allowed.some((prefix) => within(target, prefix))) {
    const silent = OBSERVED_BY_CHANNELS_ONLY.some((stage) => within(path, stage)) && !isTest(path);
    if (silent && within(target, 'gateway/observe/') && target !== 'gateway/observe/channels.ts') {
      return `Expected only gateway/observe/channels.ts of the observers, found ${target}.`;
    }
    return undefined;
  }
  if (typeOnly && within(path, 'gateway/') && SHARED_TYPES.includes(target)) return undefined;
  return `Expected ${path} to import only from ${allowed.join(', ')}, found ${target}.`;
}

/** Folders (ending in `/`) and files that a module may import from, or undefined if no rule knows the module. */
function allowedTargets(path: string): string[] | undefined {
  if (path === 'vitest.config.ts') return ['test/support/'];
  if (!path.includes('/')) return ['schema/'];
  if (SEES_ALL.some((prefix) => within(path, prefix))) return [''];
  if (within(path, 'schema/')) return isTest(path) ? ['schema/', 'test/support/'] : ['schema/'];
  if (within(path, TABLES)) return isTest(path) ? [''] : [TABLES, 'schema/'];
  if (within(path, 'web/')) return isTest(path) ? ['', ...WEB_TARGETS] : WEB_TARGETS;
  if (within(path, EXAMPLES)) return isTest(path) ? [''] : [`${path.split('/', 2).join('/')}/`];
  if (within(path, 'cli/')) return isTest(path) ? [''] : ['cli/', ...PUBLIC_FACES, 'schema/'];
  const allowed = within(path, 'gateway/') ? gatewayTargets(path) : subgraphTargets(path);
  return allowed && isTest(path) ? [...allowed, 'test/support/', 'test/generated/'] : allowed;
}

function gatewayTargets(path: string): string[] | undefined {
  if (isTest(path) || WHOLE_GATEWAY.some((prefix) => within(path, prefix))) return ['gateway/', TABLES, 'schema/'];
  if (LEAVES.some((leaf) => within(path, leaf))) return [...LEAVES, 'schema/'];
  if (within(path, REGISTRY)) return [...REGISTRY_TARGETS, ...LEAVES, 'schema/'];
  const rank = STAGES.findIndex((stage) => within(path, `gateway/${stage}/`));
  if (rank < 0) return undefined;
  const tables = rank === 0 ? [TABLES] : [];
  return [...tables, ...STAGES.slice(rank).map((stage) => `gateway/${stage}/`), ...LEAVES, 'schema/'];
}

function subgraphTargets(path: string): string[] | undefined {
  const name = /^subgraphs\/([^/]+)\//.exec(path)?.[1];
  if (!name) return undefined;
  if (name === 'demo') return ['subgraphs/', 'schema/'];
  return [...new Set([`subgraphs/${name}/`, 'subgraphs/kit/'])].concat('schema/');
}

function within(path: string, prefix: string): boolean {
  return prefix === '' || prefix === path || (prefix.endsWith('/') && path.startsWith(prefix));
}
