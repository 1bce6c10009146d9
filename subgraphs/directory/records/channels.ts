import { defineEntity, p } from '@mikro-orm/core';
import type { CategoryRow, ChannelRow } from '../rows.ts';

export const ChannelRecord = defineEntity({
  name: 'Channel',
  tableName: 'channel',
  properties: {
    code: p.text().primary(),
    ordinal: p.integer(),
    name: p.text(),
    organization: p.text().nullable(),
  },
});

export interface ChannelTable extends ChannelRow {
  ordinal: number;
}

export const CategoryRecord = defineEntity({
  name: 'Category',
  tableName: 'category',
  properties: { code: p.text().primary(), ordinal: p.integer(), label: p.text() },
});

export interface CategoryTable extends CategoryRow {
  ordinal: number;
}
