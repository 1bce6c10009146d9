import { createRecord } from '../names.ts';

/** What was left out of the text that an older shard was asked, so that its answer gets nulls in these places. */
export interface Omission {
  /** Response keys of fields that the shard does not know. */
  nulls: readonly string[];
  /** Nothing else was left: what the shard answered instead (a `__typename`) was not asked for. */
  isEmptied: boolean;
  fields: readonly { responseKey: string; omission: Omission }[];
  /** Of an abstract type: where the object's type stands, and what was left out of each. */
  variants: { typename: string; omissions: readonly { type: string; omission: Omission }[] } | null;
}

/** The answer with nulls for what was left out. Equal asks share one answer: it is copied, never changed. */
export function writeNulls(value: unknown, omission: Omission): unknown {
  if (Array.isArray(value)) return value.map((item) => writeNulls(item, omission));
  if (typeof value !== 'object' || value === null) return value;
  const source = value as Readonly<Record<string, unknown>>;
  const written = omission.isEmptied ? createRecord() : Object.assign(createRecord(), source);
  writeInto(written, omission);
  const { variants } = omission;
  const variant = variants?.omissions.find(({ type }) => type === source[variants.typename]);
  if (variant) writeInto(written, variant.omission);
  return written;
}

function writeInto(written: Record<string, unknown>, { nulls, fields }: Omission): void {
  for (const responseKey of nulls) written[responseKey] = null;
  for (const { responseKey, omission } of fields) written[responseKey] = writeNulls(written[responseKey], omission);
}

/** Response keys below which something was left out: what stands there is not all that was asked for. */
export function touchedKeys({ nulls, fields }: Omission): ReadonlySet<string> {
  return new Set([...nulls, ...fields.map(({ responseKey }) => responseKey)]);
}
