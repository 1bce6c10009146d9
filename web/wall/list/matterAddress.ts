const FOLDER = '/matters/';

/** The page of a matter. Ids are their owners': whatever stands in one, it stays one part of the path. */
export function matterAddress(id: string): string {
  return FOLDER + encodeURIComponent(id).replaceAll('%3A', ':');
}

/** The id in the path of a matter's page, as the browser has it: the router's parameter has lost which `%` are its own. */
export function matterIdOf(path: string): string {
  const id = path.slice(FOLDER.length).replace(/\/$/, '');
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}
