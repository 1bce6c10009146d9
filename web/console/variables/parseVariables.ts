import { parseJSONC } from '@graphiql/react';

/** What the variables' editor holds, comments allowed; empty text is no variables. `problem` says where it is wrong. */
export function parseVariables(text: string): { values: unknown; problem: string | null } {
  try {
    return { values: (text.trim() === '' ? {} : parseJSONC(text)) ?? {}, problem: null };
  } catch (error) {
    return { values: {}, problem: (error as Error).message };
  }
}
