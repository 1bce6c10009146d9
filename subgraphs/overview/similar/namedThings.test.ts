import { describe, expect, it } from 'vitest';
import { divisionKind, nameDifferentThings, namedThings } from './namedThings.ts';
import { readMatter, wordsToCut } from './wordRuns.ts';

const named = (title: string, content = '') => namedThings(readMatter({ title, content }, wordsToCut()));
const names = (title: string, content = '') => Object.fromEntries(named(title, content));
const differ = (one: string, other: string) => nameDifferentThings(named(one), named(other));

describe('the things that a matter names', () => {
  it('are communities, villages, townships, roads, schools, mines and companies', () => {
    expect(names('解决枫林社区停车难')).toEqual({ community: ['枫林'] });
    expect(names('临涣镇徐楼村移风易俗宣传')).toEqual({ township: ['临涣'], community: ['徐楼'] });
    expect(names('长江东路背街小巷整治')).toEqual({ road: ['江东'] });
    expect(names('打通三里街断头路，方便蚌埠路小学学生')).toEqual({ school: ['埠路'], road: ['蚌埠'] });
    expect(names('袁店一井煤矿通勤班车增加班次')).toEqual({ mine: ['一井'] });
    expect(names('瑞蘅济电缆有限公司流动资金贷款')).toEqual({ company: ['瑞蘅济电缆'] });
    expect(names('安装路灯', '枫林花园小区夜间照明不足')).toEqual({ estate: ['枫林'] });
  });

  it('are no generic ones', () => {
    for (const title of [
      '城镇老旧小区改造',
      '农村公路提质改造',
      '村卫生室和社区卫生服务站达标建设',
      '城市社区和农村社区养老服务',
      '农村中小学食堂改造',
      '打通断头路',
      '加装路灯',
      '清洁家园志愿行动',
      '乡镇卫生院能力提升',
      '文艺志愿者送戏下乡',
      '农产品产销对接',
    ]) {
      expect(names(title, `问题：${title}。`)).toEqual({});
    }
  });

  it('are divisions too, where a group has some below it', () => {
    const runs = readMatter({ title: '濉溪县和相山区供水', content: null }, wordsToCut());
    expect(namedThings(runs, divisionKind(['相山区', '濉溪县'])).get('division')).toEqual(['濉溪县', '相山区']);
    expect(divisionKind([])).toEqual([]);
  });
});

describe('two matters', () => {
  it('are about different things if they name two of a kind', () => {
    expect(differ('枫林社区加装电梯', '和平社区加装电梯')).toBe(true);
    expect(differ('临涣镇徐楼村路灯', '临涣镇沈圩村路灯')).toBe(true);
    expect(differ('甲禾新材料科技有限公司用工', '乙川新材料科技有限公司用工')).toBe(true);
  });

  it('may be about one if they share a name of each kind, or name none of the same kind', () => {
    expect(differ('枫林社区停车难', '枫林社区和平社区停车难')).toBe(false);
    expect(differ('临涣镇路灯', '临涣镇徐楼村路灯')).toBe(false);
    expect(differ('枫林社区停车难', '临涣煤矿职工停车难')).toBe(false);
    expect(differ('停车难', '枫林社区停车难')).toBe(false);
    expect(differ('反映瑞蘅济电缆有限公司用工难', '瑞蘅济电缆有限公司招聘')).toBe(false);
  });
});
