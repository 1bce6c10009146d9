/** The directory: what all systems refer to. */
import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import type { Cast } from './cast.ts';
import { CATEGORIES, CHANNELS } from './categories.ts';
import type { CountyPairRow, Directory } from './types.ts';

/** 20 counties with a strong economy, each helping one that is less developed. Which helps which is ours. */
const PAIRS = `
340121 341225 340122 341221 340123 341222 340124 341623 340181 341621
340223 341226 340281 341321 340521 341524 340523 340828 341181 341322
341122 341323 341124 341324 341881 341522 341882 340422 340882 340825
340881 340826 340822 340827 340212 341523 340621 340722 340421 341722`;

export function generateDirectory({ divisions, organizations, officials }: Cast): Directory {
  return {
    divisions: [...divisions],
    organizations: organizations.rows,
    officials: officials.rows,
    tenures: officials.tenures,
    countyPairs: countyPairs(),
    channels: CHANNELS.map(({ code, name, role }) => ({
      ...{ code, name },
      organization: role === null ? null : (organizations.byRole.get(`${role}@${PROVINCE_CODE}`) ?? null),
    })),
    categories: CATEGORIES.map((it) => ({ ...it })),
  };
}

/** Twenty pairs, each county in one of them. */
export function countyPairs(): CountyPairRow[] {
  const codes = PAIRS.trim().split(/\s+/);
  return codes.flatMap((strong, index) => {
    const developing = codes[index + 1];
    return index % 2 === 0 && developing !== undefined ? [{ strong, developing, since: '2021-04-15' }] : [];
  });
}
