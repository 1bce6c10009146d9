import { useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import type { MatterOrder } from '../generated/documents.ts';
import { MATTER_ORDERS } from './filters/choices.ts';
import { addressOf, parseFilters, printFilters, type WallFilters } from './filters/WallFilters.ts';
import { parseView, type WallView } from './filters/WallView.ts';

/** What the address says, and how it is changed: each change is a step that the browser's "back" takes back. */
export interface Address {
  filters: WallFilters;
  view: WallView;
  /** Of the list; null: as the graph orders it by itself. */
  sort: MatterOrder | null;
  /** The page with other filters, the rest as it is. */
  narrowed(change: Partial<WallFilters>): string;
  narrow(change: Partial<WallFilters>): void;
  /** The page with other words of its query; null takes one out. */
  shown(change: Readonly<Record<string, string | null>>): string;
  show(change: Readonly<Record<string, string | null>>): void;
}

export function useAddress(): Address {
  const search = useSearch();
  const [path, navigate] = useLocation();
  return useMemo(() => {
    const query = new URLSearchParams(search);
    const filters = parseFilters(query);
    const narrowed = (change: Partial<WallFilters>) => {
      const changed = new URLSearchParams(query);
      for (const name of printFilters(filters).keys()) changed.delete(name);
      const asked = printFilters({ ...filters, ...change });
      for (const [name, value] of changed) asked.set(name, value);
      return addressOf(path, asked);
    };
    const shown = (change: Readonly<Record<string, string | null>>) => {
      const changed = new URLSearchParams(query);
      for (const [name, value] of Object.entries(change)) {
        if (value === null) changed.delete(name);
        else changed.set(name, value);
      }
      return addressOf(path, changed);
    };
    return {
      filters,
      view: parseView(query),
      sort: MATTER_ORDERS.find((order) => order === query.get('sort')) ?? null,
      narrowed,
      narrow: (change) => navigate(narrowed(change)),
      shown,
      show: (change) => navigate(shown(change)),
    };
  }, [search, path, navigate]);
}
