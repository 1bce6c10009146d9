/** One subgraph of an invented graph as SDL of Federation 2. */
import {
  type EntityModel,
  type FieldModel,
  type GraphModel,
  type InterfaceModel,
  type RequiredField,
  typeText,
} from './GraphModel.ts';

export function printSubgraph(model: GraphModel, subgraph: string): string {
  const names = [...(model.definedIn.get(subgraph) ?? [])];
  return [
    HEAD,
    ...names.map((name) => printType(model, subgraph, name)),
    printRoot(model.query, 'Query', subgraph),
    printRoot(model.mutation, 'Mutation', subgraph),
  ]
    .filter((text) => text !== '')
    .join('\n\n');
}

const DIRECTIVES = ['@key', '@external', '@requires', '@provides', '@shareable', '@inaccessible', '@interfaceObject'];

const HEAD = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${DIRECTIVES.map((name) => `"${name}"`).join(', ')}])

scalar Blob`;

function printType(model: GraphModel, subgraph: string, name: string): string {
  if (name === 'Where') return 'input Where { least: Int = 1, tags: [String!] }';
  const type = model.types.get(name);
  switch (type?.kind) {
    case undefined:
      throw new Error(`Expected a type ${name}.`);
    case 'enum': {
      const values = type.values.map((value) => (value === type.inaccessible ? `${value} @inaccessible` : value));
      return `enum ${name} { ${values.join(' ')} }`;
    }
    case 'union':
      return `union ${name} = ${(type.membersIn.get(subgraph) ?? []).join(' | ')}`;
    case 'interface':
      return printInterface(model, subgraph, type);
    case 'value': {
      const fields = [...type.fields.values()].map((field) => printField(field, subgraph, ''));
      const directives = type.isInaccessible ? '@shareable @inaccessible' : '@shareable';
      return block(`type ${name}${implementing(model, subgraph, type.interfaces)} ${directives}`, fields);
    }
    case 'entity':
      return printEntity(model, subgraph, type);
  }
}

function printEntity(model: GraphModel, subgraph: string, entity: EntityModel): string {
  const holdings = entity.holdings.get(subgraph) ?? [];
  const keys = holdings.map(({ key, isResolvable }) => keyText(key.fields, isResolvable));
  const keyNames = new Set(holdings.flatMap(({ key }) => key.names));
  const fields: string[] = [];
  for (const field of entity.fields.values()) {
    if (field.isKey ? keyNames.has(field.name) : field.owner === entity.name && field.subgraphs.includes(subgraph)) {
      fields.push(printField(field, subgraph, ''));
    } else if (model.externalIn.get(subgraph)?.has(`${entity.name}.${field.name}`)) {
      fields.push(printField(field, subgraph, ' @external'));
    }
  }
  const head = `type ${entity.name}${implementing(model, subgraph, entity.interfaces)}`;
  return block([head, ...keys].join(' '), fields);
}

function printInterface(model: GraphModel, subgraph: string, type: InterfaceModel): string {
  const id = 'id: ID!';
  const objectFields = type.keyed?.objectIn.get(subgraph);
  if (objectFields) {
    const external = type.fields
      .filter((field) => model.externalIn.get(subgraph)?.has(`${type.name}.${field.name}`))
      .map((field) => printField(field, subgraph, ' @external'));
    const own = objectFields.map((field) => printField(field, subgraph, ''));
    return block(`type ${type.name} @interfaceObject @key(fields: "id")`, [id, ...external, ...own]);
  }
  const own = type.fields.filter(({ subgraphs }) => type.of === 'value' || subgraphs.includes(subgraph));
  const fields = own.map((field) => `${field.name}${argumentsText(field)}: ${typeText(field.type)}`);
  return block(
    `interface ${type.name}${type.keyed ? ' @key(fields: "id")' : ''}`,
    type.of === 'value' ? fields : [id, ...fields],
  );
}

function printRoot(fields: ReadonlyMap<string, FieldModel>, name: string, subgraph: string): string {
  const own = [...fields.values()].filter(({ subgraphs }) => subgraphs.includes(subgraph));
  return own.length === 0
    ? ''
    : block(
        `type ${name}`,
        own.map((field) => printField(field, subgraph, '')),
      );
}

function printField(field: FieldModel, subgraph: string, external: string): string {
  const directives = [external];
  if (!external) {
    if (field.requires.length > 0) directives.push(` @requires(fields: "${requiredText(field.requires)}")`);
    const provided = field.provides.get(subgraph);
    if (provided !== undefined) directives.push(` @provides(fields: "${provided}")`);
    if (field.subgraphs.length > 1 || field.isShared) directives.push(' @shareable');
  }
  if (field.isInaccessible && !external) directives.push(' @inaccessible');
  return `${field.name}${argumentsText(field)}: ${typeText(field.type)}${directives.join('')}`;
}

function argumentsText({ arguments: given }: FieldModel): string {
  if (given.length === 0) return '';
  const texts = given.map(({ name, type, defaultValue }) => {
    return `${name}: ${type}${defaultValue === undefined ? '' : ` = ${defaultValue}`}`;
  });
  return `(${texts.join(', ')})`;
}

function requiredText(selection: readonly RequiredField[]): string {
  return selection
    .map(({ name, arguments: given, below }) => {
      const values = Object.entries(given).map(([argument, value]) => `${argument}: ${value}`);
      return `${name}${values.length > 0 ? `(${values.join(', ')})` : ''}${below.length > 0 ? ` { ${requiredText(below)} }` : ''}`;
    })
    .join(' ');
}

function keyText(fields: string, isResolvable: boolean): string {
  return `@key(fields: "${fields}"${isResolvable ? '' : ', resolvable: false'})`;
}

function implementing(model: GraphModel, subgraph: string, interfaces: readonly string[]): string {
  const known = interfaces.filter((name) => model.definedIn.get(subgraph)?.has(name));
  return known.length === 0 ? '' : ` implements ${known.join(' & ')}`;
}

function block(head: string, lines: readonly string[]): string {
  return `${head} {\n${lines.map((line) => `  ${line}`).join('\n')}\n}`;
}
