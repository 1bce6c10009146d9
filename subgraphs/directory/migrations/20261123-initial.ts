import { columnTypes, createIndex, createTable } from '../../kit/database/ddl.ts';
import { sqlMigration } from '../../kit/database/migration.ts';

export const initialMigration = sqlMigration('20261123-initial', (dialect) => {
  const t = columnTypes(dialect);
  const optional = `${t.text} null`;
  return [
    createTable(
      'division',
      {
        code: t.text,
        name: t.text,
        level: t.text,
        parent: optional,
        host: optional,
        validFrom: optional,
        validTo: optional,
        successor: optional,
        searchText: t.text,
      },
      ['code'],
    ),
    createIndex('division', ['level']),
    createIndex('division', ['parent']),
    createIndex('division', ['host']),
    createTable('countyPair', { strong: t.text, developing: t.text, since: t.text }, ['strong', 'developing']),
    createTable(
      'organization',
      {
        id: t.text,
        creditCode: optional,
        name: t.text,
        kind: t.text,
        division: t.text,
        place: t.text,
        parent: optional,
        searchText: t.text,
      },
      ['id'],
    ),
    createIndex('organization', ['place']),
    createIndex('organization', ['parent']),
    createTable('organizationAlias', { organization: t.text, ordinal: t.integer, alias: t.text }, [
      'organization',
      'ordinal',
    ]),
    createTable('official', { id: t.text, name: t.text, officePhone: optional, searchText: t.text }, ['id']),
    createTable(
      'tenure',
      {
        id: t.text,
        official: t.text,
        post: t.text,
        organization: t.text,
        leaderLevel: optional,
        chief: t.flag,
        fromDate: t.text,
        toDate: optional,
        searchText: t.text,
      },
      ['id'],
    ),
    createIndex('tenure', ['official']),
    createIndex('tenure', ['organization']),
    createTable('channel', { code: t.text, ordinal: t.integer, name: t.text, organization: optional }, ['code']),
    createTable('category', { code: t.text, ordinal: t.integer, label: t.text }, ['code']),
  ];
});
