import type { Asked } from './readAsked.ts';

/** Says on standard error which values a saved question brought along: they are those of the demo, and of a day in 2021. */
export function tellBrought({ broughtVariables, variables }: Asked): void {
  if (broughtVariables.length === 0) return;
  const given = broughtVariables.map((name) => `-v ${name}=${textOf(variables[name])}`);
  console.error(`Asked with the values of the demo: ${given.join(' ')}`);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : `'${JSON.stringify(value)}'`;
}
