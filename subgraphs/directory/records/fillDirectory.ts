import { placeOf } from '../../../schema/divisions.ts';
import type { Database } from '../../kit/database/database.ts';
import type { TableRecord } from '../../kit/database/TableRecord.ts';
import { insertRows } from '../../kit/ledger/insertRows.ts';
import { bodyNameVariants } from '../../kit/search/bodyNames.ts';
import { normalizeText } from '../../kit/search/text.ts';
import type { DirectoryRows, OrganizationRow } from '../rows.ts';
import { CategoryRecord, ChannelRecord } from './channels.ts';
import { CountyPairRecord, DivisionRecord } from './divisions.ts';
import { OfficialRecord, TenureRecord } from './officials.ts';
import { OrganizationAliasRecord, OrganizationRecord } from './organizations.ts';

/**
 * Fills the empty directory in one transaction. Throws an Error that names the row if one refers to another that is not
 * there, or to a division that no code is known of; nothing is written then. A credit code that does not check is taken.
 */
export async function fillDirectory(database: Database, rows: DirectoryRows): Promise<void> {
  checkReferences(rows);
  const tables: [schema: TableRecord, rows: object[]][] = [
    [DivisionRecord, rows.divisions.map((row) => ({ ...row, searchText: normalizeText(row.name) }))],
    [CountyPairRecord, [...rows.countyPairs]],
    [OrganizationRecord, rows.organizations.map(organizationColumns)],
    [OrganizationAliasRecord, rows.organizations.flatMap(aliasRows)],
    [OfficialRecord, rows.officials.map((row) => ({ ...row, searchText: normalizeText(row.name) }))],
    [
      TenureRecord,
      rows.tenures.map(({ from, to, ...row }) => ({
        ...row,
        fromDate: from,
        toDate: to,
        searchText: normalizeText(row.post),
      })),
    ],
    [ChannelRecord, rows.channels.map((row, i) => ({ ...row, ordinal: i + 1 }))],
    [CategoryRecord, rows.categories.map((row, i) => ({ ...row, ordinal: i + 1 }))],
  ];
  await database.entityManager().transactional(async (transaction) => {
    for (const [schema, tableRows] of tables) await insertRows(transaction, schema, tableRows);
  });
}

function organizationColumns({ aliases, ...row }: OrganizationRow): object {
  const place = placeOf(row.division);
  if (place === undefined) {
    throw new Error(`Organization ${row.id}: expected a known division code, got "${row.division}".`);
  }
  const names = [row.name, ...aliases].flatMap(bodyNameVariants).map(normalizeText);
  return { ...row, place, searchText: [...new Set(names)].join('\n') };
}

function aliasRows({ id, aliases }: OrganizationRow): object[] {
  return aliases.map((alias, i) => ({ organization: id, ordinal: i + 1, alias }));
}

function checkReferences({ divisions, organizations, officials, tenures, countyPairs, channels }: DirectoryRows): void {
  const divisionCodes = new Set(divisions.map(({ code }) => code));
  const organizationIds = new Set(organizations.map(({ id }) => id));
  const officialIds = new Set(officials.map(({ id }) => id));
  const expect = (known: ReadonlySet<string>, id: string | null, of: string) => {
    if (id !== null && !known.has(id)) throw new Error(`${of}: expected one of the directory, got "${id}".`);
  };
  for (const { code, parent, host, successor } of divisions) {
    expect(divisionCodes, parent, `Parent of division ${code}`);
    expect(divisionCodes, host, `Host of division ${code}`);
    expect(divisionCodes, successor, `Successor of division ${code}`);
  }
  for (const { strong, developing } of countyPairs) {
    expect(divisionCodes, strong, 'Strong county of a pair');
    expect(divisionCodes, developing, 'Developing county of a pair');
  }
  for (const { id, parent } of organizations) expect(organizationIds, parent, `Parent of organization ${id}`);
  for (const { id, official, organization } of tenures) {
    expect(officialIds, official, `Official of tenure ${id}`);
    expect(organizationIds, organization, `Organization of tenure ${id}`);
  }
  for (const { code, organization } of channels)
    expect(organizationIds, organization, `Organization of channel ${code}`);
}
