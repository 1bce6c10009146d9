import { defineEntity, p } from '@mikro-orm/core';

/** A province-wide action of which only totals are reported. */
export const CampaignRecord = defineEntity({
  name: 'Campaign',
  tableName: 'campaign',
  properties: {
    id: p.text().primary(),
    name: p.text(),
    organizer: p.text().nullable(),
    fromDate: p.text().nullable(),
    toDate: p.text().nullable(),
  },
});

/** A figure that was reported of a campaign, with the sentence that it was taken from. */
export const CampaignFigureRecord = defineEntity({
  name: 'CampaignFigure',
  tableName: 'campaignFigure',
  properties: {
    campaign: p.text().primary(),
    ordinal: p.integer().primary(),
    key: p.text(),
    label: p.text(),
    /** Exact decimal text. */
    value: p.text(),
    unit: p.text(),
    precision: p.text(),
    asOf: p.text(),
    sourcePhrase: p.text().nullable(),
  },
});

export interface CampaignTable {
  id: string;
  name: string;
  organizer: string | null;
  fromDate: string | null;
  toDate: string | null;
}

export interface CampaignFigureTable {
  campaign: string;
  ordinal: number;
  key: string;
  label: string;
  value: string;
  unit: string;
  precision: 'EXACT' | 'AT_LEAST' | 'ALMOST';
  asOf: string;
  sourcePhrase: string | null;
}
