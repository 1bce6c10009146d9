import { describe, expect, it } from 'vitest';
import { createKnownNames } from './KnownNames.ts';
import { readBodies } from './readBodies.ts';
import { splitBodies } from './splitBodies.ts';

const KNOWN = createKnownNames(
  [
    { id: 'FGW', name: '合肥市发展和改革委员会', aliases: [] },
    { id: 'ZGJ', name: '合肥市自然资源和规划局', aliases: ['市自规局'] },
    { id: 'CZJ', name: '合肥市财政局', aliases: [] },
    { id: 'YL', name: '合肥市园林中心', aliases: ['市园林中心', '园林中心'] },
    { id: 'YHZF', name: '合肥市瑶海区人民政府', aliases: ['瑶海区政府'] },
    { id: 'CFZF', name: '长丰县人民政府', aliases: [] },
    { id: 'YHJT', name: '合肥市瑶海区教育体育局', aliases: [] },
    { id: 'SSJT', name: '合肥市蜀山区教育体育局', aliases: [] },
    { id: 'SZF', name: '合肥市人民政府', aliases: [] },
  ],
  { withVariants: true },
);

const texts = (cell: string) => splitBodies(cell, KNOWN).map(({ text }) => text);

describe('bodies of one cell', () => {
  it.each([
    ['市发改委市自规局市财政局市经信局、市科技局', ['市发改委', '市自规局', '市财政局', '市经信局', '市科技局']],
    ['市发改委，市财政局;市经信局\n市科技局', ['市发改委', '市财政局', '市经信局', '市科技局']],
    ['市发改委 ', ['市发改委']],
    ['市发改委和市财政局', ['市发改委', '市财政局']],
    ['市发改委、市财政局等部门', ['市发改委', '市财政局']],
    ['合肥市发展和改革委员会合肥市财政局', ['合肥市发展和改革委员会', '合肥市财政局']],
    ['市财政局国库支付中心', ['市财政局国库支付中心']],
    ['市财政局市轨道办市发改委', ['市财政局', '市轨道办', '市发改委']],
    ['瑶海区政府长丰县政府', ['瑶海区政府', '长丰县政府']],
    ['园林中心市财政局', ['园林中心', '市财政局']],
    ['和县人民政府', ['和县人民政府']],
    ['', []],
  ])('%j are %j', (cell, expected) => {
    expect(texts(cell)).toEqual(expected);
  });

  it.each(['各县、市、区政府', '各县（市、区）人民政府', '各县区', '各县市区政府', '各县(市)区政府'])(
    '%s is every county',
    (collective) => {
      expect(splitBodies(`市发改委、${collective}`, KNOWN)).toEqual([
        { text: '市发改委', role: null, isCollective: false },
        { text: collective, role: null, isCollective: true },
      ]);
    },
  );

  it('have the roles that the cell states', () => {
    expect(splitBodies('配合单位：市财政局；牵头单位:市发改委', KNOWN)).toMatchObject([
      { text: '市财政局', role: 'COOPERATING' },
      { text: '市发改委', role: 'LEAD' },
    ]);
    expect(splitBodies('市财政局、市发改委（牵头）', KNOWN)).toMatchObject([
      { text: '市财政局', role: null },
      { text: '市发改委', role: 'LEAD' },
    ]);
  });
});

describe('bodies of a row', () => {
  const problems: string[] = [];
  const tell = (code: string, value: string, more = '') => void problems.push([code, value, more].join(' ').trim());
  function read(cells: Partial<Record<'leadBody' | 'bodies' | 'cooperatingBodies', string>>) {
    problems.length = 0;
    const fields = Object.entries(cells).map(([field, text]) => ({ field: field as 'bodies', text, tell }));
    return {
      ...readBodies(fields, new Set(fields.map(({ field }) => field)), KNOWN, '合肥市'),
      problems: [...problems],
    };
  }

  it('are one that leads and others that cooperate, each once', () => {
    expect(read({ bodies: '市发改委、市财政局、市发改委' })).toEqual({
      ...{ leadBody: 'FGW', cooperatingBodies: ['CZJ'], problems: [] },
    });
    expect(read({ leadBody: '市自规局', cooperatingBodies: '市自规局、市财政局' })).toEqual({
      ...{ leadBody: 'ZGJ', cooperatingBodies: ['CZJ'], problems: [] },
    });
    expect(read({ bodies: '市财政局、市发改委（牵头）' })).toMatchObject({
      leadBody: 'FGW',
      cooperatingBodies: ['CZJ'],
    });
    expect(read({ leadBody: '市发改委、市财政局' })).toEqual({
      ...{ leadBody: 'FGW', cooperatingBodies: ['CZJ'], problems: ['SEVERAL_LEAD_BODIES 市发改委'] },
    });
  });

  it('say nothing where the sheet has no column for them, and empty where it has', () => {
    expect(read({})).toEqual({ problems: [] });
    expect(read({ leadBody: '' })).toEqual({ leadBody: null, problems: [] });
  });

  it('are left out, with a word, if they are not known, or several might be meant', () => {
    expect(read({ bodies: '市财政局、市科技局、区教体局' })).toEqual({
      leadBody: 'CZJ',
      cooperatingBodies: [],
      problems: ['UNKNOWN_BODY 市科技局', 'AMBIGUOUS_BODY 区教体局 合肥市瑶海区教育体育局、合肥市蜀山区教育体育局'],
    });
  });

  it('are led by nobody if the one named first is not known', () => {
    expect(read({ bodies: '市科技局市财政局' })).toEqual({
      ...{ leadBody: null, cooperatingBodies: ['CZJ'], problems: ['UNKNOWN_BODY 市科技局'] },
    });
  });

  it('are all known county governments where a cell says so, and never the city', () => {
    expect(read({ bodies: '各县、市、区政府' })).toEqual({
      leadBody: null,
      cooperatingBodies: ['YHZF', 'CFZF'],
      problems: ['COLLECTIVE_BODY 各县、市、区政府 2'],
    });
  });
});
