import type { ImportField } from '../headings.ts';
import type { KnownNames } from './KnownNames.ts';
import { splitBodies } from './splitBodies.ts';
import type { TellProblem } from './TellProblem.ts';

/** Ids of the bodies of a matter; undefined: no column of the sheet says anything about them. */
export interface ReadBodies {
  leadBody?: string | null;
  cooperatingBodies?: string[];
}

/** A cell that names bodies, by the column that it stands in. */
export interface BodyCell {
  field: Extract<ImportField, 'leadBody' | 'bodies' | 'cooperatingBodies'>;
  text: string;
  tell: TellProblem;
}

/** A body of the list that is the government of a county: what 各县、市、区政府 stands for. */
const COUNTY_GOVERNMENT = /[县市区](?:人民)?政府$/;

/**
 * Who leads and who cooperates, from all cells of a row that name bodies. The first one of a leading column leads, unless
 * the cell says otherwise; the others cooperate. Bodies that are not known are told of and left out.
 *
 * @param fields columns about bodies that the sheet has, so that an empty cell empties
 * @param cityName of the city, whose own government is no county's
 */
export function readBodies(
  cells: readonly BodyCell[],
  fields: ReadonlySet<ImportField>,
  known: KnownNames,
  cityName: string,
): ReadBodies {
  const leading: LeadingBody[] = [];
  const cooperating: string[] = [];
  for (const { field, text, tell } of cells) {
    for (const body of splitBodies(text, known)) {
      if (body.isCollective) {
        const counties = countyGovernments(known, cityName);
        tell('COLLECTIVE_BODY', body.text, String(counties.length));
        cooperating.push(...counties);
        continue;
      }
      const id = idOf(body.text, known, tell);
      const isCooperating = body.role === 'COOPERATING' || (field === 'cooperatingBodies' && body.role === null);
      if (!isCooperating) leading.push({ id, text: body.text, tell, isStated: body.role === 'LEAD', field });
      else if (id !== undefined) cooperating.push(id);
    }
  }
  // Who is named first leads, known or not: the next one is not answerable for it.
  const lead = leading.find(({ isStated }) => isStated) ?? leading[0];
  const others = leading.filter((body) => body !== lead && (body.id !== lead?.id || body.id === undefined));
  if (lead && others.some(({ field, isStated }) => field === 'leadBody' || isStated)) {
    lead.tell('SEVERAL_LEAD_BODIES', lead.text);
  }
  const ids = [...others.map(({ id }) => id), ...cooperating];
  const all = ids.filter((id) => id !== undefined && id !== lead?.id) as string[];
  return {
    ...(fields.has('leadBody') || fields.has('bodies') ? { leadBody: lead?.id ?? null } : {}),
    ...(fields.has('cooperatingBodies') || fields.has('bodies') || all.length > 0
      ? { cooperatingBodies: [...new Set(all)] }
      : {}),
  };
}

/** A body that a cell names as leading; without an id it is not known. */
interface LeadingBody extends Pick<BodyCell, 'field' | 'text' | 'tell'> {
  id: string | undefined;
  isStated: boolean;
}

function idOf(text: string, known: KnownNames, tell: TellProblem): string | undefined {
  const match = known.match(text);
  if (match && 'id' in match) return match.id;
  if (match) tell('AMBIGUOUS_BODY', text, match.candidates.join('、'));
  else tell('UNKNOWN_BODY', text);
  return undefined;
}

function countyGovernments({ entries }: KnownNames, cityName: string): string[] {
  return entries
    .filter(({ name }) => COUNTY_GOVERNMENT.test(name) && !/^(?:安徽)?省/.test(name))
    .filter(({ name }) => !new RegExp(`^(?:安徽省)?(?:${cityName}|市)(?:人民)?政府$`).test(name))
    .map(({ id }) => id);
}
