// 启动本台账的子图：npm start。停止：Ctrl-C 或 SIGTERM，进行中的请求答完才停。
import { runProject } from '@guatu/kit';
import { definition, options } from './ledger.js';

await runProject(definition, options);
