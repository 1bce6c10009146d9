import { WallBodies, WallOfficials } from '../../generated/documents.ts';
import { askForData } from '../../shared/useGraph.ts';
import type { Choices } from './SearchChoice.tsx';

/** Bodies by any name that they go by. */
export async function findBodies(text: string, signal: AbortSignal): Promise<Choices> {
  const { data } = await askForData(WallBodies, { text }, signal);
  return {
    choices: (data.organizations?.nodes ?? []).map(({ id, name, division }) => ({
      id,
      label: name ?? id,
      hint: division?.name ?? null,
    })),
    totalCount: data.organizations?.totalCount ?? 0,
  };
}

/** Officials in office today. */
export async function findOfficials(text: string, signal: AbortSignal): Promise<Choices> {
  const { data } = await askForData(WallOfficials, { text }, signal);
  return {
    choices: (data.officials?.nodes ?? []).map(({ id, name, post }) => ({ id, label: name ?? id, hint: post })),
    totalCount: data.officials?.totalCount ?? 0,
  };
}
