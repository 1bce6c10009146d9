// 本台账：用哪个现成的子图，第一次启动时先放入哪些示例。
import { existsSync, readFileSync } from 'node:fs';
import { wasFilled } from '@guatu/kit';
import { fillWorkerServices, workerServices } from '@guatu/kit/worker-services';

export const definition = workerServices;
export const options = { folder: import.meta.dirname, prepare: fillWithSample };

/** 台账还是空的，就放入示例。不要示例，删去文件夹 sample/ 即可。 */
async function fillWithSample(database) {
  const file = new URL('sample/ledger.json', import.meta.url);
  if (!existsSync(file) || (await wasFilled(database))) return;
  const { services, meetings, names } = JSON.parse(readFileSync(file, 'utf8'));
  await fillWorkerServices(database, { services, meetings }, new Map(names));
  console.log(`放入了 ${services.length} 条示例事项（虚构）。`);
}
