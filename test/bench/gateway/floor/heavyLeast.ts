/**
 * The heavy query by hand, with the least requests that its dependencies allow: seven. Every entity is asked for once,
 * and two kinds of them go to `reviews` in one request, for which the faster of the two has to wait.
 */
import {
  AUTHORED_FIELDS,
  type AuthoredReview,
  authoredReviewOf,
  entitiesStart,
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

const REVIEWS_QUERY = `query($users:[_Any!]!,$products:[_Any!]!){users:_entities(representations:$users){...on User{reviews{${USER_REVIEW_FIELDS}}}}products:_entities(representations:$products){...on Product{reviews{${AUTHORED_FIELDS}}}}}`;
const REVIEWS_START = `{"query":${JSON.stringify(REVIEWS_QUERY)},"variables":{`;
const AUTHORS = entitiesStart('User', 'username name');
const PRODUCTS = entitiesStart('Product', 'name price weight');
const STOCK = entitiesStart('Product', 'inStock shippingEstimate');

interface ReviewsAnswer {
  users: { reviews: UserReview[] }[];
  products: { reviews: AuthoredReview[] }[];
}

export async function answerWithLeast({ accounts, products, reviews, inventory }: ShopAskers): Promise<string> {
  const askStock = async (of: readonly Product[]): Promise<StockedProduct[]> => {
    const request = withRepresentations(STOCK, of.map(pricedRepresentation));
    const { _entities } = await inventory<{ _entities: Stock[] }>(request);
    return of.map((product, index) => productFields({ ...product, ...(_entities[index] as Stock) }));
  };
  const [{ users }, { topProducts }] = await Promise.all([
    accounts<{ users: User[] }>(USERS_BODY),
    products<{ topProducts: Product[] }>(TOP_PRODUCTS_BODY),
  ]);
  const ofUsers = users.map(({ id }) => userRepresentation(id)).join();
  const ofProducts = topProducts.map(({ upc }) => productRepresentation(upc)).join();
  const [reviewed, topStocked] = await Promise.all([
    reviews<ReviewsAnswer>(`${REVIEWS_START}"users":[${ofUsers}],"products":[${ofProducts}]}}`),
    askStock(topProducts),
  ]);

  const named = new Named();
  for (const user of reviewed.users) named.addUserReviews(user.reviews);
  for (const product of reviewed.products) named.addAuthoredReviews(product.reviews);
  const authorList = [...named.authorIds];
  const upcList = [...named.upcs];
  const [authors, stocked] = await Promise.all([
    accounts<{ _entities: UserFields[] }>(withRepresentations(AUTHORS, authorList.map(userRepresentation))),
    products<{ _entities: Omit<Product, 'upc'>[] }>(
      withRepresentations(PRODUCTS, upcList.map(productRepresentation)),
    ).then(({ _entities }) =>
      askStock(_entities.map((product, index) => ({ upc: upcList[index] as string, ...product }))),
    ),
  ]);
  const known = {
    authors: new Map(authorList.map((id, index) => [id, authors._entities[index] as UserFields])),
    products: new Map(stocked.map((product) => [product.upc, product])),
  };
  return JSON.stringify({
    data: {
      users: users.map(({ id, username, name }, index) => ({
        id,
        username,
        name,
        reviews: reviewed.users[index]?.reviews.map((review) => userReviewOf(review, known)),
      })),
      topProducts: topStocked.map((product, index) => ({
        ...product,
        reviews: reviewed.products[index]?.reviews.map((review) => authoredReviewOf(review, known)),
      })),
    },
  });
}
