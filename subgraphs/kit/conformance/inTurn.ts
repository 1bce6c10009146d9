/** Requests that are under way at once: enough to hide a network, few enough for a small server. */
const AT_ONCE = 4;

/** Does something with every item, some at once, and gives what was found, in the order of the items. */
export async function* inTurn<Item, Found>(
  items: readonly Item[],
  look: (item: Item) => Promise<Found | null>,
): AsyncGenerator<Found> {
  for (let start = 0; start < items.length; start += AT_ONCE) {
    for (const found of await Promise.all(items.slice(start, start + AT_ONCE).map(look))) {
      if (found !== null) yield found;
    }
  }
}
