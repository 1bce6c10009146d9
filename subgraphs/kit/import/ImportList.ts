import { createHash } from 'node:crypto';
import { z } from 'zod';
import { MATTER_STATUSES, type MatterStatus } from '../ledger/MatterRow.ts';
import type { CityProject } from '../project/CityProject.ts';
import { IMPORT_FIELDS, type ImportField } from './headings.ts';
import { ImportError } from './ImportError.ts';
import { compactText } from './table/cleanText.ts';

/** A list of a city's ledger: one series of numbers. Kept in `guatu.yaml` under `lists`, by its name. */
export interface ImportList {
  name: string;
  /** In the ids of its matters, so it must never change: `mp:340200:2021-12`. */
  key: string;
  sheet: string | null;
  /** Of deadlines that name none. */
  year: number | null;
  /** What headings mean, by `compactText`. */
  headings: ReadonlyMap<string, ImportField>;
  /** The list's own words for a status, by `compactText`. */
  statuses: ReadonlyMap<string, MatterStatus>;
  /** Day on which its matters were registered, if the file does not say so; null: the day of their first import. */
  registeredOn: string | null;
  /** Whether `guatu.yaml` has it. */
  isKept: boolean;
}

const keptList = z.strictObject({
  key: z
    .string()
    .regex(/^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/, {
      error: 'Expected 1 to 32 letters, digits and dots, in quotes if all are digits',
    })
    .optional(),
  sheet: z.string().optional(),
  year: z.int().min(1990).max(2100).optional(),
  headings: z.record(z.string(), z.enum(IMPORT_FIELDS as [string, ...string[]])).default({}),
  statuses: z.record(z.string(), z.enum(MATTER_STATUSES)).default({}),
  registeredOn: z.iso.date().optional(),
});

/**
 * The list that is imported: by its name, else the only one of the project.
 *
 * @throws ImportError LIST_UNKNOWN: none is named, and there is not exactly one; MAPPING_WRONG: what `guatu.yaml` says
 *   of it does not fit
 */
export function chooseList(
  { lists, folder }: Pick<CityProject, 'lists' | 'folder'>,
  name: string | undefined,
): ImportList {
  const known = Object.keys(lists);
  const chosen = name ?? (known.length === 1 ? known[0] : undefined);
  if (chosen === undefined || chosen.trim() === '') {
    const have = known.length === 0 ? 'guatu.yaml has none' : `guatu.yaml has ${known.join(', ')}`;
    throw new ImportError(
      'LIST_UNKNOWN',
      `Expected the name of the list with --list, as ${have}. List and number are what a later import finds a matter by.`,
    );
  }
  const kept = keptList.safeParse(lists[chosen] ?? {});
  if (!kept.success) {
    const lines = kept.error.issues.map(
      ({ path, message }) => `${folder}/guatu.yaml: lists.${[chosen, ...path].join('.')}: ${message}.`,
    );
    throw new ImportError('MAPPING_WRONG', lines.join('\n'));
  }
  const { key, sheet, year, headings, statuses, registeredOn } = kept.data;
  return {
    name: chosen,
    key: key ?? listKey(chosen),
    sheet: sheet ?? null,
    year: year ?? null,
    headings: byCompactText(headings as Record<string, ImportField>),
    statuses: byCompactText(statuses),
    registeredOn: registeredOn ?? null,
    isKept: known.includes(chosen),
  };
}

/** `--map 内容=content`, several times. @throws ImportError MAPPING_WRONG */
export function parseHeadings(mappings: readonly string[]): Map<string, ImportField> {
  return new Map(
    mappings.map((mapping) => {
      const at = mapping.lastIndexOf('=');
      const field = mapping.slice(at + 1).trim();
      if (at < 1 || !(IMPORT_FIELDS as string[]).includes(field)) {
        throw new ImportError(
          'MAPPING_WRONG',
          `--map: expected heading=field with one of ${IMPORT_FIELDS.join(', ')}, got "${mapping}".`,
        );
      }
      return [compactText(mapping.slice(0, at)), field as ImportField] as const;
    }),
  );
}

/** A key from a list's name: letters, digits and dots stand for themselves, others by a hash that is always the same. */
export function listKey(name: string): string {
  const plain = name.normalize('NFKC').trim();
  if (/^[A-Za-z0-9][A-Za-z0-9.]{0,31}$/.test(plain)) return plain;
  return `L${createHash('sha256').update(plain).digest('hex').slice(0, 8)}`;
}

function byCompactText<T>(record: Readonly<Record<string, T>>): Map<string, T> {
  return new Map(Object.entries(record).map(([text, value]) => [compactText(text), value]));
}
