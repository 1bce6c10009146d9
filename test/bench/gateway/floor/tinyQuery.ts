import type { Asker } from './askerOf.ts';

const BODY = JSON.stringify({ query: '{me{id username name birthday motto}}' });

interface Me {
  me: { id: string; username: string; name: string; birthday: string; motto: string };
}

export async function answerTiny(accounts: Asker): Promise<string> {
  const { me } = await accounts<Me>(BODY);
  const { id, username, name, birthday, motto } = me;
  return JSON.stringify({ data: { me: { id, username, name, birthday, motto } } });
}
