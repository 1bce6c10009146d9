import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join } from 'node:path';
import { importsOf } from '../../test/support/architecture/imports.ts';
import { ROOT } from '../generatedFiles.ts';

/**
 * Holds what the built modules import, types among them, against the package's dependencies, both ways: a package that
 * is not named is missing where the kit is installed, one that nobody imports is installed for nothing. Versions are
 * those of the project.
 *
 * @throws Error with a line for each difference
 */
export function checkDependencies(folder: string): void {
  const named = dependenciesOf('subgraphs/kit/package.json');
  const ours = dependenciesOf('package.json');
  const imported = importedPackages(folder);
  const problems = [
    ...[...imported]
      .filter(([name]) => !named.has(name))
      .map(([name, path]) => `expected dependency "${name}": "${ours.get(name)}", which ${path} imports.`),
    ...[...named.keys()].filter((name) => !imported.has(name)).map((name) => `"${name}" is imported by no module.`),
    ...[...named]
      .filter(([name, version]) => ours.get(name) !== version)
      .map(([name, version]) => `expected "${name}": "${ours.get(name)}" as in package.json, got "${version}".`),
  ];
  if (problems.length > 0) throw new Error(problems.map((it) => `subgraphs/kit/package.json: ${it}`).join('\n'));
}

function dependenciesOf(path: string): Map<string, string> {
  const manifest = JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as Record<string, Record<string, string>>;
  return new Map(Object.entries({ ...manifest.devDependencies, ...manifest.dependencies }));
}

/** `@scope/name` or `name` of a specifier; a text that happens to stand behind the word import has neither. */
const PACKAGE_NAME = /^(?:@[\w.-]+\/)?[\w.-]+(?=\/[\w./-]+$|$)/;

/** Names of packages, each with one module that imports it. */
function importedPackages(folder: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!/\.(js|d\.ts)$/.test(path)) continue;
    for (const { specifier, target } of importsOf(path, readFileSync(join(folder, path), 'utf8'))) {
      const name = PACKAGE_NAME.exec(specifier)?.[0];
      if (name === undefined || target !== null || isBuiltin(specifier) || found.has(name)) continue;
      found.set(name, path);
    }
  }
  return found;
}
