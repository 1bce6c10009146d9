import type { LatenessState } from '../../generated/documents.ts';

/** The four lights of supervision, and a fifth column for what the graph cannot assess. */
export type LightName = 'green' | 'blue' | 'yellow' | 'red' | 'grey';

export interface Light {
  name: LightName;
  /** Says the same as the colour, for who sees no colours. */
  shape: string;
  /** What the graph computed. */
  states: readonly LatenessState[];
}

const GREY: Light = { name: 'grey', shape: '○', states: ['NO_DEADLINE', 'NOT_ASSESSABLE', 'PROVISIONAL'] };

/** In the order of a board's columns. */
export const LIGHTS: readonly Light[] = [
  { name: 'red', shape: '■', states: ['OVERDUE'] },
  { name: 'yellow', shape: '▲', states: ['BEHIND'] },
  { name: 'blue', shape: '◆', states: ['DUE_SOON'] },
  { name: 'green', shape: '●', states: ['NONE'] },
  GREY,
];

/** The light of an open matter. A state that this page does not know yet is one that it cannot judge. */
export function lightOf(state: string | null): Light {
  return LIGHTS.find(({ states }) => states.some((known) => known === state)) ?? GREY;
}
