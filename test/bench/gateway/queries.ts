/** What clients ask. */

/** Four subgraphs, three levels deep; about 90 KB of answer. */
export const HEAVY_QUERY = `query Heavy {
  users {
    ...UserFields
    reviews {
      ...ReviewFields
      product {
        ...ProductFields
        reviews { ...ReviewFields author { ...UserFields reviews { ...ReviewFields product { ...ProductFields } } } }
      }
    }
  }
  topProducts(first: 5) {
    ...ProductFields
    reviews { ...ReviewFields author { ...UserFields reviews { ...ReviewFields product { ...ProductFields } } } }
  }
}
fragment UserFields on User { id username name }
fragment ReviewFields on Review { id body }
fragment ProductFields on Product { upc name price weight inStock shippingEstimate }
`;

/** One object of one subgraph; about 180 bytes of answer. */
export const TINY_QUERY = 'query Tiny { me { id username name birthday motto } }';

/** One subgraph's list; about 1 MB of answer. */
export const LIST_QUERY = `query List {
  catalog(first: 6000) { number title summary price isListed tags size { width height depth } }
}`;

const USER_FIELDS = ['id', 'username', 'name', 'birthday', 'motto'];
const REVIEW_FIELDS = ['id', 'body', 'stars'];
const PRODUCT_FIELDS = ['upc', 'name', 'price', 'weight', 'inStock', 'shippingEstimate'];

/**
 * So many operations, no two of which select the same: they have to be planned one by one. Each asks one to four
 * subgraphs. The first ones are the same whatever the count.
 */
export function distinctOperations(count: number): string[] {
  const operations = new Set<string>();
  const random = randomFrom(2021);
  while (operations.size < count) operations.add(randomSelection(random));
  return [...operations].map((selection, index) => `query Distinct${index} ${selection}`);
}

function randomSelection(random: () => number): string {
  const some = (fields: readonly string[]) => {
    const taken = fields.filter(() => random() < 0.5);
    return (taken.length > 0 ? taken : fields.slice(0, 1)).join(' ');
  };
  const product = (rest: string) => `product { ${some(PRODUCT_FIELDS)} ${rest} }`;
  const author = (rest: string) => `author { ${some(USER_FIELDS)} ${rest} }`;
  const reviews = (rest: string) => `reviews { ${some(REVIEW_FIELDS)} ${rest} }`;
  switch (Math.floor(random() * 4)) {
    case 0:
      return `{ user(id: "u${1 + Math.floor(random() * 6)}") { ${some(USER_FIELDS)} ${reviews(product(''))} } }`;
    case 1:
      return `{ product(upc: "p${1 + Math.floor(random() * 9)}") { ${some(PRODUCT_FIELDS)} ${reviews(author(''))} } }`;
    case 2:
      return `{ latestReviews(first: ${1 + Math.floor(random() * 4)}) { ${some(REVIEW_FIELDS)} ${author('')} ${product('')} } }`;
    default:
      return `{ topProducts(first: ${1 + Math.floor(random() * 3)}) { ${some(PRODUCT_FIELDS)} ${reviews(author(reviews('')))} } me { ${some(USER_FIELDS)} } }`;
  }
}

/** The same numbers from 0 to 1 for the same seed. */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
