import type { CatalogRow } from '../graph/rows.ts';
import type { Asker } from './askerOf.ts';

const BODY = JSON.stringify({
  query: '{catalog(first:6000){number title summary price isListed tags size{width height depth}}}',
});

export async function answerList(products: Asker): Promise<string> {
  const { catalog } = await products<{ catalog: CatalogRow[] }>(BODY);
  return JSON.stringify({ data: { catalog: catalog.map(entryOf) } });
}

function entryOf({ number, title, summary, price, isListed, tags, size }: CatalogRow): CatalogRow {
  return {
    number,
    title,
    summary,
    price,
    isListed,
    tags,
    size: size && { width: size.width, height: size.height, depth: size.depth },
  };
}
