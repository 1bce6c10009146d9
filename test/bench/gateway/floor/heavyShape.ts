/** What the heavy query's answer is made of, and how, whoever asked for it in which requests. */
import type { Asker } from './askerOf.ts';

export interface ShopAskers {
  accounts: Asker;
  products: Asker;
  reviews: Asker;
  inventory: Asker;
}

export interface User {
  id: string;
  username: string;
  name: string;
}
export type UserFields = Omit<User, 'id'>;

export interface Product {
  upc: string;
  name: string;
  price: number;
  weight: number;
}
export interface Stock {
  inStock: boolean;
  shippingEstimate: number;
}
export type StockedProduct = Product & Stock;

/** As `reviews` answers: of products and users, what it knows of them. */
export interface LeafReview {
  id: string;
  body: string;
  product: { upc: string };
}
export interface AuthoredReview {
  id: string;
  body: string;
  author: { id: string; reviews: LeafReview[] };
}
export interface UserReview {
  id: string;
  body: string;
  product: { upc: string; reviews: AuthoredReview[] };
}

/** Authors and products that reviews name, each once. */
export class Named {
  readonly authorIds = new Set<string>();
  readonly upcs = new Set<string>();

  addUserReviews(reviews: readonly UserReview[]): void {
    for (const { product } of reviews) {
      this.upcs.add(product.upc);
      this.addAuthoredReviews(product.reviews);
    }
  }

  addAuthoredReviews(reviews: readonly AuthoredReview[]): void {
    for (const { author } of reviews) {
      this.authorIds.add(author.id);
      for (const { product } of author.reviews) this.upcs.add(product.upc);
    }
  }
}

/** What other subgraphs know of them. */
export interface Known {
  authors: ReadonlyMap<string, UserFields>;
  products: ReadonlyMap<string, StockedProduct>;
}

export function userReviewOf({ id, body, product }: UserReview, known: Known) {
  const fields = productFields(known.products.get(product.upc) as StockedProduct);
  return {
    id,
    body,
    product: { ...fields, reviews: product.reviews.map((review) => authoredReviewOf(review, known)) },
  };
}

export function authoredReviewOf({ id, body, author }: AuthoredReview, known: Known) {
  const { username, name } = known.authors.get(author.id) as UserFields;
  const reviews = author.reviews.map((review) => leafReviewOf(review, known));
  return { id, body, author: { id: author.id, username, name, reviews } };
}

function leafReviewOf({ id, body, product: { upc } }: LeafReview, { products }: Known) {
  return { id, body, product: productFields(products.get(upc) as StockedProduct) };
}

export function productFields({ upc, name, price, weight, inStock, shippingEstimate }: StockedProduct): StockedProduct {
  return { upc, name, price, weight, inStock, shippingEstimate };
}

export const USERS_BODY = JSON.stringify({ query: '{users{__typename id username name}}' });
export const TOP_PRODUCTS_BODY = JSON.stringify({ query: '{topProducts(first:5){__typename upc name price weight}}' });

export const AUTHORED_FIELDS = 'id body author{__typename id reviews{id body product{__typename upc}}}';
export const USER_REVIEW_FIELDS = `id body product{__typename upc reviews{${AUTHORED_FIELDS}}}`;

/** A request for entities up to its representations: `withRepresentations` adds those. */
export function entitiesStart(type: string, fields: string): string {
  const query = `query($representations:[_Any!]!){_entities(representations:$representations){...on ${type}{${fields}}}}`;
  return `{"query":${JSON.stringify(query)},"variables":{"representations":[`;
}

export function withRepresentations(start: string, representations: readonly string[]): string {
  return `${start}${representations.join()}]}}`;
}

export function userRepresentation(id: string): string {
  return `{"__typename":"User","id":${JSON.stringify(id)}}`;
}

export function productRepresentation(upc: string): string {
  return `{"__typename":"Product","upc":${JSON.stringify(upc)}}`;
}

export function pricedRepresentation({ upc, price, weight }: Omit<Product, 'name'>): string {
  return `{"__typename":"Product","upc":${JSON.stringify(upc)},"price":${price},"weight":${weight}}`;
}
