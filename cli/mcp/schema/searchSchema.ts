import type { GraphQLSchema } from 'graphql';
import { searchTerms } from '../../../subgraphs/kit/search/text.ts';
import { elementsOf, type SchemaElement } from './SchemaElement.ts';

/** Points that a term is worth where it is found; what is found by more of the terms comes first in any case. */
const POINTS = { name: 12, heading: 12, nameWord: 7, headingPart: 7, nameStart: 4, description: 3, parts: 2 };

const indexes = new WeakMap<GraphQLSchema, IndexedElement[]>();

interface IndexedElement {
  element: SchemaElement;
  name: string;
  /** `leadBody` → `lead`, `body`. */
  words: readonly string[];
  /** The Chinese before ` · ` of the description. */
  heading: string;
  description: string;
}

/**
 * Elements that words name, Chinese or English, the best first: by their names, their Chinese headings, then what is said
 * of them. A Chinese term that stands nowhere as a whole is looked for by its pairs of characters. None if nothing fits.
 */
export function searchSchema(schema: GraphQLSchema, words: string): SchemaElement[] {
  const terms = searchTerms(words);
  return indexOf(schema)
    .map((indexed) => ({ element: indexed.element, ...weigh(indexed, terms) }))
    .filter(({ points }) => points > 0)
    .sort(
      (a, b) => b.found - a.found || b.points - a.points || a.element.coordinate.length - b.element.coordinate.length,
    )
    .map(({ element }) => element);
}

function weigh(indexed: IndexedElement, terms: readonly string[]): { found: number; points: number } {
  const points = terms.map((term) => pointsOf(indexed, term));
  return { found: points.filter((it) => it > 0).length, points: points.reduce((sum, it) => sum + it, 0) };
}

function pointsOf({ name, words, heading, description }: IndexedElement, term: string): number {
  const singular = /^[a-z]{4,}s$/.test(term) ? term.slice(0, -1) : term;
  const byName = pointsOfName(name, words, term, singular);
  const byHeading = heading === term ? POINTS.heading : heading.includes(term) ? POINTS.headingPart : 0;
  // What is said of a thing names many others, too: it counts for what its name does not say.
  const points = Math.max(byName, byHeading, description.includes(singular) ? POINTS.description : 0);
  return points > 0 ? points : POINTS.parts * shareOfPairs(`${heading} ${description}`, term);
}

function pointsOfName(name: string, words: readonly string[], term: string, singular: string): number {
  if (name === term || name === singular) return POINTS.name;
  if (words.includes(term) || words.includes(singular)) return POINTS.nameWord;
  return singular.length > 2 && words.some((word) => word.startsWith(singular)) ? POINTS.nameStart : 0;
}

/** Of a Chinese term of three characters and more: how many of its pairs of characters a text has, if half or more. */
function shareOfPairs(text: string, term: string): number {
  if (!/^[\u3400-\u9fff]{3,}$/.test(term)) return 0;
  const pairs = Array.from({ length: term.length - 1 }, (_, i) => term.slice(i, i + 2));
  const share = pairs.filter((pair) => text.includes(pair)).length / pairs.length;
  return share >= 0.5 ? share : 0;
}

function indexOf(schema: GraphQLSchema): IndexedElement[] {
  const known = indexes.get(schema);
  if (known) return known;
  const index = elementsOf(schema).map((element) => {
    const [heading = ''] = element.description.includes(' · ') ? element.description.split(' · ', 1) : [];
    return {
      element,
      name: element.name.toLowerCase(),
      words: element.name.split(/_|(?<=[a-z0-9])(?=[A-Z])/).map((word) => word.toLowerCase()),
      heading: heading.toLowerCase(),
      description: element.description.toLowerCase(),
    };
  });
  indexes.set(schema, index);
  return index;
}
