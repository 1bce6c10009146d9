/** `812 KB`, `1.4 MB`: in thousands, as browsers tell sizes of files. */
export function tellBytes(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.ceil(bytes / 1_000)} KB`;
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
