import { CommandError } from '../CommandError.ts';
import { type Asking, extensionsOf, type QueryOptions } from './Asking.ts';
import { type AnswerCoverage, describeMissing, findPartial } from './answerCoverage.ts';
import { objectAt } from './askPages.ts';
import { askWatched } from './askWatched.ts';
import { cancelOnSignals } from './cancelOnSignals.ts';
import { chooseQueryFormat } from './chooseFormat.ts';
import { describeErrors } from './describeErrors.ts';
import { type AnswerData, createHubClient, type HubAnswer } from './HubClient.ts';
import { printTables } from './printTables.ts';
import { readAsked } from './readAsked.ts';
import { saveFile } from './saveFile.ts';
import { tellBrought } from './tellBrought.ts';
import { ADDED } from './watchLists.ts';
import { withOutput, writeText } from './withOutput.ts';

/**
 * Prints the answer, or writes it to a file. Systems that are missing from it are told of, and are no failure unless
 * `complete` is asked for.
 *
 * @throws CommandError: there is no answer, or one with errors, which is printed first; exit code 130 if a signal came
 */
export async function runQuery(file: string | undefined, options: QueryOptions): Promise<void> {
  const format = chooseQueryFormat(options);
  const asked = await readAsked(file, options);
  await cancelOnSignals(async (signal) => {
    const hub = createHubClient({ hub: options.hub, timeoutMs: options.timeout, signal });
    const asking: Asking = { hub, asked, options, signal };
    if (format === 'json') await printJson(asking);
    else if (format === 'table') await printTable(asking);
    else await saveFile(asking, { format, allRows: options.all === true });
  });
}

async function printJson(asking: Asking): Promise<void> {
  const { asked, options } = asking;
  const { answer, partial } = await withOutput(options, async (file) => {
    const answered = options.all ? await askAll(asking) : await askOnce(asking);
    expectData(answered.answer, asking);
    const space = file === null && process.stdout.isTTY ? 2 : undefined;
    await writeText(file, `${JSON.stringify(answered.answer, null, space)}\n`);
    return answered;
  });
  for (const sentence of new Set(partial.flatMap(describeMissing))) console.error(`not complete: ${sentence}`);
  failOnErrors(answer, partial, asking);
  tellBrought(asked);
}

/** Without the schema: the query goes to the hub as it is. */
async function askOnce({ hub, asked, options }: Asking): Promise<{ answer: HubAnswer; partial: AnswerCoverage[] }> {
  const { query, variables, operationName } = asked;
  const extensions = extensionsOf(options);
  const answer = await hub.ask({ query: query.text, variables, operationName, extensions });
  return { answer, partial: findPartial(answer.data) };
}

async function askAll(asking: Asking): Promise<{ answer: HubAnswer; partial: AnswerCoverage[] }> {
  const { answer, plans } = await askWatched(asking);
  // Looked for first: the query itself may not have asked for it.
  const partial = findPartial(answer.data);
  for (const { rowsAt } of plans) {
    const holder = objectAt(answer.data, rowsAt.slice(0, -1));
    for (const name of Object.values(ADDED)) delete holder?.[name];
  }
  return { answer, partial };
}

async function printTable(asking: Asking): Promise<void> {
  const { options } = asking;
  const { answer } = await withOutput(options, async (file) => {
    const answered = await askWatched(asking);
    const data = expectData(answered.answer, asking);
    const width = (file === null && process.stdout.columns) || UNKNOWN_WIDTH;
    await writeText(file, printTables(answered.plans, data, { ...options, width }));
    return answered;
  });
  failOnErrors(answer, findPartial(answer.data), asking);
  tellBrought(asking.asked);
}

/** Of a terminal, or of what is none. */
const UNKNOWN_WIDTH = 80;

function expectData({ data, errors = [] }: HubAnswer, { asked }: Asking): AnswerData {
  if (data) return data;
  throw new CommandError(describeErrors(errors, asked.query.name));
}

/** What is there has been printed: a script is told by the exit code. */
function failOnErrors({ errors = [] }: HubAnswer, partial: AnswerCoverage[], { asked, options }: Asking): void {
  if (errors.length > 0) throw new CommandError(describeErrors(errors, asked.query.name));
  if (options.complete && partial.length > 0)
    throw new CommandError('Expected every system to answer; some are missing.');
}
