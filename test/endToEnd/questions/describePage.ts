import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { readQuestions } from '../../../cli/savedQueries.ts';
import type { Data } from '../../support/demo.ts';
import { askQuestion, coveragesOf } from './askQuestion.ts';
import type { ProvinceUnderTest } from './provinceUnderTest.ts';
import { excerptProblems, readQuotedAnswers } from './quotedAnswers.ts';

/** docs/questions/README.md as its reader lives it. */
export function describePage(province: ProvinceUnderTest): void {
  describe('the page of the questions', () => {
    const text = readFileSync(new URL('../../../docs/questions/README.md', import.meta.url), 'utf8');
    const quoted = readQuotedAnswers(text);

    it('tells of each question, by its title, with an answer', () => {
      expect(quoted.map(({ heading }) => heading)).toEqual(
        readQuestions().map(({ name, title }) => `[${title.replace(/：.*/, '')}](${name}.graphql)`),
      );
    });

    it.each(quoted.map(({ heading, excerpt }, i) => [i + 1, heading, excerpt] as const))(
      'quotes for %i what the demo answers: %s',
      async (number, _, excerpt) => {
        expect(excerptProblems(excerpt, await askQuestion(province.demo, number))).toEqual([]);
      },
    );

    it('has commands that ask as they are pasted', async () => {
      const commands = [...text.matchAll(/^curl [\s\S]*?[^\\]$/gm)].map(([command]) => command);
      expect(commands).toHaveLength(2);
      for (const command of commands) {
        const answer = JSON.parse(
          await shell(command.replaceAll('http://127.0.0.1:4000', province.demo.hubUrl)),
        ) as Data;
        expect(answer.errors).toBeUndefined();
        expect(coveragesOf(answer.data).length).toBeGreaterThan(0);
      }
    });
  });
}

async function shell(command: string): Promise<string> {
  const cwd = fileURLToPath(new URL('../../..', import.meta.url));
  return (await promisify(execFile)('bash', ['-c', command], { cwd, maxBuffer: 16 << 20 })).stdout;
}
