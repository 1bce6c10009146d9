import type { Columns } from './Columns.ts';

/** What each category is called by the matters that are in it: the last of its names in the order of texts. */
export function categoryLabels({ blocks, codes }: Columns): Map<string, string> {
  const labels = new Int32Array(codes.category.size);
  for (const { alive, category, categoryLabel, length } of blocks) {
    for (let row = 0; row < length; row++) {
      const code = category[row] as number;
      const label = categoryLabel[row] as number;
      if (alive[row] === 0 || label === labels[code]) continue;
      const known = codes.categoryLabel.textOf(labels[code] as number);
      const other = codes.categoryLabel.textOf(label);
      if (known === null || (other !== null && other > known)) labels[code] = label;
    }
  }
  const named = Array.from(labels, (label, code) => [codes.category.textOf(code), codes.categoryLabel.textOf(label)]);
  return new Map(named.filter((pair): pair is [string, string] => pair[0] !== null && pair[1] !== null));
}
