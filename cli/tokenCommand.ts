import { createHash, randomBytes } from 'node:crypto';
import type { Command } from 'commander';

/** `guatu token` */
export function addTokenCommand(program: Command): void {
  program
    .command('token')
    .summary('Make a token for an owner of the registry.')
    .description(
      'Make a random token, and the hash by which the hub knows it. The token goes to the owner, and nowhere else; the hash ' +
        "goes to registry.owners of the hub's configuration. Nothing is kept.",
    )
    .option('--json', 'print both as JSON')
    .action(({ json }: { json?: true }) => {
      const token = randomBytes(32).toString('base64url');
      const tokenHash = createHash('sha256').update(token).digest('hex');
      console.log(json ? JSON.stringify({ token, tokenHash }) : `token      ${token}\ntokenHash  ${tokenHash}`);
    });
}
