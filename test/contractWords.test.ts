import { readFileSync } from 'node:fs';
import {
  buildSchema,
  type GraphQLInterfaceType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from 'graphql';
import { describe, expect, it } from 'vitest';
import {
  LATENESS_LABELS,
  LEVEL_LABELS,
  RESOLUTION_LABELS,
  SATISFACTION_LABELS,
  STATUS_LABELS,
} from '../subgraphs/kit/statistics/labels.ts';
import { describeType } from '../subgraphs/overview/queries/matterTypes.ts';
import { KIND_LABELS } from '../subgraphs/worker-services/resolvers/workerKeys.ts';
import { readLabel } from '../tables/plan/readLabel.ts';

const schema = buildSchema(readFileSync(new URL('../schema/api.graphql', import.meta.url), 'utf8'));

describe('words of the contracts', () => {
  it('begin every field of an answer or an input and every value of an enum with a label in Chinese, unique in its type', () => {
    expect(membersWithoutLabel()).toEqual([]);
    expect(twins()).toEqual([]);
  });

  it('are those that statistics call their groups by', () => {
    expect(wordsOf('MatterStatus')).toEqual(STATUS_LABELS);
    expect(wordsOf('LatenessState')).toEqual(LATENESS_LABELS);
    expect(wordsOf('Resolution')).toEqual(RESOLUTION_LABELS);
    expect(wordsOf('Satisfaction')).toEqual(SATISFACTION_LABELS);
    const levels = Object.keys(LEVEL_LABELS).map((level) => [level, `${wordsOf('DivisionLevel')[level]}领导`]);
    expect(Object.fromEntries(levels)).toEqual(LEVEL_LABELS);
    expect(wordsOf('WorkerServiceKind')).toEqual(KIND_LABELS);
  });

  it('call each kind of matter by one word, as a type and as a value', () => {
    const words = wordsOf('MatterType');
    for (const { name, description } of schema.getPossibleTypes(schema.getType('Matter') as GraphQLInterfaceType)) {
      const { type, label } = describeType(name);
      expect([readLabel(description), words[type]]).toEqual([label, label]);
    }
  });
});

/** `LatenessState.OVERDUE`, with its description. */
function members(): { type: string; name: string; description: string | null | undefined }[] {
  const types = Object.values(schema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
  return types.flatMap((type) => {
    if (isEnumType(type))
      return type.getValues().map(({ name, description }) => ({ type: type.name, name, description }));
    if (!isObjectType(type) && !isInterfaceType(type) && !isInputObjectType(type)) return [];
    return Object.values(type.getFields()).map(({ name, description }) => ({ type: type.name, name, description }));
  });
}

function membersWithoutLabel(): string[] {
  const form = /^[\p{Script=Han}（）]{1,12} · \S/u;
  return members().flatMap(({ type, name, description }) => (form.test(description ?? '') ? [] : [`${type}.${name}`]));
}

function twins(): string[] {
  const labels = members().map(({ type, description }) => `${type}: ${readLabel(description)}`);
  return labels.filter((label, index) => labels.indexOf(label) !== index);
}

function wordsOf(enumName: string): Record<string, string> {
  const type = schema.getType(enumName);
  if (!isEnumType(type)) throw new Error(`Expected an enum ${enumName} in schema/api.graphql.`);
  return Object.fromEntries(type.getValues().map(({ name, description }) => [name, readLabel(description) ?? '']));
}
