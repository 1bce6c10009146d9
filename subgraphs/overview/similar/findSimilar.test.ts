import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ComparedMatter } from './ComparedMatter.ts';
import { matter, OTHER_MATTERS } from './exampleMatters.ts';
import { findSimilar, type SimilarOptions } from './findSimilar.ts';

const YAOHAI = { place: '340102' };

/** Pairs as `a+b`, found among all that else stands in the ledgers of the district. */
function found(...matters: readonly ComparedMatter[]): string[] {
  return findSimilar([...OTHER_MATTERS, ...matters], YAOHAI).map(({ a, b }) => `${a}+${b}`);
}

/** Pairs as plain data. */
function plain(group: readonly ComparedMatter[], options: SimilarOptions = {}) {
  return findSimilar(group, options).map(({ a, b, score, sharedTerms }) => ({ a, b, score, sharedTerms }));
}

describe('the same problem in several ledgers', () => {
  it('is found in words of its own: parking in a community', () => {
    const pairs = found(
      matter(
        'city',
        '合肥市瑶海区枫林社区停车位改造',
        '问题：枫林社区停车难，车辆占用消防通道。举措：挖掘边角地，划设车位。',
      ),
      matter('volunteers', '枫林社区停车难志愿疏导', '早晚高峰停车难、乱停车。举措：组织高峰疏导。'),
      matter('workers', '反映枫林社区周边职工停车难', '上下班高峰停车难，希望增设车位。'),
    );
    expect(pairs).toEqual(['city+volunteers', 'city+workers', 'volunteers+workers']);
  });

  it('is found in words of its own: a lift that is missing', () => {
    const pairs = found(
      matter('a', '和平路街道老旧小区加装电梯', '多层住宅老人上下楼难。'),
      matter('b', '老人上下楼难，请求加装电梯', '和平路街道老旧小区没有电梯，老人上下楼困难。'),
      matter('c', '老旧小区加装电梯志愿协调', '多层住宅老人上下楼不便，协调楼上楼下住户意见。'),
    );
    expect(pairs).toContain('a+b');
    expect(pairs).toContain('a+c');
  });

  it('is found in words of its own: water that fails', () => {
    const pairs = found(
      matter('a', '瑶海区农村供水保障', '部分村庄自来水水压低、经常停水。'),
      matter('b', '自来水停水水压低', '用水高峰水压低，经常停水。'),
      matter('c', '解决夏季自来水水压不足问题', '夏季高峰自来水水压低。'),
    );
    expect(pairs).toEqual(['a+b', 'b+c']);
  });

  it('is found in words of its own: a road that ends nowhere', () => {
    const pairs = found(
      matter('a', '三里街断头路打通', '三里街断头路造成群众绕行和拥堵。'),
      matter('b', '企业反映三里街断头路影响货车通行', '货车绕行，物流成本高。'),
      matter('c', '打通三里街断头路', '沿线拥堵。'),
    );
    expect(pairs).toContain('a+b');
    expect(pairs).toContain('a+c');
  });

  it('is said in shared terms that can be read', () => {
    const group = [
      matter('a', '枫林社区停车难', '早晚高峰乱停车。'),
      matter('b', '枫林社区周边停车难，增设泊位', '上下班高峰停车难。'),
    ];
    const [pair] = findSimilar([...OTHER_MATTERS, ...group], YAOHAI);
    expect(pair?.sharedTerms).toEqual(['停车难', '枫林社区', '高峰']);
  });
});

describe('matters that only look alike', () => {
  it('are not found: another work on the same estates', () => {
    const pairs = found(
      matter('a', '瑶海区老旧小区加装电梯', '多层住宅老人上下楼难。'),
      matter('b', '瑶海区老旧小区改造停车位', '老旧小区停车难。'),
    );
    expect(pairs).not.toContain('a+b');
  });

  it('are not found: one template for two communities, villages, mines or companies', () => {
    const content = '多层住宅老人上下楼难。举措：征求意见；办理联合审查；完成安装验收。';
    const titles = ['枫林社区加装电梯', '和平社区加装电梯', '大兴镇朱村加装电梯', '大兴镇钟村加装电梯'];
    expect(found(...titles.map((title) => matter(title, title, content)))).toEqual([]);
    const mines = ['临涣煤矿', '童亭煤矿'].map((mine) => matter(mine, `${mine}通勤班车增加班次`, '班车班次少。'));
    expect(found(...mines)).toEqual([]);
    const companies = ['瑞蘅济', '青禾睿'].map((it) => matter(it, `${it}电缆有限公司技术工人引进`, '熟练技工难招。'));
    expect(found(...companies)).toEqual([]);
  });

  it('are not found: the same words of two villages that only the place tells', () => {
    const text = ['村道照明不足', '夜间出行照明不足。'] as const;
    const at = (id: string, place: string) => ({ ...matter(id, ...text), place });
    expect(found(at('a', '340102001001'), at('b', '340102001002'))).toEqual([]);
    expect(found(at('a', '340102001001'), at('b', '340102001'), at('c', '340102'))).toHaveLength(3);
  });

  it('are not found: another thing for the same people', () => {
    const pairs = found(
      matter('a', '职工子女入学', '外来职工子女入学手续不清。'),
      matter('b', '职工子女暑期托管', '双职工家庭暑期看护难。'),
      matter('c', '瑶海区城区公共停车场建设', '停车难。举措：加快建设。'),
      matter('d', '瑶海区城区公共厕所建设', '如厕难。举措：加快建设。'),
    );
    expect(pairs).not.toContain('a+b');
    expect(pairs).not.toContain('c+d');
  });

  it('are not found: nothing but the words of the genre, or of the place', () => {
    const pairs = found(
      matter('a', '合肥市瑶海区全面推进重点项目建设，进一步解决群众反映的问题', '进一步加强组织领导。'),
      matter('b', '合肥市瑶海区进一步推进民生工程实施，解决居民反映突出问题', '切实加强组织保障。'),
      matter('c', '合肥市瑶海区', null),
      matter('d', '合肥市瑶海区', null),
    );
    expect(pairs).toEqual([]);
  });

  it('are not found: two counties, in a group of the whole city', () => {
    const lamps = (county: string) => matter(county, `${county}村道路灯安装`, '夜间照明不足。');
    expect(findSimilar([lamps('肥东县'), lamps('肥西县')], { place: '3401' })).toEqual([]);
    expect(plain([lamps('肥东县'), lamps('合肥市')], { place: '3401' })).toHaveLength(1);
  });
});

