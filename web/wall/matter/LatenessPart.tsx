import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage, useWords } from '../../shared/preferences.ts';
import { MatterLight } from '../parts/MatterLight.tsx';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import { Facts, Part } from './Part.tsx';

/** Why it shows its light: the graph's own rule and what it looked at. */
export function LatenessPart({ matter: { lateness, status } }: PartProps) {
  const words = useWords({ zh, en });
  const [language] = useLanguage();
  const [id = ''] = lateness.rule.split(':', 1);
  return (
    <Part title={words.matter.why} away={null}>
      <Facts
        facts={[
          [
            words.lateness,
            id === 'NOT_OPEN' ? undefined : <MatterLight key="light" status={status} state={lateness.state} />,
          ],
          [words.matter.rule, words.rule[id] ?? lateness.rule],
          ...lateness.inputs.map(({ name, value }) => {
            const said = name === 'status' && value !== null ? enumWord('MatterStatus', value, language) : value;
            const unreported = name === 'actual' && value === null ? words.notReported : said;
            return [words.input[name] ?? name, unreported] as const;
          }),
        ]}
      />
    </Part>
  );
}
