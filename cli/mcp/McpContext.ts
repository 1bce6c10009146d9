import type { Logger } from 'pino';
import type { HubClient } from './hub/HubClient.ts';

/** What all sessions of a server have in common. */
export interface McpContext {
  hub: HubClient;
  /** The most that `data` of one answer has, in bytes of JSON. */
  maxAnswerBytes: number;
  logger: Logger;
}