describe('scores', () => {
  it('are 1 of equal texts, in a group of two as in a large one', () => {
    const twins = [matter('a', '停车难', '早晚高峰乱停车'), matter('b', '停车难', '早晚高峰乱停车')];
    expect(findSimilar(twins).map(({ score }) => score)).toEqual([1]);
    expect(findSimilar([...OTHER_MATTERS, ...twins]).find(({ a, b }) => a === 'a' && b === 'b')?.score).toBe(1);
  });

  it('are 1 of more equal texts than a term may have matters to find any by', () => {
    const many = Array.from({ length: 30 }, (_, index) => matter(`m${String(index).padStart(2, '0')}`, '停车难'));
    expect(findSimilar(many, { maxFrequency: 5 })).toHaveLength((30 * 29) / 2);
    const pairs = findSimilar(many, { maxFrequency: 5, maxNeighbours: 3 });
    expect(pairs.every(({ score }) => score === 1)).toBe(true);
    expect(pairs.filter(({ a }) => a === 'm00')).toHaveLength(29);
  });

  it('have four decimals', () => {
    const [pair] = findSimilar([matter('a', '停车难', '乱停车'), matter('b', '停车难', '泊位少')]);
    expect(pair?.score.toString()).toMatch(/^0\.\d{1,4}$/);
  });
});

describe('a group', () => {
  it('of none or one has no pairs', () => {
    expect(findSimilar([])).toEqual([]);
    expect(findSimilar([matter('a', '停车难')])).toEqual([]);
  });

  it('of texts that say nothing has no pairs', () => {
    const empty = ['', ' ', '——', '项目', '桥'].map((title, index) =>
      matter(`e${index}`, title, index > 2 ? null : ''),
    );
    expect(findSimilar([...empty, ...empty.map((it) => ({ ...it, id: `${it.id}b` }))])).toEqual([]);
  });

  const groups = fc
    .array(
      fc.record({
        title: fc.string({ unit: fc.constantFrom(...'停车难位路灯水电梯楼'), maxLength: 6 }),
        content: fc.option(fc.string({ unit: fc.constantFrom(...'停车难位路灯，。a1'), maxLength: 8 })),
      }),
      { maxLength: 12 },
    )
    .map((texts) =>
      texts.map(({ title, content }, index) => matter(`m${String(index).padStart(2, '0')}`, title, content)),
    );

  it('has the same pairs in any order of its matters', () => {
    fc.assert(
      fc.property(
        groups.chain((group) => fc.tuple(fc.constant(group), fc.shuffledSubarray(group, { minLength: group.length }))),
        ([group, shuffled]) => {
          expect(plain(shuffled)).toEqual(plain(group));
        },
      ),
    );
  });

  it('has the same scores whichever of two matters comes first', () => {
    fc.assert(
      fc.property(groups, (group) => {
        const backwards = (id: string) => `m${String(99 - Number(id.slice(1))).padStart(2, '0')}`;
        const turned = group.map((it) => ({ ...it, id: backwards(it.id) }));
        const scores = (pairs: ReturnType<typeof plain>, name: (id: string) => string) =>
          pairs.map(({ a, b, score }) => `${[name(a), name(b)].sort()} ${score}`).sort();
        expect(scores(plain(turned), backwards)).toEqual(scores(plain(group), (id) => id));
      }),
    );
  });

  it('has every pair that reaches the threshold, though few are compared', () => {
    fc.assert(
      fc.property(groups, fc.double({ min: 0.2, max: 1, noNaN: true }), (group, threshold) => {
        const every = plain(group, { threshold: 0.0002 });
        expect(plain(group, { threshold })).toEqual(every.filter(({ score }) => score >= threshold));
      }),
    );
  });

  it('of ten thousand matters is compared', () => {
    const troubles = ['停车难', '路灯不亮', '自来水停水', '加装电梯', '下水道堵塞', '噪声扰民', '看病难', '入园难'];
    const tens = [...'子丑寅卯辰巳午未申酉'];
    const group = Array.from({ length: 10_000 }, (_, index) => {
      const [place, trouble] = [Math.floor(index / 10), index % troubles.length];
      const name = [...String(place).padStart(4, '0')].map((digit) => tens[Number(digit)]).join('');
      return matter(`m${index}`, `${name}路${troubles[trouble]}`, `反映${name}路一带${troubles[trouble]}，影响出行。`);
    });
    expect(findSimilar(group).filter(({ score }) => score === 1)).toHaveLength(2 * 1000);
  });
});
