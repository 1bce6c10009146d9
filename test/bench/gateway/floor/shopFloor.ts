/** A process: answers the queries of the shop by hand. `<port> share|alone hub|least <addresses, in JSON>` */
import { exitOnTermination } from '../contestants/exitOnTermination.ts';
import type { SubgraphName } from '../graph/sdl.ts';
import { HEAVY_QUERY, LIST_QUERY, TINY_QUERY } from '../queries.ts';
import { askerOf } from './askerOf.ts';
import { serveQueries } from './front.ts';
import { answerWithLeast } from './heavyLeast.ts';
import { answerLikeHub } from './heavyLikeHub.ts';
import { answerList } from './listQuery.ts';
import { answerTiny } from './tinyQuery.ts';

exitOnTermination();
const [port, sharing, requests, addresses = ''] = process.argv.slice(2);
const urls = JSON.parse(addresses) as Record<SubgraphName, string>;
const ask = (name: SubgraphName) => askerOf(urls[name], { sharing: sharing === 'share' });
const askers = {
  accounts: ask('accounts'),
  products: ask('products'),
  reviews: ask('reviews'),
  inventory: ask('inventory'),
};
serveQueries(
  Number(port),
  new Map([
    [HEAVY_QUERY, () => (requests === 'hub' ? answerLikeHub(askers) : answerWithLeast(askers))],
    [TINY_QUERY, () => answerTiny(askers.accounts)],
    [LIST_QUERY, () => answerList(askers.products)],
  ]),
);
