/** Whether those who hold rows of a contract now can be asked by another text of it. */
import { conformsTo } from '../../schema/evolution/conformsTo.ts';
import { type Endpoint, FetchFailure } from '../fetch/transport.ts';
import type { Examination } from './examineHolder.ts';
import type { HolderAsker } from './HolderAsker.ts';
import { ownContractSdl } from './ownContracts.ts';
import type { Published } from './Published.ts';
import { readServedSdl } from './readServedSdl.ts';
import { refusal } from './refusal.ts';

const MAX_REASONS = 20;

export interface HoldersQuestion {
  contract: string;
  contractSdl: string;
  /** Of the contract: each shard's, or that of its one holder. */
  endpoints: readonly Endpoint[];
  published: Published;
  createAsker(endpoint: Endpoint): HolderAsker;
}

/**
 * Shards may be behind: additions are bridged, anything else is not. Who holds a contract alone has to serve all of it
 * already, and is asked whether it does.
 */
export async function examineHoldersFit(
  question: HoldersQuestion,
  { reasons, checks, notes }: Examination,
): Promise<void> {
  const { contract, contractSdl, endpoints } = question;
  const found: string[] = [];
  for (const [sdl, names] of await heldSdls(question, { reasons, notes })) {
    const isAlone = endpoints.every(({ shard }) => shard === null);
    for (const { severity, message } of conformsTo(sdl, contractSdl)) {
      if (severity === 'ERROR' || (severity === 'OLDER' && isAlone)) found.push(`${names.join(', ')}: ${message}`);
    }
  }
  for (const message of found.slice(0, MAX_REASONS)) reasons.push(refusal('HOLDERS_FIT', message));
  if (found.length === 0 && reasons.length === 0) {
    checks.push({ code: 'HOLDERS_FIT', found: `${endpoints.length} holders of ${contract} can be asked by it.` });
  }
}

/** What holders serve, by SDL: the names of those who serve it. */
async function heldSdls(
  { contract, endpoints, published, createAsker }: HoldersQuestion,
  { reasons, notes }: Pick<Examination, 'reasons' | 'notes'>,
): Promise<Map<string, string[]>> {
  const bySdl = new Map<string, string[]>();
  for (const endpoint of endpoints) {
    const { shard, origin } = endpoint;
    const name = shard === null ? contract : `${contract}/${shard}`;
    if (origin === 'UNPUBLISHED') {
      notes.push(`Nobody holds ${name} yet.`);
      continue;
    }
    // A shard whose address the operator has configured serves what the hub came with.
    const sdl =
      shard === null
        ? await askSdl(createAsker(endpoint), name, reasons)
        : (published.holders.get(name)?.sdl ?? ownContractSdl(contract));
    if (sdl !== undefined) bySdl.set(sdl, [...(bySdl.get(sdl) ?? []), name]);
  }
  return bySdl;
}

async function askSdl(asker: HolderAsker, name: string, reasons: Examination['reasons']): Promise<string | undefined> {
  try {
    const sdl = await readServedSdl(asker);
    if (sdl === undefined) reasons.push(refusal('HOLDERS_FIT', `${name}: expected it to show its SDL, got none.`));
    return sdl;
  } catch (error) {
    if (!(error instanceof FetchFailure)) throw error;
    reasons.push(refusal('HOLDERS_FIT', `${name}: expected it to show its SDL: ${error.message}`));
    return undefined;
  } finally {
    await asker.close();
  }
}
