/** `node examples/testing/writeSampleData.ts`: writes the data that the examples ship with; a test holds them to it. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { sampleLedger } from './sampleLedger.ts';
import { toDocuments } from './toDocuments.ts';
import { toTables } from './toTables.ts';

/** The city of city-in-graphql-yoga. */
export const BENGBU = sampleLedger(
  '340300',
  ['340302', '340303', '340304', '340311', '340321', '340322', '340323'],
  200,
);
/** The city of city-in-plain-node. */
export const ANQING = sampleLedger(
  '340800',
  ['340802', '340803', '340811', '340822', '340825', '340881', '340882'],
  200,
);

/** Texts by path below `examples/`. */
export const SAMPLE_DATA: ReadonlyMap<string, string> = new Map([
  ['city-in-graphql-yoga/data/projects.json', toDocuments(BENGBU.rows, BENGBU.names)],
  ...[...toTables(ANQING.rows, ANQING.names)].map(([file, text]) => [`city-in-plain-node/data/${file}`, text] as const),
]);

if (import.meta.main) {
  for (const [path, text] of SAMPLE_DATA) writeFileSync(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
}
