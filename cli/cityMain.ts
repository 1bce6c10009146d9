/** `guatu <command>` of the package @guatu/kit, which `guatu.cjs` of the package starts once it is built. */
import { createCityProgram } from './cityProgram.ts';
import { runProcess } from './runProcess.ts';

await runProcess(createCityProgram());
