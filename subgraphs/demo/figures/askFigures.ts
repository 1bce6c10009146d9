import { readFileSync } from 'node:fs';
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { type Answer, FIGURES, type Figure, holds } from './figures.ts';

export interface AskedFigure {
  figure: Figure;
  /** Text of the operation that was sent. */
  query: string;
  /** What the graph answered; null if it gave no figure. */
  found: number | null;
  holds: boolean;
  /** Why there is no figure. */
  problem: string | null;
}

/** Asks the hub at `graphqlUrl` for every figure of the article, one operation each. */
export async function askFigures(graphqlUrl: string): Promise<AskedFigure[]> {
  const operations = readOperations();
  const asked: AskedFigure[] = [];
  for (const figure of FIGURES) asked.push(await askFigure(graphqlUrl, figure, operations.get(figure.operation) ?? ''));
  return asked;
}

async function askFigure(graphqlUrl: string, figure: Figure, query: string): Promise<AskedFigure> {
  try {
    const response = await fetch(graphqlUrl, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, operationName: figure.operation }),
    });
    const { data, errors } = (await response.json()) as { data?: Answer; errors?: { message: string }[] };
    if (errors) throw new Error(errors.map(({ message }) => message).join(' '));
    const found = figure.read(data ?? {});
    return { figure, query, found, holds: holds(figure, found), problem: missingSystems(data) };
  } catch (error) {
    return { figure, query, found: null, holds: false, problem: (error as Error).message };
  }
}

/** A figure over part of the province is a lower bound, and says so. */
function missingSystems(data: Answer | undefined): string | null {
  const missing = Object.values(data ?? {}).flatMap((field: Answer) => (field?.coverage?.missing ?? []) as Answer[]);
  if (missing.length === 0) return null;
  return `without ${[...new Set(missing.map(({ name, reason }) => `${name} (${reason})`))].join(', ')}`;
}

/** The operations of figures.graphql by their names. */
function readOperations(): ReadonlyMap<string, string> {
  const document: DocumentNode = parse(readFileSync(new URL('./figures.graphql', import.meta.url), 'utf8'));
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  return new Map(operations.map((operation) => [operation.name?.value ?? '', print(operation)]));
}
