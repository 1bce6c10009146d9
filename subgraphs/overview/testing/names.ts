import { BODIES, CHANNELS, OFFICIALS } from '../../kit/testing/arbitraryMatters.ts';
import type { DirectoryName } from '../feed/FeedStore.ts';

/**
 * What the directory knows of the bodies, officials and channels of random matters: the first of each it does not know.
 * Some have the characters that random texts are made of.
 */
export const DIRECTORY_NAMES: readonly DirectoryName[] = [
  body(BODIES[0], null),
  body(BODIES[1], '安徽省发展和改革委员会', ['省改造办Ａ']),
  body(BODIES[2], '合肥市城市管理局', ['停车办（市）']),
  body(BODIES[3], '芜湖市镜湖区住房和城乡建设局'),
  official(OFFICIALS[0], null),
  official(OFFICIALS[1], '车明远'),
  official(OFFICIALS[2], '沈秉渊'),
  official(OFFICIALS[3], '沈改之'),
  { kind: 'Channel', id: CHANNELS[0], name: null, aliases: [], level: null },
  { kind: 'Channel', id: CHANNELS[1], name: '12345热线', aliases: [], level: null },
  { kind: 'Division', id: '340102001', name: '胜利路街道', aliases: [], level: 'TOWNSHIP' },
];

function body(id: string, name: string | null, aliases: string[] = []): DirectoryName {
  return { kind: 'Organization', id, name, aliases, level: null };
}

function official(id: string, name: string | null): DirectoryName {
  return { kind: 'Official', id, name, aliases: [], level: null };
}
