import type { MatterStatus } from '../../ledger/MatterRow.ts';
import { compactText } from '../table/cleanText.ts';

/** Words that ledgers use for a status, as a whole cell. A list may add its own, which win. */
export const STATUS_WORDS: Readonly<Record<MatterStatus, readonly string[]>> = {
  REGISTERED: words('登记 已登记 未开始 未启动 未开工 待交办 新增 受理 已受理 首问受理 立项'),
  ASSIGNED: words('交办 已交办 已分办 已派单 已下达'),
  CLAIMED: words('认领 已认领 已签收 已领办'),
  IN_PROGRESS: words(
    '办理中 进行中 推进中 正在办理 正在推进 正在实施 正在进行 实施中 在建 已开工 已启动 序时推进 正常推进 有序推进 按序推进 按计划推进 达序时 未完成 否',
  ),
  EXTENSION_REQUESTED: words('申请延期 延期申请 拟延期'),
  RETURNED: words('退单 已退单 已退回 退回'),
  ANSWERED: words('已答复 已回复 答复'),
  COMPLETED: words(
    '已办结 办结 已完成 完成 已完工 已竣工 竣工 完工 已完成待核验 办结待核验 待核验 待销号 基本完成 全部完成 是',
  ),
  CLOSED: words('销号 已销号 事结销号 办结销号 已办结销号 完成销号 已完成销号'),
  REOPENED: words('复号 已复号 复号重办 重新办理'),
  LONG_TERM: words('长期 转长期 长期坚持 持续推进 长期推进 常态化推进 转入长期'),
  WITHDRAWN: words('撤销 已撤销 取消 已取消 终止 作废'),
};

/** A list's own words, from `guatu.yaml`. */
export type OwnStatusWords = ReadonlyMap<string, MatterStatus>;

/** The status that a cell means; undefined if it is no word of the table. A remark in brackets behind it is passed over. */
export function readStatus(text: string, own: OwnStatusWords): MatterStatus | undefined {
  const whole = compactText(text).replace(/[。.!！]+$/, '');
  const plain = whole.replace(/\([^)]*\)$/, '');
  return own.get(whole) ?? own.get(plain) ?? BY_WORD.get(whole) ?? BY_WORD.get(plain);
}

const BY_WORD: ReadonlyMap<string, MatterStatus> = new Map(
  Object.entries(STATUS_WORDS).flatMap(([status, known]) => [
    ...known.map((word) => [word, status as MatterStatus] as const),
    [status, status as MatterStatus],
  ]),
);

function words(text: string): string[] {
  return text.split(' ');
}
