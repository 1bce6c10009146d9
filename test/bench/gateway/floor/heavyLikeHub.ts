/** The heavy query by hand, with the requests that the hub sends, each as soon as what it needs is there: thirteen. */
import {
  AUTHORED_FIELDS,
  type AuthoredReview,
  authoredReviewOf,
  entitiesStart,
  type Known,
  Named,
  type Product,
  pricedRepresentation,
  productFields,
  productRepresentation,
  type ShopAskers,
  type Stock,
  type StockedProduct,
  TOP_PRODUCTS_BODY,
  USER_REVIEW_FIELDS,
  USERS_BODY,
  type User,
  type UserFields,
  type UserReview,
  userRepresentation,
  userReviewOf,
  withRepresentations,
} from './heavyShape.ts';

const USER_REVIEWS = entitiesStart('User', `reviews{${USER_REVIEW_FIELDS}}`);
const PRODUCT_REVIEWS = entitiesStart('Product', `reviews{${AUTHORED_FIELDS}}`);
const AUTHORS = entitiesStart('User', 'username name');
const PRODUCTS = entitiesStart('Product', 'name price weight');
const IN_STOCK = entitiesStart('Product', 'inStock');
const SHIPPING = entitiesStart('Product', 'shippingEstimate');
const STOCK = entitiesStart('Product', 'inStock shippingEstimate');

interface Entities<Entity> {
  _entities: Entity[];
}

export async function answerLikeHub(askers: ShopAskers): Promise<string> {
  const [users, topProducts] = await Promise.all([answerUsers(askers), answerTopProducts(askers)]);
  return JSON.stringify({ data: { users, topProducts } });
}

async function answerUsers(askers: ShopAskers): Promise<object[]> {
  const { users } = await askers.accounts<{ users: User[] }>(USERS_BODY);
  const { _entities } = await askers.reviews<Entities<{ reviews: UserReview[] }>>(
    withRepresentations(
      USER_REVIEWS,
      users.map(({ id }) => userRepresentation(id)),
    ),
  );
  const named = new Named();
  for (const { reviews } of _entities) named.addUserReviews(reviews);
  const known = await learn(named, askers);
  return users.map(({ id, username, name }, index) => ({
    id,
    username,
    name,
    reviews: _entities[index]?.reviews.map((review) => userReviewOf(review, known)),
  }));
}

async function answerTopProducts(askers: ShopAskers): Promise<object[]> {
  const { topProducts } = await askers.products<{ topProducts: Product[] }>(TOP_PRODUCTS_BODY);
  const [reviewed, stocked] = await Promise.all([
    askers.reviews<Entities<{ reviews: AuthoredReview[] }>>(
      withRepresentations(
        PRODUCT_REVIEWS,
        topProducts.map(({ upc }) => productRepresentation(upc)),
      ),
    ),
    askers.inventory<Entities<Stock>>(withRepresentations(STOCK, topProducts.map(pricedRepresentation))),
  ]);
  const named = new Named();
  for (const { reviews } of reviewed._entities) named.addAuthoredReviews(reviews);
  const known = await learn(named, askers);
  return topProducts.map((product, index) => ({
    ...productFields({ ...product, ...(stocked._entities[index] as Stock) }),
    reviews: reviewed._entities[index]?.reviews.map((review) => authoredReviewOf(review, known)),
  }));
}

/** Four requests, the last one when prices are there. */
async function learn({ authorIds, upcs }: Named, { accounts, products, inventory }: ShopAskers): Promise<Known> {
  const authorList = [...authorIds];
  const upcList = [...upcs];
  const [inStock, [named, shipping], authors] = await Promise.all([
    inventory<Entities<Pick<Stock, 'inStock'>>>(withRepresentations(IN_STOCK, upcList.map(productRepresentation))),
    products<Entities<Omit<Product, 'upc'>>>(withRepresentations(PRODUCTS, upcList.map(productRepresentation))).then(
      async ({ _entities }) => {
        const priced = _entities.map((product, index) =>
          pricedRepresentation({ upc: upcList[index] as string, ...product }),
        );
        const answer = await inventory<Entities<Pick<Stock, 'shippingEstimate'>>>(
          withRepresentations(SHIPPING, priced),
        );
        return [_entities, answer._entities] as const;
      },
    ),
    accounts<Entities<UserFields>>(withRepresentations(AUTHORS, authorList.map(userRepresentation))),
  ]);
  const stocked = upcList.map((upc, index): [string, StockedProduct] => {
    const { name, price, weight } = named[index] as Product;
    const { shippingEstimate } = shipping[index] as Stock;
    return [upc, { upc, name, price, weight, inStock: (inStock._entities[index] as Stock).inStock, shippingEstimate }];
  });
  return {
    authors: new Map(authorList.map((id, index) => [id, authors._entities[index] as UserFields])),
    products: new Map(stocked),
  };
}
