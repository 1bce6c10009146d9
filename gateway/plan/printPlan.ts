/** A plan as text for people: one node a line with what it holds below it, in the order in which it is executed. */
import { parse, print } from 'graphql';
import type {
  EntityFetchNode,
  KeyRename,
  Path,
  PlanNode,
  QueryPlan,
  RequiredSelection,
  RewriteStep,
  RootFetchNode,
  ValueSet,
} from './nodes.ts';

/**
 * Ends with a line break.
 *
 *     Sequence
 *       Fetch 0 from municipal-projects
 *         {
 *           municipalProjects(first: 3) {
 *             nodes { … }
 *           }
 *         }
 *       Fetch 1 from directory, of municipalProjects.nodes.@.leadBody
 *         by Organization { __typename id }
 *         {
 *           ... on Organization {
 *             name
 *           }
 *         }
 *
 * After `by` stands what representations are made of: `id: key` is a field `id` with the value that the answer has as
 * `key`. `@` are the items of a list.
 */
export function printPlan({ node }: QueryPlan): string {
  const lines = node ? printNode(node) : ['Nothing is asked of any subgraph.'];
  return `${lines.join('\n')}\n`;
}

function printNode(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Sequence':
    case 'Parallel':
      return [node.kind, ...indent(node.nodes.flatMap(printNode))];
    case 'RootFetch':
      return printRootFetch(node);
    case 'EntityFetch':
      return printEntityFetch(node);
    default:
      return node satisfies never;
  }
}

function printRootFetch(fetch: RootFetchNode): string[] {
  const at = fetch.path.length > 0 ? `, at ${printPath(fetch.path)}` : '';
  return [
    `Fetch ${fetch.id} from ${fetch.subgraph}${at}`,
    ...indent([...printVariables(fetch), ...printGraphql(fetch.text), ...fetch.outputRewrites.map(printOutputRewrite)]),
  ];
}

function printEntityFetch(fetch: EntityFetchNode): string[] {
  return [
    `Fetch ${fetch.id} from ${fetch.subgraph}, of ${printPath(fetch.path)}`,
    ...indent([
      ...fetch.requires.map((selection) => `by ${printRequired(selection)}`),
      ...fetch.inputRewrites.map(printInputRewrite),
      ...fetch.contextRewrites.map(({ path, name }) => `$${name} is ${printSteps(path)} of what is around it`),
      ...printVariables(fetch),
      ...printGraphql(fetch.selection),
      ...fetch.outputRewrites.map(printOutputRewrite),
    ]),
  ];
}

function printVariables({ variables }: RootFetchNode | EntityFetchNode): string[] {
  return variables.map(({ name, clientName, declaration }) => {
    const source = name === clientName ? '' : `, the client’s $${clientName}`;
    return `$${name}: ${declaration}${source}`;
  });
}

function printRequired(selection: RequiredSelection): string {
  switch (selection.kind) {
    case 'Field': {
      const name = selection.name === selection.from ? selection.name : `${selection.name}: ${selection.from}`;
      return selection.selections.length === 0 ? name : `${name} ${printBlock(selection.selections)}`;
    }
    case 'Fragment':
      return `${selection.types.join(' | ')} ${printBlock(selection.selections)}`;
    default:
      return selection satisfies never;
  }
}

function printBlock(selections: readonly RequiredSelection[]): string {
  const texts = selections.map((selection) =>
    selection.kind === 'Fragment' ? `... on ${printRequired(selection)}` : printRequired(selection),
  );
  return `{ ${texts.join(' ')} }`;
}

function printInputRewrite({ path, value }: ValueSet): string {
  return `sent with ${printSteps(path)} as ${JSON.stringify(value)}`;
}

function printOutputRewrite({ path, name }: KeyRename): string {
  return `answered ${printSteps(path)} becomes ${name}`;
}

function printSteps(path: readonly RewriteStep[]): string {
  return path.map((step) => (typeof step === 'string' ? step : `(${step.types.join(' | ')})`)).join('.');
}

function printPath(path: Path): string {
  return path.join('.');
}

/** A selection from brace to brace is a whole document as well. */
function printGraphql(text: string): string[] {
  return print(parse(text, { noLocation: true })).split('\n');
}

function indent(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}
