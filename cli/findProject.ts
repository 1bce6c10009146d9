import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { CityProject } from '../subgraphs/kit/project/CityProject.ts';
import { PROJECT_FILE, ProjectError, readProject } from '../subgraphs/kit/project/readProject.ts';
import { CommandError } from './CommandError.ts';

/** The project of the current folder; undefined if it is the folder of none. @throws CommandError: its file does not fit */
export function findProject(): CityProject | undefined {
  return existsSync(resolve(PROJECT_FILE)) ? openProject('.') : undefined;
}

/** The project of a folder. @throws CommandError: there is none, or its file does not fit */
export function openProject(folder: string): CityProject {
  try {
    return readProject(folder);
  } catch (error) {
    if (error instanceof ProjectError) throw new CommandError(error.message, 'usage', error);
    throw error;
  }
}
