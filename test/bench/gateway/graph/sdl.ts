/** The four subgraphs of the bench: accounts, products, reviews and inventory of a shop. */
const link = (...imports: string[]) =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: [${imports.map((name) => `"${name}"`).join(', ')}])`;

const accounts = `${link('@key')}
type Query {
  me: User!
  user(id: ID!): User
  users: [User!]!
}
type User @key(fields: "id") {
  id: ID!
  username: String!
  name: String!
  birthday: String!
  motto: String!
}
`;

const products = `${link('@key')}
type Query {
  topProducts(first: Int! = 5): [Product!]!
  product(upc: ID!): Product
  catalog(first: Int!): [CatalogEntry!]!
}
type Product @key(fields: "upc") {
  upc: ID!
  name: String!
  price: Int!
  weight: Int!
}
type CatalogEntry {
  number: ID!
  title: String!
  summary: String
  price: Float!
  isListed: Boolean!
  tags: [String!]!
  size: Size
}
type Size {
  width: Int!
  height: Int!
  depth: Int
}
`;

const reviews = `${link('@key')}
type Query {
  latestReviews(first: Int! = 3): [Review!]!
}
type Review @key(fields: "id") {
  id: ID!
  body: String!
  stars: Int!
  author: User!
  product: Product!
}
type User @key(fields: "id") {
  id: ID!
  reviews: [Review!]!
}
type Product @key(fields: "upc") {
  upc: ID!
  reviews: [Review!]!
}
`;

const inventory = `${link('@key', '@external', '@requires')}
type Query {
  warehouse: String!
}
type Product @key(fields: "upc") {
  upc: ID!
  price: Int! @external
  weight: Int! @external
  inStock: Boolean!
  shippingEstimate: Int! @requires(fields: "price weight")
}
`;

export const SUBGRAPH_SDLS = { accounts, products, reviews, inventory } as const;

export type SubgraphName = keyof typeof SUBGRAPH_SDLS;
export const SUBGRAPH_NAMES = Object.keys(SUBGRAPH_SDLS) as readonly SubgraphName[];
