/** All saved queries, put into the page when it is built. */
import variables from '../../../docs/questions/variables.json';
import figures from '../../../subgraphs/demo/figures/figures.graphql?raw';
import { type Files, readFiles, readOperations } from './readSaved.ts';
import type { SavedQuery } from './SavedQuery.ts';

const questions: Files = import.meta.glob('../../../docs/questions/*.graphql', {
  query: '?raw',
  import: 'default',
  eager: true,
});
const examples: Files = import.meta.glob('../examples/*.graphql', { query: '?raw', import: 'default', eager: true });

export const SAVED_QUERIES: readonly SavedQuery[] = [
  ...readFiles('questions', questions, variables),
  ...readOperations('figures', figures),
  ...readFiles('examples', examples),
];

export function findSaved(name: string | null): SavedQuery | undefined {
  return SAVED_QUERIES.find((saved) => saved.name === name);
}
