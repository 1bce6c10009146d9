import assert from 'node:assert/strict';
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { FreshDatabase } from '../../kit/testing/databases.ts';

/** An index that follows one owner in a process of its own. */
export interface FollowingChild {
  /** Lets it follow, when its code is loaded. */
  start(): Promise<void>;
  /** Its GraphQL address, once it serves. */
  url(): Promise<string>;
  hasEnded(): boolean;
  /** By SIGKILL. Throws an Error if it ended by itself, or told of a failure of its own. */
  kill(): Promise<void>;
  /** Whatever has become of it. */
  end(): void;
}

/** Starts to load one; `changesPerPage`: changes that it reads at once. */
export function loadFollowingChild(
  ownerUrl: string,
  { target, schema }: FreshDatabase,
  changesPerPage: number,
): FollowingChild {
  const file = fileURLToPath(new URL('./followingChild.ts', import.meta.url));
  const arguments_ = [ownerUrl, String(changesPerPage), target, ...(schema === undefined ? [] : [schema])];
  const child = fork(file, arguments_, { execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let told = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (data) => {
      told += data;
    });
  }
  const ended = once(child, 'exit');
  const messages: string[] = [];
  child.on('message', (message) => messages.push(String(message)));
  const message = async (index: number): Promise<string> => {
    while (messages.length <= index && child.connected) await Promise.race([once(child, 'message'), ended]);
    return messages[index] ?? '';
  };
  return {
    async start() {
      await message(0);
      if (child.connected) child.send('start');
    },
    url: () => message(1),
    hasEnded: () => child.exitCode !== null,
    async kill() {
      child.kill('SIGKILL');
      const [, signal] = await ended;
      assert.equal(signal, 'SIGKILL', `it ended by itself: ${told}`);
      assert.equal(told, '');
    },
    end: () => child.kill('SIGKILL'),
  };
}
