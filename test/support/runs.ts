/**
 * With how much a property is tried: `some` by `npm test`, `all` by `npm test -- --mode thorough`, which `.ci/run` adds
 * for the files that use this. Mostly a number of random cases: with a fixed seed the some are the first of all.
 */
export function runs<T>(some: T, all: T): T {
  // Vitest says by which mode it was started.
  const { MODE } = (import.meta as ImportMeta & { env: { MODE: string } }).env;
  return MODE === 'thorough' ? all : some;
}
