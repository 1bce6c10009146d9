import type { ReproducibleRequest } from './CheckReport.ts';

/** A request as data and as a command that sends it again. */
export function reproduce(
  url: string,
  headers: Record<string, string>,
  body: string,
  graphql: { query: string; variables: Record<string, unknown> } | null,
): ReproducibleRequest {
  const { query, variables } = graphql ?? { query: null, variables: null };
  return {
    ...{ url, headers, query, variables },
    // Made when it is read: of thousands of requests few show a fault.
    get curl() {
      return curlCommand(url, headers, body);
    },
  };
}

/** Bodies beyond this are of tests of limits; a command line of this length no shell would take. */
const MAX_COMMAND_BODY = 100_000;

function curlCommand(url: string, headers: Record<string, string>, body: string): string {
  const options = Object.entries(headers).map(([name, value]) => `-H ${quote(`${name}: ${value}`)}`);
  const command = ['curl', '-sS', quote(url), ...options];
  if (body.length <= MAX_COMMAND_BODY) return [...command, '--data-binary', quote(body)].join(' ');
  return `${command.join(' ')} --data-binary @body # ${body.length} characters, beginning ${quote(body.slice(0, 60))}`;
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
