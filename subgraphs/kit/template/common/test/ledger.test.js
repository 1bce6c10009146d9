// 启动子图（内存中的台账，任意空闲端口），像枢纽那样问它：npm test。
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startProject } from '@guatu/kit';
import { definition, options } from '../ledger.js';

let running;
before(async () => {
  running = await startProject(definition, { ...options, database: ':memory:', port: 0, logLevel: 'silent' });
});
after(() => running.stop());

async function ask(query) {
  const response = await fetch(running.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-guatu-shard': running.project.shard },
    body: JSON.stringify({ query }),
  });
  const { data, errors } = await response.json();
  assert.equal(errors, undefined);
  return data;
}

test('答复里有本分片的数据来源', async () => {
  const { {{list}}: list } = await ask('{ {{list}}(first: 1) { coverage { complete answered { shard name } } } }');
  const { shard, name } = running.project;
  assert.deepEqual(list.coverage, { complete: true, answered: [{ shard, name }] });
});

test('每个事项的编号都指明本分片，总数与逐页取到的一样多', async () => {
  const ids = [];
  let after = null;
  let page;
  do {
    const cursor = after === null ? '' : `, after: ${JSON.stringify(after)}`;
    const answer = await ask(`{ {{list}}(first: 2${cursor}) { totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`);
    page = answer.{{list}};
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
  } while (page.pageInfo.hasNextPage);
  assert.equal(ids.length, page.totalCount);
  assert.equal(new Set(ids).size, ids.length);
  for (const id of ids) assert.equal(id.split(':')[1], running.project.shard);
});

test('按编号能取到事项，预警说明了依据', async () => {
  const { {{list}}: list } = await ask('{ {{list}}(first: 1) { nodes { id } } }');
  const { id } = list.nodes[0];
  const { {{row}}: matter } = await ask(`{ {{row}}(id: ${JSON.stringify(id)}) { id title lateness { state rule } } }`);
  assert.equal(matter.id, id);
  assert.ok(matter.title.length > 0);
  assert.ok(matter.lateness.rule.length > 0);
});
