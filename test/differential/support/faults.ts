import { type FieldModel, type GraphModel, namedType, type RequiredField } from './GraphModel.ts';
import type { FaultAt } from './graphData.ts';
import { hash } from './random.ts';

/**
 * Faults at random places, the same for the same seed. Fields that an executor asks for on its own account (keys, and
 * what others require) do not fail: then one server of everything fails exactly where the subgraphs do.
 */
export function faultsWhereAsked(model: GraphModel, seed: number, share: number): FaultAt {
  const canFail = fieldsThatNobodyRequires(model);
  return (owner, field, key) =>
    field.isKey || !canFail(field) ? undefined : faultOf(seed, share, owner, field.name, key);
}

/** Keys fail too. What others require does not: what a subgraph makes of a null in its place is its own affair. */
export function faultsAnywhere(model: GraphModel, seed: number, share: number): FaultAt {
  const canFail = fieldsThatNobodyRequires(model);
  return (owner, field, key) => (canFail(field) ? faultOf(seed, share, owner, field.name, key) : undefined);
}

function faultOf(seed: number, share: number, owner: string, name: string, key: string): 'throws' | 'null' | undefined {
  const dice = hash('fault', seed, owner, name, key) / 2 ** 32;
  if (dice >= share) return undefined;
  return dice < share * 0.6 ? 'throws' : 'null';
}

/** A null takes its parent along, so that what is required can also be lost by what is asked beside it. */
function fieldsThatNobodyRequires(model: GraphModel): (field: FieldModel) => boolean {
  const required = new Set<string>();
  const objects = new Set<string>();
  const fieldsOf = (typeName: string): Iterable<FieldModel> => {
    const type = model.types.get(typeName);
    return type?.kind === 'entity' || type?.kind === 'value' ? type.fields.values() : [];
  };
  const addObject = (typeName: string) => {
    if (objects.has(typeName)) return;
    objects.add(typeName);
    for (const { type } of fieldsOf(typeName)) if (type.isNonNull) addObject(namedType(type));
  };
  const add = (typeName: string, selection: readonly RequiredField[]) => {
    for (const { name, below } of selection) {
      required.add(`${typeName}.${name}`);
      const field = [...fieldsOf(typeName)].find((other) => other.name === name);
      const target = field && namedType(field.type);
      if (!target || below.length === 0) continue;
      addObject(target);
      add(target, below);
    }
  };
  for (const type of model.types.values()) {
    if (type.kind === 'entity') for (const { requires } of type.fields.values()) add(type.name, requires);
  }
  return ({ owner, name, type }) => !required.has(`${owner}.${name}`) && !(type.isNonNull && objects.has(owner));
}
