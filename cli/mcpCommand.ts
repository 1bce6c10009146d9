import { type Command, InvalidArgumentError, Option } from 'commander';
import type { McpOptions } from './mcp/serveMcp.ts';

const DEFAULT_PORT = 4010;

/** `guatu mcp [--hub http://127.0.0.1:4000] [--http [port]]` */
export function addMcpCommand(program: Command): void {
  program
    .command('mcp')
    .summary('Let an assistant ask the hub: a Model Context Protocol server.')
    .description(
      'Serve the graph of a running hub to an assistant, by the Model Context Protocol: over standard input and output, ' +
        'or over HTTP for several clients. All tools only read. The log goes to standard error.',
    )
    .addOption(new Option('--hub <url>', 'address of the hub').default('http://127.0.0.1:4000').argParser(readUrl))
    .addOption(
      new Option(
        '--http [port]',
        'serve Streamable HTTP at /mcp, 0 for a free port (default: standard input and output)',
      )
        .preset(DEFAULT_PORT)
        .argParser(readPort),
    )
    .addOption(new Option('--host <address>', 'address to listen at, with --http').default('127.0.0.1'))
    .addOption(
      new Option('--allow-host <name...>', 'names that clients may call this server by, with --http').default(
        [],
        'the host, and localhost',
      ),
    )
    .addOption(
      new Option('--max-answer-kb <number>', 'data of an answer that is larger is cut at rows')
        .default(48)
        .argParser(readNumber(4, 4096)),
    )
    .addOption(
      new Option('--timeout <milliseconds>', 'the longest that one request to the hub may take')
        .default(20_000)
        .argParser(readNumber(100, 600_000)),
    )
    .action(async (options: McpOptions) => {
      const { serveMcp } = await import('./mcp/serveMcp.ts');
      await serveMcp(options);
    });
}

function readUrl(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol)) return text;
  throw new InvalidArgumentError('Expected an http:// or https:// address.');
}

function readPort(text: string | number): number {
  return readNumber(0, 65_535)(String(text));
}

function readNumber(from: number, to: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= from && value <= to) return value;
    throw new InvalidArgumentError(`Expected a number from ${from} to ${to}.`);
  };
}
