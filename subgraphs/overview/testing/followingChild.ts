/**
 * An index in a process of its own, for a test to kill: `fork` it with the address of one owner, the changes that it is
 * to read at once, the target of its database and, for PostgreSQL, the schema. It loads its code, says so, follows from
 * the first message on, and says where it serves. It ends with its parent.
 */
import { enableCompileCache } from 'node:module';

// It is started again and again, and loading takes longer than it lives.
enableCompileCache();
const { overview } = await import('../subgraph.ts');
const { runSubgraph } = await import('../../kit/server/runSubgraph.ts');

const [owner = '', changesPerPage, target = '', schema] = process.argv.slice(2);
const source = { id: 'mp:340100', system: 'municipal-projects', shard: '340100', name: '合肥市', url: owner };

process.once('disconnect', () => process.exit());
process.once('message', async () => {
  const index = overview({
    sources: [source],
    directoryUrl: null,
    options: { pollMs: 5, changesPerPage: Number(changesPerPage), maxBackoffMs: 100, retryRefusedMs: 100 },
  });
  const { url: served } = await runSubgraph(index, {
    source: { id: 'ov:34', system: 'overview', shard: null, name: '总览' },
    target,
    ...(schema === undefined ? {} : { schema }),
    logLevel: 'error',
  });
  process.send?.(served);
});
process.send?.('loaded');
