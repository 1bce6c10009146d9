/** Runs a gathered field by its rule. */
import type { SubgraphError } from '../../fetch/transport.ts';
import { FieldError } from '../errors.ts';
import type { RowStep } from '../program.ts';
import type { Representation } from './asker.ts';
import { runConnection } from './connectionField.ts';
import type { FieldResult, FieldTask, Gathering } from './gathering.ts';
import { runGroups } from './groupsField.ts';
import { runAny, runRoute, runRow } from './rowFields.ts';

/** What goes wrong with the field is its null and an error; rejects only for what ends the whole request. */
export function gatherField(gathering: Gathering, task: FieldTask): Promise<FieldResult> {
  return orError(() => runByRule(gathering, task));
}

/** As `gatherField`, for the row of a representation. */
export function gatherRow(gathering: Gathering, row: RowStep, representation: Representation): Promise<FieldResult> {
  return orError(() => runRow(gathering, row, representation));
}

function runByRule(gathering: Gathering, task: FieldTask): Promise<FieldResult> {
  const { field } = task;
  switch (field.kind) {
    case 'connection':
      return runConnection(gathering, { ...task, field });
    case 'groups':
      return runGroups(gathering, { ...task, field });
    case 'route':
      return runRoute(gathering, { ...task, field });
    case 'any':
      return runAny(gathering, { ...task, field });
    default:
      return field satisfies never;
  }
}

async function orError(run: () => Promise<FieldResult>): Promise<FieldResult> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof FieldError)) throw error;
    return failedField(error);
  }
}

export function failedField({ message, extensions }: FieldError): FieldResult {
  const error: SubgraphError = { message, extensions: { ...extensions } };
  return { value: null, errors: [{ path: [], error }], rowCount: 0 };
}
