import { findDivision } from '../../../schema/divisions.ts';
import type { Language } from '../../shared/preferences.ts';

const SUBGRAPHS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  directory: { zh: '机构与人员名录', en: 'Directory' },
  'provincial-projects': { zh: '省级民生项目', en: 'Provincial projects' },
  'municipal-projects': { zh: '市级民生项目', en: 'Municipal projects' },
  'volunteer-centers': { zh: '文明实践志愿服务', en: 'Volunteer centers' },
  'worker-services': { zh: '职工服务', en: 'Worker services' },
  'enterprise-requests': { zh: '企业诉求', en: 'Enterprise requests' },
  overview: { zh: '全省事项索引', en: 'Overview (the index)' },
};

/** What a subgraph holds; its own name if it is none of ours. */
export function nameSubgraph(subgraph: string, language: Language): string {
  return SUBGRAPHS[subgraph]?.[language] ?? subgraph;
}

/**
 * Whose rows a shard holds: the city of its code, else the source that the graph has under it.
 *
 * @param sources names by id, e.g. `ws:9134060000000006X7`
 */
export function nameShard(shard: string, sources: ReadonlyMap<string, string>): string {
  const city = findDivision(shard)?.name;
  if (city) return city;
  const id = [...sources.keys()].find((it) => it.endsWith(`:${shard}`));
  return (id && sources.get(id)) || shard;
}
