import { describe, expect, it } from 'vitest';
import { MATTER_STATUSES } from '../../ledger/MatterRow.ts';
import { createKnownNames } from './KnownNames.ts';
import { maskPersonalData } from './maskPersonalData.ts';
import { type CityDivisions, cityDivisions, readDivision } from './readDivision.ts';
import { readOfficials } from './readOfficial.ts';
import { readStatus, STATUS_WORDS } from './readStatus.ts';

const problems: string[] = [];
const tell = (code: string, value: string, more = '') => void problems.push([code, value, more].join(' ').trim());
function telling<T>(read: () => T): [T, string[]] {
  problems.length = 0;
  return [read(), [...problems]];
}

describe('a division', () => {
  const of = (city: string) => cityDivisions(city) as CityDivisions;

  it.each([
    ['340100', '瑶海区', '340102', []],
    ['340100', '瑶海', '340102', []],
    ['340100', '合肥市瑶海区', '340102', []],
    ['340100', '瑶海区明光路街道', '340102', []],
    ['340100', '全市', '340100', []],
    ['340100', '合肥市', '340100', []],
    ['340100', '３４０１０２', '340102', []],
    ['340100', '340102001', '340102001', []],
    ['340100', '340111Z01', '340111Z01', []],
    ['340700', '郊区', '340711', []],
    ['341000', '黄山区', '341003', []],
    ['341000', '黄山市', '341000', []],
    ['340100', '郊区', '340100', ['FOREIGN_DIVISION 郊区 合肥市']],
    ['340100', '340202', '340100', ['FOREIGN_DIVISION 340202 合肥市']],
    ['340200', '三山区', '340208', ['RETIRED_DIVISION 三山区 弋江区 340209']],
    ['340100', '341402', '341402', ['RETIRED_DIVISION 341402 巢湖市 340181']],
    ['340100', '某某街道', '340100', ['UNKNOWN_DIVISION 某某街道 合肥市']],
    ['340100', '999999', '340100', ['UNKNOWN_DIVISION 999999 合肥市']],
  ])('of %s: %s is %s', (city, text, code, expected) => {
    expect(telling(() => readDivision(text, of(city), tell))).toEqual([code, expected]);
  });
});

describe('a status', () => {
  it('is each of the closed list by a word or its name, and no word is of two', () => {
    const words = Object.entries(STATUS_WORDS).flatMap(([status, known]) => known.map((word) => [word, status]));
    for (const [word = '', status] of words) expect(readStatus(word, new Map())).toBe(status);
    for (const status of MATTER_STATUSES) expect(readStatus(status, new Map())).toBe(status);
  });

  it('may have white space, a full stop or a remark around it', () => {
    expect(readStatus(' 已 办结。', new Map())).toBe('COMPLETED');
    expect(readStatus('办理中（80%）', new Map())).toBe('IN_PROGRESS');
    expect(readStatus('已完成（待核验）', new Map())).toBe('COMPLETED');
    expect(readStatus('推倒重来', new Map())).toBeUndefined();
  });

  it("is what the list's own words say first", () => {
    expect(readStatus('完成', new Map([['完成', 'CLOSED']]))).toBe('CLOSED');
  });
});

describe('officials', () => {
  const known = createKnownNames([
    { id: 'of:00001', name: '王某某', aliases: ['王市长'] },
    { id: 'of:00002', name: '李某', aliases: [] },
    { id: 'of:00003', name: '李某', aliases: ['李某（副市长）'] },
  ]);

  it.each([
    ['王某某', [{ official: 'of:00001', post: null }], []],
    ['王某某（副市长）', [{ official: 'of:00001', post: '副市长' }], []],
    ['副市长王某某', [{ official: 'of:00001', post: '副市长' }], []],
    ['王 某某 13812345678', [{ official: 'of:00001', post: null }], []],
    ['王市长、王某某', [{ official: 'of:00001', post: null }], []],
    ['李某（副市长）', [{ official: 'of:00003', post: '副市长' }], []],
    ['李某', [], ['AMBIGUOUS_OFFICIAL 李某 李某、李某']],
    ['赵某某', [], ['UNKNOWN_OFFICIAL 赵某某']],
    ['0551-63538888', [], []],
  ])('%s', (text, officials, expected) => {
    expect(telling(() => readOfficials(text, known, tell))).toEqual([officials, expected]);
  });
});

describe('personal data', () => {
  it.each([
    ['联系张三13812345678。', '联系张三138****5678。'],
    ['138 1234 5678', '138****5678'],
    ['身份证34010219900101123X', '身份证34010219900101123X'],
    ['身份证11010519491231002X', '身份证1101**********002X'],
    ['代码113400000000000278', '代码113400000000000278'],
    ['电话0551-63538888', '电话0551-63538888'],
    ['投资13812345678元', '投资13812345678元'],
  ])('of "%s" is "%s"', (text, shown) => {
    expect(maskPersonalData(text).text).toBe(shown);
  });
});
