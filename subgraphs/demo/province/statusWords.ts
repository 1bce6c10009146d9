import type { MatterStatus } from '../../kit/ledger/MatterRow.ts';

type Words = Readonly<Partial<Record<MatterStatus, string>>>;

/** By city: what its ledger calls a status. Other cities have no words of their own. */
const WORDS: Readonly<Record<string, Words>> = {
  '340100': {
    ASSIGNED: '已交办',
    IN_PROGRESS: '序时推进',
    COMPLETED: '已完成待核验',
    CLOSED: '已销号',
    LONG_TERM: '长期坚持',
  },
  '340200': { IN_PROGRESS: '推进中', CLOSED: '办结', RETURNED: '已退回' },
  '340700': { REGISTERED: '首问受理', IN_PROGRESS: '办理中', CLOSED: '事结销号', REOPENED: '复号重办' },
  '341200': { IN_PROGRESS: '正在实施', COMPLETED: '基本完成', CLOSED: '完成' },
};

/** A city's own words for statuses, empty if it has none; of any other ledger empty, too. */
export function statusWordsOf(city: string): Words {
  return WORDS[city] ?? {};
}
