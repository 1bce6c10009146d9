import { xmlText } from './xmlText.ts';

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const CONTENT = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

export const ROOT_RELATIONS = `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${DOCUMENT}/officeDocument" Target="xl/workbook.xml"/></Relationships>`;

/** What the parts of a workbook are; sheets stand in `xl/worksheets/sheet1.xml` and so on. */
export function contentTypes(sheetCount: number): string {
  const sheets = numbers(sheetCount).map((sheet) => override(`worksheets/sheet${sheet}`, 'worksheet'));
  const parts = [override('workbook', 'sheet.main'), override('styles', 'styles'), ...sheets];
  const rels = 'application/vnd.openxmlformats-package.relationships+xml';
  return `${DECLARATION}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="${rels}"/><Default Extension="xml" ContentType="application/xml"/>${parts.join('')}</Types>`;
}

/** The sheets in the order in which they are shown. */
export function workbookXml(sheetNames: readonly string[]): string {
  const sheets = sheetNames.map(
    (name, at) => `<sheet name="${xmlText(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`,
  );
  return `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}"><sheets>${sheets.join('')}</sheets></workbook>`;
}

/** `parts`: the number of each sheet's part, in the order in which they are shown. */
export function workbookRelations(parts: readonly number[]): string {
  const sheets = parts.map((part, at) => relation(at + 1, 'worksheet', `worksheets/sheet${part}.xml`));
  const all = [...sheets, relation(parts.length + 1, 'styles', 'styles.xml')];
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function relation(id: number, type: string, target: string): string {
  return `<Relationship Id="rId${id}" Type="${DOCUMENT}/${type}" Target="${target}"/>`;
}

function override(part: string, type: string): string {
  return `<Override PartName="/xl/${part}.xml" ContentType="${CONTENT}.${type}+xml"/>`;
}

function numbers(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at + 1);
}
