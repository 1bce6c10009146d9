/**
 * With how many random cases a property is tried: `some` by `npm test`, `all` by `npm test -- --mode thorough`, which
 * `.ci/run` adds for the files that use this. With a fixed seed the some are the first of all.
 */
export function runs(some: number, all: number): number {
  // Vitest says by which mode it was started.
  const { MODE } = (import.meta as ImportMeta & { env: { MODE: string } }).env;
  return MODE === 'thorough' ? all : some;
}
