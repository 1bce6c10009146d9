import { useMemo } from 'react';
import { type MatterOrder, WallMatterStatesFile, WallMattersFile } from '../../generated/documents.ts';
import { DownloadButtons, type DownloadFormat } from '../../shared/download/DownloadButtons.tsx';
import { useWords } from '../../shared/preferences.ts';
import { toGraphFilter } from '../filters/toGraphFilter.ts';
import type { WallFilters } from '../filters/WallFilters.ts';
import { en, zh } from '../words.ts';

interface MatterDownloadsProps {
  filters: WallFilters;
  orderBy: MatterOrder | null;
}

const FORMATS: readonly DownloadFormat[] = ['xlsx', 'csv', 'gb18030'];

/** The whole list, all its pages, as a file. */
export function MatterDownloads({ filters, orderBy }: MatterDownloadsProps) {
  const words = useWords({ zh, en });
  const { on } = filters;
  const variables = useMemo(() => {
    const asked = { filter: toGraphFilter(filters), orderBy };
    return filters.on === null ? asked : { ...asked, asOf: filters.on };
  }, [filters, orderBy]);
  return (
    <DownloadButtons
      query={(on === null ? WallMattersFile : WallMatterStatesFile).toString()}
      variables={variables}
      at="rows"
      fileName={words.listTitle}
      formats={FORMATS}
    />
  );
}
