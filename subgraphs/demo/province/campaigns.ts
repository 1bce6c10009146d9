/**
 * Actions of which only totals were reported: figures of the article, with the sentence that each was taken from and
 * how it is meant. `key` is the fact_key of the source's list of figures.
 */
import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import { bodyFor, type Cast } from './cast.ts';
import type { CampaignFigureRow, CampaignRow } from './types.ts';

export function generateCampaigns(cast: Cast): CampaignRow[] {
  const organizer = (role: string) => bodyFor(cast, role, PROVINCE_CODE);
  return [
    {
      id: 'cp:34:visits',
      name: '进万户、访千企、走百县、解十难',
      organizer: organizer('zuzhi'),
      from: '2021-03-01',
      to: null,
      figures: [
        figure('households_visited', '走访群众', '46400', 'household', 'AT_LEAST', '2021-05-31', '走访群众46400多户'),
        figure('enterprises_visited', '走访企业', '30400', 'enterprise', 'AT_LEAST', '2021-05-31', '走访企业30400多家'),
        figure('problems_found', '梳理问题', '38700', 'problem', 'AT_LEAST', '2021-05-31', '梳理问题38700多个'),
        figure('problems_solved', '已解决问题', '32000', 'problem', 'AT_LEAST', '2021-05-31', '已解决32000多个'),
        officials('10000', 'AT_LEAST', '全省1万多名县处级以上领导干部'),
      ],
    },
    {
      id: 'cp:34:four-deliveries',
      name: '“四送一服”',
      organizer: organizer('zhengban'),
      from: null,
      to: null,
      figures: [officials('1000', 'AT_LEAST', '全省1000余名厅级领导干部')],
    },
    {
      id: 'cp:34:deputies',
      name: '各级人大代表为群众办实事',
      organizer: organizer('renda'),
      from: null,
      to: null,
      figures: [
        figure('deputies_taking_part', '参与人大代表', '110000', 'person', 'ALMOST', '2021-06-17', '近11万名人大代表'),
      ],
    },
    {
      id: 'cp:34:stationed-cadres',
      name: '第八批选派干部驻村帮扶',
      organizer: organizer('zuzhi'),
      from: null,
      to: null,
      figures: [
        figure('cadres', '选派干部', '9800', 'person', 'AT_LEAST', '2021-06-17', '第八批9800多名党员干部驻村帮扶'),
      ],
    },
    {
      id: 'cp:34:instructors',
      name: '党建工作指导员为企业办实事',
      organizer: organizer('feigong'),
      from: '2021-04-01',
      to: '2021-12-31',
      figures: [],
    },
  ];
}

function officials(value: string, precision: CampaignFigureRow['precision'], phrase: string): CampaignFigureRow {
  return figure('officials_taking_part', '参与领导干部', value, 'person', precision, '2021-06-17', phrase);
}

function figure(
  key: string,
  label: string,
  value: string,
  unit: string,
  precision: CampaignFigureRow['precision'],
  asOf: string,
  sourcePhrase: string,
): CampaignFigureRow {
  return { key, label, value, unit, precision, asOf, sourcePhrase };
}
