import { fileURLToPath } from 'node:url';
import { type Command, InvalidArgumentError, Option } from 'commander';
import type { PlanOptions } from './printOperationPlan.ts';

/** `guatu plan [--supergraph file] [--operation name] [--variables json] [--json] query.graphql` */
export function addPlanCommand(program: Command): void {
  program
    .command('plan')
    .summary('Print how an operation would be executed.')
    .description(
      'Print the query plan of an operation: which subgraph is asked what, and in which order. Nothing is asked. Every ' +
        'problem of the operation is told with file, line and column.',
    )
    .argument('<file>', 'the operation, a GraphQL file; - reads standard input')
    .addOption(
      new Option('-s, --supergraph <file>', 'the composed graph').default(
        fileURLToPath(new URL('../schema/supergraph.graphql', import.meta.url)),
        'schema/supergraph.graphql of this project',
      ),
    )
    .option('-o, --operation <name>', 'which operation, if the file has several')
    .addOption(
      new Option('-v, --variables <json>', 'values of variables; they matter where @skip or @include names one')
        .argParser(readVariables)
        .default({}, 'none'),
    )
    .option('--json', 'print the plan as JSON')
    .action(async (file: string, options: PlanOptions) => {
      // The planner is large: only who plans waits for it.
      const { printOperationPlan } = await import('./printOperationPlan.ts');
      await printOperationPlan(file, options);
    });
}

function readVariables(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new InvalidArgumentError('Expected a JSON object such as \'{"withNames": true}\'.');
  }
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new InvalidArgumentError('Expected a JSON object such as \'{"withNames": true}\'.');
}
