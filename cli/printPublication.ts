import type { PublicationAnswer } from '../schema/registry.ts';

/** What is live now, what was tried before, and what somebody should know. */
export function printPublication(answer: PublicationAnswer, { json }: { json?: true }): void {
  if (json) {
    console.log(JSON.stringify(answer, null, 2));
    return;
  }
  const { target, version, previousVersion, checks, notes } = answer;
  const before = previousVersion === null ? 'none was before' : `version ${previousVersion} was before`;
  console.log(
    version === null ? `${target} is withdrawn (${before}).` : `${target} is live as version ${version} (${before}).`,
  );
  const width = Math.max(0, ...checks.map(({ code }) => code.length));
  for (const { code, found } of checks) console.log(`  ok  ${code.padEnd(width)}  ${found}`);
  for (const note of notes) console.log(`  note: ${note}`);
}
