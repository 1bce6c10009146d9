import { WallBodyName, WallChoices, WallOfficialName } from '../../generated/documents.ts';
import { useGraph } from '../../shared/useGraph.ts';
import type { FilterNames } from './describeFilters.ts';
import type { WallFilters } from './WallFilters.ts';

/** Asks for the names of what an address names by id; `sources` are known from the page's own answer. */
export function useFilterNames(
  filters: WallFilters,
  sources: readonly { id: string; name: string }[] | null | undefined,
): FilterNames {
  const { body, official, category, channel, source } = filters;
  const bodyName = useGraph(WallBodyName, { id: body ?? '' }, { enabled: body !== null });
  const officialName = useGraph(WallOfficialName, { id: official ?? '' }, { enabled: official !== null });
  const choices = useGraph(WallChoices, {}, { enabled: category !== null || channel !== null });
  return {
    body: body === null ? undefined : (bodyName.data?.data.organization?.name ?? undefined),
    official: official === null ? undefined : (officialName.data?.data.official?.name ?? undefined),
    source: sources?.find(({ id }) => id === source)?.name,
    category: choices.data?.data.categories?.find(({ code }) => code === category)?.label,
    channel: choices.data?.data.channels?.find(({ code }) => code === channel)?.name ?? undefined,
  };
}
