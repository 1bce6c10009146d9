import { print } from 'graphql';
import type { TablePlan } from '../../tables/plan/TablePlan.ts';
import { type Asking, extensionsOf } from './Asking.ts';
import { askPages } from './askPages.ts';
import type { HubAnswer } from './HubClient.ts';
import { pageQuestion } from './pageQuestion.ts';
import { choosePlan, planAsked } from './planAsked.ts';
import { showProgress } from './showProgress.ts';
import { watchLists } from './watchLists.ts';

export interface WatchedAnswer {
  answer: HubAnswer;
  /** The lists that are meant: the chosen one, or all. */
  plans: TablePlan[];
}

/**
 * The answer of a query that is also asked for length and coverage of its lists, under the names of `ADDED`; with `--all`
 * with all pages of the list that is meant. @throws CommandError
 */
export async function askWatched({ hub, asked, options }: Asking): Promise<WatchedAnswer> {
  const planned = await planAsked(hub, asked);
  const isChosen = options.at !== undefined || options.all;
  const plans = isChosen ? [choosePlan(planned, options.at)] : planned.plans;
  const watched = watchLists(planned.schema, planned, plans);
  const { variables, query } = asked;
  const request = { variables, operationName: planned.operation.name?.value, extensions: extensionsOf(options) };
  const at = options.all ? plans[0]?.connectionAt : null;
  const question = at ? pageQuestion(planned.schema, watched, at, variables) : null;
  if (!at || !question) return { plans, answer: await hub.ask({ ...request, query: print(watched.document) }) };
  const progress = showProgress({ unit: 'rows', wanted: options.progress });
  try {
    const onPage = (rows: number, total: number | null) => progress.show(rows, total);
    return { plans, answer: await askPages({ ...request, hub, question, at, queryName: query.name, onPage }) };
  } finally {
    progress.stop();
  }
}
