import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CityProject } from '../subgraphs/kit/project/CityProject.ts';
import { PROJECT_FILE, ProjectError, readProject } from '../subgraphs/kit/project/readProject.ts';
import { CommandError } from './CommandError.ts';

/** The project of the current folder; undefined if it is the folder of none. @throws CommandError: its file does not fit */
export function findProject(): CityProject | undefined {
  if (!existsSync(resolve(PROJECT_FILE))) return undefined;
  try {
    return readProject('.');
  } catch (error) {
    if (error instanceof ProjectError) throw new CommandError(error.message, 'usage', error);
    throw error;
  }
}
