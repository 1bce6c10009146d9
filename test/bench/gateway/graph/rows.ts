/** The rows behind the subgraphs: made by rule, the same on every machine. */

export interface UserRow {
  id: string;
  username: string;
  name: string;
  birthday: string;
  motto: string;
}

export interface ProductRow {
  upc: string;
  name: string;
  price: number;
  weight: number;
  inStock: boolean;
}

export interface ReviewRow {
  id: string;
  body: string;
  stars: number;
  authorId: string;
  productUpc: string;
}

export interface CatalogRow {
  number: string;
  title: string;
  summary: string | null;
  price: number;
  isListed: boolean;
  tags: string[];
  size: { width: number; height: number; depth: number | null } | null;
}

const USERS = 6;
const PRODUCTS = 9;
const REVIEWS = 27;
const CATALOG_ENTRIES = 6_000;

export const USER_ROWS: readonly UserRow[] = rows(USERS, (n) => ({
  id: `u${n}`,
  username: `user-${n}`,
  name: `${n % 2 === 0 ? 'Ada' : '王'} ${n}`,
  birthday: `19${70 + n}-0${1 + (n % 9)}-1${n % 10}`,
  motto: `What is worth asking is worth asking once, says user ${n}.`,
}));

export const PRODUCT_ROWS: readonly ProductRow[] = rows(PRODUCTS, (n) => ({
  upc: `p${n}`,
  name: `Product ${n}`,
  price: 100 + 137 * n,
  weight: 50 * n,
  inStock: n % 3 !== 0,
}));

/** Four or five of each user, three of each product. */
export const REVIEW_ROWS: readonly ReviewRow[] = rows(REVIEWS, (n) => ({
  id: `r${n}`,
  body: `Review ${n}: does what it says on the box.`,
  stars: 1 + (n % 5),
  authorId: `u${1 + (n % USERS)}`,
  productUpc: `p${1 + (n % PRODUCTS)}`,
}));

export const CATALOG_ROWS: readonly CatalogRow[] = rows(CATALOG_ENTRIES, (n) => ({
  number: `c-${100_000 + n}`,
  title: `Catalogue entry number ${n}`,
  summary: n % 4 === 0 ? null : `第 ${n} 号商品 "in stock" since ${2000 + (n % 26)}`,
  price: n * 1.25,
  isListed: n % 7 !== 0,
  tags: rows(n % 3, (tag) => `tag-${(n + tag) % 17}`),
  size: n % 5 === 0 ? null : { width: n % 90, height: n % 70, depth: n % 2 === 0 ? null : n % 50 },
}));

function rows<Row>(count: number, make: (number: number) => Row): Row[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}
