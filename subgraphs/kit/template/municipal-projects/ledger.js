// 本台账：用哪个现成的子图，第一次启动时先放入哪些示例。
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importFile, wasFilled } from '@guatu/kit';
import { importableProjects, municipalProjects } from '@guatu/kit/municipal-projects';

export const definition = municipalProjects;
export const options = { folder: import.meta.dirname, prepare: importSample };

const SAMPLE_LISTS = { 示例清单: { key: 'sample', year: 2021, registeredOn: '2021-03-01' } };

/** 台账还是空的，就导入示例。不要示例，删去文件夹 sample/ 即可。 */
async function importSample(database, project) {
  const file = fileURLToPath(new URL('sample/ledger.csv', import.meta.url));
  if (!existsSync(file) || (await wasFilled(database))) return;
  const { counts } = await importFile({
    project: { ...project, lists: SAMPLE_LISTS },
    ledger: importableProjects,
    database,
    file,
    list: '示例清单',
  });
  console.log(`导入了 ${counts.created} 条示例事项（虚构）。`);
}
