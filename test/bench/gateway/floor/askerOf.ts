import { Pool } from 'undici';
import { postJson } from '../postJson.ts';

/** Sends a request's JSON and resolves to the `data` of its answer; throws if it has errors. */
export type Asker = <Data>(body: string) => Promise<Data>;

/** With `sharing`, requests of the same text that are under way at the same time are sent once; each taker parses. */
export function askerOf(url: string, { sharing }: { sharing: boolean }): Asker {
  const { origin, pathname } = new URL(url);
  const pool = new Pool(origin, { connections: null, keepAliveTimeout: 600_000 });
  const underWay = new Map<string, Promise<string>>();
  const send = async (body: string) => (await postJson(pool, pathname, body)).toString('utf8');
  const share = (body: string) => {
    const known = underWay.get(body);
    if (known) return known;
    const sent = send(body).finally(() => underWay.delete(body));
    underWay.set(body, sent);
    return sent;
  };
  return async (body) => {
    const text = await (sharing ? share(body) : send(body));
    const { data, errors } = JSON.parse(text);
    if (errors) throw new Error(`Expected no errors, got ${text.slice(0, 300)}`);
    return data;
  };
}
