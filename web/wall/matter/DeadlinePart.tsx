import { useWords } from '../../shared/preferences.ts';
import { en, zh } from '../words.ts';
import type { PartProps } from './MatterDetails.tsx';
import { Facts, Part } from './Part.tsx';

/** Until when: as it was written, as it is read, and as it was before it was extended. */
export function DeadlinePart({ matter: { deadline, lateness } }: PartProps) {
  const words = useWords({ zh, en });
  return (
    <Part title={words.matter.when} away={null} empty={deadline === null}>
      {deadline && (
        <Facts
          facts={[
            [words.matter.raw, deadline.raw],
            [words.matter.date, deadline.date],
            [
              words.column.daysLate,
              lateness.workingDaysLate === null ? undefined : words.daysLate(lateness.workingDaysLate),
            ],
            [words.matter.original, deadline.original ?? undefined],
            [words.matter.extensionCount, String(deadline.extensionCount)],
            [
              words.matter.daysAdded,
              deadline.workingDaysAdded === null ? undefined : String(deadline.workingDaysAdded),
            ],
          ]}
        />
      )}
    </Part>
  );
}
