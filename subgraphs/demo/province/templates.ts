/** Templates of projects, read from `data/projects`. */
import { readFileSync } from 'node:fs';

export interface ProjectTemplate {
  category: string;
  /** Roles of the lead body and of those that cooperate. */
  roles: string[];
  /** With `{地}` or `{域}` for the place. */
  title: string;
  problem: string;
  serviceTarget: string;
  indicators: IndicatorTemplate[];
  measures: string[];
}

export interface IndicatorTemplate {
  name: string;
  unit: string;
  /** Targets of the smallest and of the largest place. */
  low: number;
  high: number;
  yearEndOnly: boolean;
}

/** City, county, township, village. */
export type Scope = 'C' | 'N' | 'T' | 'V';

export type MunicipalTemplate = ProjectTemplate & { scopes: Scope[] };

/** A provincial project that cities and counties carry out; `project` is its id. */
export type MatrixTemplate = ProjectTemplate & { project: string };

export interface GeneralTemplate {
  role: string;
  category: string;
  services: string[];
}

export const MUNICIPAL_TEMPLATES: readonly MunicipalTemplate[] = rowsOf('municipal').map(
  ([category = '', roles = '', scopes = '', ...texts]) => ({
    ...projectTemplate([category, roles, ...texts]),
    scopes: [...scopes] as Scope[],
  }),
);

export const MATRIX_TEMPLATES: readonly MatrixTemplate[] = rowsOf('matrix').map(([number = '', ...cells]) => ({
  ...projectTemplate(cells),
  project: `pp:34:K-${number.padStart(3, '0')}`,
}));

export const PROVINCIAL_TEMPLATES: readonly ProjectTemplate[] = rowsOf('provincial').map(projectTemplate);

export const GENERAL_TEMPLATES: readonly GeneralTemplate[] = rowsOf('general').map(
  ([role = '', category = '', services = '']) => ({ role, category, services: services.split('；') }),
);

function rowsOf(file: string): string[][] {
  const text = readFileSync(new URL(`./data/projects/${file}.txt`, import.meta.url), 'utf8');
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}

function projectTemplate([
  category = '',
  roles = '',
  title = '',
  problem = '',
  serviceTarget = '',
  indicators = '',
  measures = '',
]: string[]): ProjectTemplate {
  return {
    ...{ category, roles: roles.split(','), title, problem, serviceTarget },
    indicators: indicators === '—' ? [] : indicators.split('；').map(parseIndicator),
    measures: measures.split('；'),
  };
}

function parseIndicator(text: string): IndicatorTemplate {
  const [name = '', unit = '', range = '', when] = text.split(':');
  const [low = Number.NaN, high = Number.NaN] = range.split('-').map(Number);
  if (!(low > 0 && high >= low)) throw new Error(`Expected an indicator as name:unit:low-high, got "${text}".`);
  return { name, unit, low, high, yearEndOnly: when === '年底' };
}
