import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { CATALOG_ROWS, PRODUCT_ROWS, type ProductRow, REVIEW_ROWS, type ReviewRow, USER_ROWS } from './rows.ts';
import { SUBGRAPH_NAMES, SUBGRAPH_SDLS, type SubgraphName } from './sdl.ts';

const USERS = new Map(USER_ROWS.map((row) => [row.id, row]));
const PRODUCTS = new Map(PRODUCT_ROWS.map((row) => [row.upc, row]));
const REVIEWS = new Map(REVIEW_ROWS.map((row) => [row.id, row]));
const REVIEWS_OF_USER = Map.groupBy(REVIEW_ROWS, ({ authorId }) => authorId);
const REVIEWS_OF_PRODUCT = Map.groupBy(REVIEW_ROWS, ({ productUpc }) => productUpc);

interface ById {
  id: string;
}
interface ByUpc {
  upc: string;
}
interface First {
  first: number;
}

const RESOLVERS = {
  accounts: {
    Query: {
      me: () => USER_ROWS[0],
      user: (_: unknown, { id }: ById) => USERS.get(id),
      users: () => USER_ROWS,
    },
    User: { __resolveReference: ({ id }: ById) => USERS.get(id) },
  },
  products: {
    Query: {
      topProducts: (_: unknown, { first }: First) => PRODUCT_ROWS.slice(0, first),
      product: (_: unknown, { upc }: ByUpc) => PRODUCTS.get(upc),
      catalog: (_: unknown, { first }: First) => CATALOG_ROWS.slice(0, first),
    },
    Product: { __resolveReference: ({ upc }: ByUpc) => PRODUCTS.get(upc) },
  },
  reviews: {
    Query: { latestReviews: (_: unknown, { first }: First) => REVIEW_ROWS.slice(0, first) },
    Review: {
      __resolveReference: ({ id }: ById) => REVIEWS.get(id),
      author: ({ authorId }: ReviewRow) => ({ id: authorId }),
      product: ({ productUpc }: ReviewRow) => ({ upc: productUpc }),
    },
    User: {
      __resolveReference: ({ id }: ById) => (USERS.has(id) ? { id } : null),
      reviews: ({ id }: ById) => REVIEWS_OF_USER.get(id) ?? [],
    },
    Product: {
      __resolveReference: ({ upc }: ByUpc) => (PRODUCTS.has(upc) ? { upc } : null),
      reviews: ({ upc }: ByUpc) => REVIEWS_OF_PRODUCT.get(upc) ?? [],
    },
  },
  inventory: {
    Query: { warehouse: () => 'Hefei' },
    Product: {
      // What a gateway brings along of price and weight is used as it comes: a wrong one makes a wrong answer.
      __resolveReference: (given: ByUpc & Partial<ProductRow>) => {
        const row = PRODUCTS.get(given.upc);
        return row && { ...given, inStock: row.inStock };
      },
      shippingEstimate: ({ price, weight }: ProductRow) => (price > 900 ? 0 : weight * 2 + (price % 10)),
    },
  },
};

/** The executable schemas of all subgraphs. */
export function buildSchemas(): Record<SubgraphName, GraphQLSchema> {
  const schemas = SUBGRAPH_NAMES.map((name) => [
    name,
    buildSubgraphSchema([{ typeDefs: parse(SUBGRAPH_SDLS[name]), resolvers: RESOLVERS[name] }]),
  ]);
  return Object.fromEntries(schemas) as Record<SubgraphName, GraphQLSchema>;
}
