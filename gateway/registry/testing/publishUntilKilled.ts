/** Writes state after state into the folder that is named, and says the number of each that is written, until it is killed. */
import { AuditLog } from '../AuditLog.ts';
import { RegistryStore, type StateOrigin } from '../RegistryStore.ts';

const TARGET = 'municipal-projects/340100';
const folder = process.argv[2] ?? '';
const store = new RegistryStore(folder);
const audit = await AuditLog.open(folder);
const [newest] = store.stateNumbers();
let previousVersion = newest === undefined ? null : (store.readState(newest).live[TARGET] ?? null);
for (;;) {
  const said = {
    who: 'hefei',
    when: new Date().toISOString(),
    why: 'Again.',
    url: `http://holder.example/${previousVersion}`,
  };
  const stored = await store.addVersion({
    ...said,
    target: TARGET,
    timeoutMs: null,
    sdl: `# ${previousVersion}`,
    checks: [],
  });
  const origin: StateOrigin = {
    ...{ ...said, action: 'PUBLISH', target: TARGET, version: stored.version, previousVersion, removeInUse: null },
  };
  const { state } = await store.addState({ origin, live: { [TARGET]: stored.version }, supergraph: null });
  await audit.append({ ...origin, outcome: 'LIVE', state, codes: [] });
  previousVersion = stored.version;
  process.stdout.write(`${state}\n`);
}
