/** Where a center stands among centers: what a path needs to know of it. */
interface Placed {
  id: string;
  parent: string | null;
}

const SEPARATOR = '/';

/**
 * The path of each center by its id: the ids from the top center down to itself, each followed by `/`.
 * Throws an Error naming the center whose parent is not among them, that stands below itself, or has a `/` in its id.
 */
export function centerPaths(centers: readonly Placed[]): ReadonlyMap<string, string> {
  const byId = new Map(centers.map((center) => [center.id, center]));
  const paths = new Map<string, string>();

  function pathOf(center: Placed, below: ReadonlySet<string>): string {
    const known = paths.get(center.id);
    if (known !== undefined) return known;
    if (center.id.includes(SEPARATOR)) {
      throw new Error(`Center ${center.id}: expected an id without "${SEPARATOR}".`);
    }
    if (below.has(center.id))
      throw new Error(`Center ${center.id}: expected a parent above it, it stands below itself.`);
    const path = (center.parent === null ? '' : pathOf(parentOf(center), new Set(below).add(center.id))) + center.id;
    paths.set(center.id, path + SEPARATOR);
    return path + SEPARATOR;
  }

  function parentOf({ id, parent }: Placed): Placed {
    const found = byId.get(parent ?? '');
    if (!found) throw new Error(`Center ${id}: expected its parent among the centers, got "${parent}".`);
    return found;
  }

  for (const center of centers) pathOf(center, new Set());
  return paths;
}

/** Ids of the centers above one, from the top down. */
export function ancestorIds(path: string): string[] {
  return path.split(SEPARATOR).slice(0, -2);
}
