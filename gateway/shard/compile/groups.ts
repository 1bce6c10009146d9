/** Compiles a GROUPS field: each shard's group rows with their key, and how each of their fields is merged. */
import { type GraphQLObjectType, getNamedType, isObjectType } from 'graphql';
import { planArguments } from '../arguments.ts';
import type { GatherDirective } from '../contract.ts';
import { type MergeField, mergeFieldOf } from '../groups.ts';
import type { GroupsField, GroupsOutput, Shape } from '../program.ts';
import {
  addPiece,
  type CompileContext,
  hiddenName,
  type PieceDraft,
  parentEntity,
  startPiece,
  writeArguments,
} from './context.ts';
import { collectFields, type FieldGroup } from './fields.ts';
import { compileOutput } from './output.ts';
import { compileObject, fieldOf } from './selection.ts';

export function compileGroups(
  context: CompileContext,
  parent: GraphQLObjectType,
  group: FieldGroup,
  gather: GatherDirective,
): GroupsField {
  const field = fieldOf(parent, group.name);
  const coordinate = `${parent.name}.${group.name}`;
  const type = getNamedType(field.type);
  if (!isObjectType(type)) throw new Error(`Expected ${coordinate} to return an object type, got ${field.type}.`);

  const draft = startPiece(context);
  const argumentText = writeArguments(draft, field, coordinate, group);
  const texts: string[] = [];
  const shapes: { responseKey: string; shape: Shape }[] = [];
  const outputs = collectFields(context, type, group.selectionSets).map((output): GroupsOutput => {
    const { responseKey, name, selectionSets } = output;
    switch (name) {
      case '__typename':
        return { kind: 'typename', responseKey, value: type.name };
      case 'coverage': {
        const coverage = getNamedType(fieldOf(type, name).type) as GraphQLObjectType;
        return { kind: 'coverage', responseKey, fields: compileOutput(context, coverage, selectionSets) };
      }
      case 'groups': {
        const row = getNamedType(fieldOf(type, name).type) as GraphQLObjectType;
        const { text, shape, key, fields } = compileRows(
          context,
          draft,
          row,
          collectFields(context, row, selectionSets),
        );
        texts.push(`${responseKey}:${name}${text}`);
        shapes.push({ responseKey, shape });
        return { kind: 'groups', responseKey, key, fields };
      }
      default:
        throw new Error(`Expected ${type.name} to have no field but "groups" and "coverage", got "${name}".`);
    }
  });
  if (texts.length === 0) texts.push(`${hiddenName(context, 'typename')}:__typename`);
  const selection = `{${texts.join(' ')}}`;
  return {
    kind: 'groups',
    coordinate,
    parent: parentEntity(parent),
    arguments: planArguments(field, coordinate, group.node.arguments ?? []),
    prunes: gather.prunes,
    piece: addPiece(context, {
      on: parentEntity(parent),
      field: group.name,
      paged: false,
      argumentText,
      selection,
      variables: draft.variables,
    }),
    outputs,
    shape: shapes.length === 0 ? null : { hidden: [], fields: shapes, cuts: [], variants: null },
  };
}

/** Group rows with a hidden `key`. What a cut hides in a row is merged like an object: it belongs to one. */
function compileRows(
  context: CompileContext,
  draft: PieceDraft,
  row: GraphQLObjectType,
  selected: readonly FieldGroup[],
) {
  const key = hiddenName(context, 'key');
  const { text, shape } = compileObject(context, draft, row, selected, [{ responseKey: key, text: `${key}:key` }]);
  const fields: MergeField[] = selected.map(({ responseKey, name }) =>
    name === '__typename'
      ? { responseKey, rule: 'FIRST', kind: 'OTHER' }
      : mergeFieldOf(context.schema, fieldOf(row, name), responseKey),
  );
  fields.push(mergeFieldOf(context.schema, fieldOf(row, 'key'), key));
  return { text, key, fields, shape: shape ?? { hidden: [key], fields: [], cuts: [], variants: null } };
}
