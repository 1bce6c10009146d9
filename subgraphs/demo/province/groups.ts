/**
 * The two enterprise groups that keep a ledger for their workers, with units that answer for matters. Their credit
 * codes are the names of their shards and are read from the placement.
 */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { OrganizationKind } from './types.ts';

export interface Group {
  key: 'huaibei' | 'huaihe';
  creditCode: string;
  name: string;
  shortName: string;
  aliases: string[];
  division: string;
  units: readonly GroupUnit[];
}

export interface GroupUnit {
  key: string;
  name: string;
  kind: OrganizationKind;
  division: string;
}

interface Placement {
  contracts: { 'worker-services': { shards: { name: string; title: string }[] } };
}

const placement: Placement = parse(readFileSync(new URL('../../../schema/placement.yaml', import.meta.url), 'utf8'));

export const GROUPS: readonly Group[] = [
  {
    key: 'huaibei',
    ...shardOf('淮北矿业'),
    shortName: '淮北矿业',
    aliases: ['淮北矿业集团', '淮北矿业'],
    division: '340603',
    units: units(`
      union 工会 UNION 340603
      office 集团办公室 ENTERPRISE 340603
      hr 人力资源部 ENTERPRISE 340603
      safety 安全监察局 ENTERPRISE 340603
      logistics 后勤服务公司 ENTERPRISE 340603
      hospital 职工总医院 ENTERPRISE 340603
      housing 房产管理中心 ENTERPRISE 340603
      linhuan 临涣煤矿 ENTERPRISE 340621
      tongting 童亭煤矿 ENTERPRISE 340621
      suntuan 孙疃煤矿 ENTERPRISE 340621
      yuandian 袁店一井煤矿 ENTERPRISE 340621
      coking 临涣焦化公司 ENTERPRISE 340621
      qinan 祁南煤矿 ENTERPRISE 341302
      taoyuan 桃园煤矿 ENTERPRISE 341302
      guobei 涡北煤矿 ENTERPRISE 341621
      xutuan 许疃煤矿 ENTERPRISE 341622`),
  },
  {
    key: 'huaihe',
    ...shardOf('淮河能源'),
    shortName: '淮河能源',
    aliases: ['淮河能源集团', '淮河能源', '淮河能源控股集团'],
    division: '340403',
    units: units(`
      union 工会 UNION 340403
      office 集团办公室 ENTERPRISE 340403
      hr 人力资源部 ENTERPRISE 340403
      safety 安全监察部 ENTERPRISE 340403
      logistics 后勤服务公司 ENTERPRISE 340403
      health 职工健康管理中心 ENTERPRISE 340403
      power 电力集团公司 ENTERPRISE 340406
      railway 铁路运输公司 ENTERPRISE 340406
      panyi 潘集煤矿 ENTERPRISE 340406
      zhuji 朱集东煤矿 ENTERPRISE 340406
      zhangji 张集煤矿 ENTERPRISE 340421
      guqiao 顾桥煤矿 ENTERPRISE 340421
      dingji 丁集煤矿 ENTERPRISE 340421
      xieqiao 谢桥煤矿 ENTERPRISE 341226`),
  },
];

function shardOf(name: string): { creditCode: string; name: string } {
  const shard = placement.contracts['worker-services'].shards.find((it) => it.title.startsWith(name));
  if (!shard)
    throw new Error(`Expected a shard of worker-services whose title begins with "${name}" in placement.yaml.`);
  return { creditCode: shard.name, name: shard.title };
}

function units(table: string): GroupUnit[] {
  return table
    .trim()
    .split('\n')
    .map((line) => {
      const [key = '', name = '', kind, division = ''] = line.trim().split(' ');
      return { key, name, kind: kind as OrganizationKind, division };
    });
}
