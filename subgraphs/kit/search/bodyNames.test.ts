import { describe, expect, it } from 'vitest';
import { BODY_ALIAS_RULES, bodyNameVariants } from './bodyNames.ts';

describe('names of a body', () => {
  it.each(['市发展改革委', '市发改委', '市发展和改革委员会'])('%s leads to the others of one department', (name) => {
    expect(bodyNameVariants(name)[0]).toBe(name);
    expect(bodyNameVariants(name).sort()).toEqual(
      ['市发展和改革委员会', '市发展改革委员会', '市发展改革委', '市发改委'].sort(),
    );
  });

  it.each([
    ['合肥市发展和改革委员会', '合肥市发改委', '市发改委'],
    ['安徽省人力资源和社会保障厅', '安徽省人社厅', '省人社厅'],
    ['合肥市瑶海区教育体育局', '瑶海区教体局', '区教体局'],
    ['安徽省合肥市市场监督管理局', '合肥市市监局', '市市场监管局'],
    ['市自规局', '市自然资源和规划局', '市自然资源规划局'],
    ['和县住房和城乡建设局', '和县住建局', '县住建局'],
    ['中共池州市委宣传部', '池州市委宣传部', '市委宣传部'],
    ['池州市人民政府', '池州市政府', '市政府'],
    ['巢湖市城市管理局', '巢湖市城管局', '市城管局'],
    ['市场监督管理局', '市场监管局', '市监局'],
  ])('%s is also known as %s and %s', (name, ...others) => {
    expect(bodyNameVariants(name)).toEqual(expect.arrayContaining([name, ...others]));
  });

  it('keep to the kind of the body', () => {
    expect(bodyNameVariants('省财政厅')).toEqual(['省财政厅']);
    expect(bodyNameVariants('合肥市教育体育局')).not.toContain('市体育局');
    expect(bodyNameVariants('市政府办公室')).not.toContain('市人民政府');
    expect(bodyNameVariants('省经信厅')).not.toContain('省经信局');
  });

  it.each(['淮北矿业（集团）有限责任公司', '公路交通局', '瑶海区和平路街道办事处', ''])(
    'are "%s" alone if no rule covers it',
    (name) => {
      expect(bodyNameVariants(name)).toEqual([name]);
    },
  );

  it('belong to one rule each, so that no name leads two ways', () => {
    const names = BODY_ALIAS_RULES.flatMap(({ stems, endings }) =>
      endings.flatMap((ending) => stems.map((stem) => stem + ending)),
    );
    expect(names).toEqual([...new Set(names)]);
  });
});
