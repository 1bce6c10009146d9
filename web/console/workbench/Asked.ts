import type { HubAnswer, HubRequest } from './askHub.ts';

/** What became of the last request of an open query. */
export type Asked = { request: HubRequest } & (
  | { state: 'asking' }
  | { state: 'answered'; answer: HubAnswer }
  | { state: 'failed'; message: string }
  | { state: 'cancelled' }
);
