/** Rules of the house that a look at the text of a file decides. */
import {
  isGenerated,
  isTest,
  isTypeScript,
  lineAt,
  type SourceFiles,
  withoutComments,
  withoutTexts,
} from './sourceFiles.ts';
import type { Violation } from './Violation.ts';

interface TextRule {
  name: string;
  appliesTo(path: string): boolean;
  pattern: RegExp;
  /** How much of the file is looked at: all of it, all but comments, or neither comments nor the insides of texts. */
  scope: 'all' | 'code and texts' | 'code';
  expected: string;
  /** Whether a match is all right after all, e.g. because it carries its reason. */
  excused?(line: string, lineBefore: string): boolean;
}

/** One reader of the environment a side. */
const ENVIRONMENT_READERS = ['gateway/config.ts', 'subgraphs/kit/config.ts'];

const isOwnTypeScript = (path: string) => isTypeScript(path) && !isGenerated(path);
const carriesComment = (line: string, lineBefore: string) =>
  /\/[/*]\s*\S{2,}/.test(line) || /^\s*(?:\/[/*]|\*)/.test(lineBefore);

export const TEXT_RULES: readonly TextRule[] = [
  {
    name: 'environment',
    appliesTo: (path) => isOwnTypeScript(path) && !isTest(path) && !ENVIRONMENT_READERS.includes(path),
    pattern: /\bprocess\s*\.\s*env\b|\bimport\s*\{[^}]*\benv\b[^}]*\}\s*from\s*['"]node:process['"]/g,
    scope: 'code and texts',
    expected: `the environment read in ${ENVIRONMENT_READERS.join(' and ')} only`,
  },
  {
    name: 'any',
    appliesTo: isOwnTypeScript,
    pattern: /(?:[:<|&,=]|\bas|\bextends|\bsatisfies)\s*any\b(?!\s*[:('"`])/g,
    scope: 'code',
    expected: '`any` with its reason in a comment on the line or above it',
    excused: carriesComment,
  },
  {
    name: 'type errors',
    appliesTo: isOwnTypeScript,
    pattern: /\/[/*]\s*(?:@ts-(?:ignore|nocheck)\b|@ts-expect-error(?![ \t:–—-]+\w+[ \t]+\w+))/g,
    scope: 'all',
    expected: '@ts-expect-error followed by its reason, and neither of its blunter siblings',
  },
  {
    name: 'lint errors',
    appliesTo: isOwnTypeScript,
    pattern: /\/[/*]\s*biome-ignore(?:-all|-start)?\b(?![^\n:]*:[ \t]*\w+[ \t]+\w+)[^\n]*/g,
    scope: 'all',
    expected: 'biome-ignore followed by a colon and its reason',
  },
  {
    name: 'tests run',
    appliesTo: (path) => path.endsWith('.test.ts'),
    pattern: /\b(?:describe|it|test|suite|bench)(?:\.\w+)*\.(?:only|skip|todo)\b|\b(?:xit|fit|xdescribe|fdescribe)\(/g,
    scope: 'code and texts',
    expected: 'every test to run',
  },
  {
    name: 'registry hosts',
    appliesTo: () => true,
    pattern:
      /\bregistry\.(?!listen\b)[a-z0-9-]+\.[a-z]{2,}|"resolved":\s*"http|https?:\/\/[^\s"']*(?:artifactory|nexus|verdaccio|jfrog)\b/gi,
    scope: 'all',
    expected: 'no host of a package registry: whoever installs has their own',
  },
  {
    name: 'machine paths',
    appliesTo: () => true,
    pattern: /(?<![\w./:@~*-])\/(?:work|home|root|Users|tmp|mnt)\/[\w.-]+|\b[A-Z]:\\\\?Users\\/g,
    scope: 'all',
    expected: 'paths relative to the repository, or of the system that runs it',
  },
];

/** Every place in the files that a text rule objects to. */
export function checkTexts(files: SourceFiles, rules: readonly TextRule[] = TEXT_RULES): Violation[] {
  return [...files].flatMap(([path, text]) =>
    rules.filter((rule) => rule.appliesTo(path)).flatMap((rule) => checkText(rule, path, text)),
  );
}

function checkText(rule: TextRule, path: string, text: string): Violation[] {
  const code = looked(rule.scope, text);
  const lines = text.split('\n');
  return [...code.matchAll(rule.pattern)].flatMap((match) => {
    const line = lineAt(code, match.index);
    if (rule.excused?.(lines[line - 1] ?? '', lines[line - 2] ?? '')) return [];
    const found = match[0].split('\n')[0]?.trim();
    return [{ rule: rule.name, path, line, sentence: `Expected ${rule.expected}, found \`${found}\`.` }];
  });
}

function looked(scope: TextRule['scope'], text: string): string {
  switch (scope) {
    case 'all':
      return text;
    case 'code and texts':
      return withoutComments(text);
    case 'code':
      return withoutTexts(withoutComments(text));
    default:
      return scope satisfies never;
  }
}
