/** Objects that the hub makes itself, as the client selected them. */
import { createRecord } from '../names.ts';
import type { OutputField } from '../program.ts';

/** `{complete: true}` under `a: complete b: __typename` gives `{a: true, b: 'Coverage'}`; lists element by element. */
export function selectOutput(source: unknown, fields: readonly OutputField[]): unknown {
  if (Array.isArray(source)) return source.map((element) => selectOutput(element, fields));
  if (typeof source !== 'object' || source === null) return null;
  const selected = createRecord();
  for (const { responseKey, name, value, fields: below } of fields) {
    const found = (source as Record<string, unknown>)[name] ?? null;
    selected[responseKey] = value ?? (below === null ? found : selectOutput(found, below));
  }
  return selected;
}
