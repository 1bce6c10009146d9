import { posix } from 'node:path';
import { lineAt, withoutComments } from './sourceFiles.ts';

/** One import of a module, in whichever form: static, re-export, dynamic, or a type written as `import('…')`. */
export interface ModuleImport {
  line: number;
  specifier: string;
  /** Path from the root of a module of ours; null for a package. */
  target: string | null;
  /** Nothing of it is left at run time. */
  typeOnly: boolean;
  /** Run as a process or worker of its own, by `new URL('./x.ts', import.meta.url)`. */
  started: boolean;
}

const STATIC = /\b(import|export)(\s+type)?\s*(?:[\w*{][^'"`;]*?\bfrom\s*)?['"]([^'"]+)['"]/g;
const DYNAMIC = /\bimport\(\s*['"`]([^'"`]+)['"`]/g;
const URLS = /\bnew URL\(\s*['"`](\.[^'"`]+\.ts)['"`]\s*,\s*import\.meta\.url\s*\)/g;

/** Modules that are started count too: what a process depends on is no less a dependency. */
export function importsOf(path: string, text: string): ModuleImport[] {
  const code = withoutComments(text);
  const found: ModuleImport[] = [];
  const add = (offset: number, specifier: string, typeOnly: boolean, started = false) => {
    const target = specifier.startsWith('.') ? posix.normalize(posix.join(posix.dirname(path), specifier)) : null;
    found.push({ line: lineAt(code, offset), specifier, target, typeOnly, started });
  };
  for (const match of code.matchAll(STATIC)) {
    // `export const x = 'text'` has no `from`: only an import may be without it.
    if (match[1] === 'export' && !/\bfrom\b/.test(match[0])) continue;
    add(match.index, match[3] ?? '', match[2] !== undefined || onlyTypesListed(match[0]));
  }
  for (const match of code.matchAll(DYNAMIC)) add(match.index, match[1] ?? '', false);
  for (const match of code.matchAll(URLS)) add(match.index, match[1] ?? '', false, true);
  return found.sort((a, b) => a.line - b.line);
}

/** `import { type A, type B } from …` */
function onlyTypesListed(statement: string): boolean {
  const list = /^\w+\s*\{([^}]*)\}/
    .exec(statement)?.[1]
    ?.split(',')
    .map((item) => item.trim());
  return !!list && list.filter(Boolean).length > 0 && list.filter(Boolean).every((item) => item.startsWith('type '));
}
