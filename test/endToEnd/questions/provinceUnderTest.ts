import { afterAll, beforeAll } from 'vitest';
import { startTestDemo, type TestDemo } from '../../support/demo.ts';
import { type OwnedMatter, readOwnerRows } from './ownerRows.ts';
import { type PastProvince, pastProvince } from './pastProvince.ts';
import { type Places, readPlaces } from './places.ts';

export const TODAY = '2021-06-17';
export const MONTH_END = '2021-05-31';
/** Midnight in Shanghai. */
export const END_OF_MAY = '2021-05-31T16:00:00.000Z';

/** A demo, and beside it what its owners hold. */
export interface ProvinceUnderTest {
  demo: TestDemo;
  places: Places;
  past: PastProvince;
  /** All that the owners have. */
  owned: OwnedMatter[];
  /** Of it what the index may know: all but hardship aid. */
  matters: OwnedMatter[];
}

/** The province is there once the tests run, and ends with them. */
export function provinceUnderTest(): ProvinceUnderTest {
  const province: Partial<ProvinceUnderTest> = {};
  beforeAll(async () => {
    const demo = await startTestDemo();
    const owned = readOwnerRows(demo.dataDirectory);
    Object.assign(province, {
      ...{ demo, owned, matters: owned.filter(({ isHardshipAid }) => !isHardshipAid) },
      places: readPlaces(demo.dataDirectory),
      past: pastProvince(),
    });
  });
  afterAll(() => province.demo?.stop());
  return province as ProvinceUnderTest;
}
