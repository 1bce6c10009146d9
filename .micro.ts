import { execute, parse, graphql } from 'graphql';
import { createExecutor } from './gateway/plan/createExecutor.ts';
import { variablesText } from './gateway/fetch/SubgraphSource.ts';
import { buildSchemas } from './test/bench/gateway/graph/schemas.ts';
import { composeGraph } from './test/bench/gateway/graph/composeGraph.ts';
import { HEAVY_QUERY, TINY_QUERY, LIST_QUERY } from './test/bench/gateway/queries.ts';
const schemas = buildSchemas();
const urls = Object.fromEntries(Object.keys(schemas).map((n) => [n, 'http://x/' + n])) as never;
const cache = new Map<string, string>();
let parseMs = 0, calls = 0;
const sources = new Map(Object.entries(schemas).map(([name, schema]) => [name, { prepare(query: string) {
  const document = parse(query);
  return { async execute(variables: any) {
    const key = query + variablesText(variables);
    let text = cache.get(key);
    if (!text) { text = JSON.stringify(await execute({ schema, document, variableValues: JSON.parse(variablesText(variables)) })); cache.set(key, text); }
    calls++;
    await new Promise((r) => setImmediate(r));
    const t = performance.now(); const r = JSON.parse(text); parseMs += performance.now() - t; return r;
  } };
} }]));
const executor = await createExecutor({ supergraphSdl: composeGraph(urls), sources: sources as never, plansInline: true });
const q = { heavy: HEAVY_QUERY, tiny: TINY_QUERY, list: LIST_QUERY }[process.argv[2] ?? 'heavy']!;
const document = parse(q);
const context = () => ({ requestId: 'r', today: '', calendar: '', signal: new AbortController().signal, completeRequired: false, warnings: [] });
const run = async () => JSON.stringify(await executor.execute({ document, operationName: null, variables: {}, schema: executor.schema }, context() as never));
let s = '';
const N = +(process.argv[3] ?? 600);
for (let i = 0; i < N; i++) s = await run();
calls = 0; parseMs = 0;
for (let round = 0; round < 3; round++) {
  const c0 = process.cpuUsage(); calls = 0; parseMs = 0;
  for (let i = 0; i < N; i++) s = await run();
  const c = process.cpuUsage(c0);
  console.log(s.length, 'bytes', ((c.user + c.system) / 1000 / N).toFixed(3), 'ms cpu/op; parse', (parseMs / N).toFixed(3), 'calls', calls / N);
}
const t0 = process.cpuUsage(); for (let i = 0; i < N; i++) JSON.stringify(JSON.parse(s)); const t1 = process.cpuUsage(t0);
console.log('parse+stringify of answer', ((t1.user + t1.system) / 1000 / N).toFixed(3));
await executor.stop();
