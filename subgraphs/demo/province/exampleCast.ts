/**
 * Those whom the demo's examples are about: an official and a body that have matters in every ledger, and a county in
 * which all ledgers have some. Generators give them matters by name; examples.ts holds their ids.
 */
import { PROVINCE_CODE } from '../../../schema/divisions.ts';
import { bodyFor, type Cast, leaderPost } from './cast.ts';
import type { Post } from './officials.ts';

/** 濉溪县: mines of 淮北矿业 lie in it. */
export const EXAMPLE_COUNTY = '340621';
/** Cities in which the example official and body have a matter. */
export const EXAMPLE_CITIES: readonly string[] = ['340100', '340600'];

export function exampleOfficialPost(cast: Cast): Post {
  return leaderPost(cast, PROVINCE_CODE, '分管工业、人力资源');
}

/** Changes hands on 10 May: what the first holder had taken up passes to the second. */
export function handedOverPost(cast: Cast): Post {
  return leaderPost(cast, HANDED_OVER_CITY, '分管城乡建设');
}

export const HANDED_OVER_CITY = '340100';

/** 安徽省人力资源和社会保障厅 */
export function exampleBody(cast: Cast): string {
  return bodyFor(cast, 'renshe', PROVINCE_CODE);
}
