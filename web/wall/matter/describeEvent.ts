import type { EventPageFragment } from '../../generated/documents.ts';
import { enumWord } from '../../shared/enumWord.ts';
import type { Language } from '../../shared/preferences.ts';

export type MatterEvent = EventPageFragment['nodes'][number];

interface Named {
  id: string;
  name: string | null;
}

/** What changed, who did it, why: as many parts as the event has. */
export function describeEvent(event: MatterEvent, language: Language): string[] {
  const status = (value: string | null) => value && enumWord('MatterStatus', value, language);
  const official = event.official && [nameOf(event.official), event.post].filter(Boolean).join(' ');
  return [
    change(status(event.fromStatus), status(event.toStatus)),
    changedNamed(event.fromBody, event.toBody, event.by),
    changedNamed(event.fromOfficial, event.toOfficial, event.official),
    change(event.fromDeadline, event.toDeadline),
    event.supervision && enumWord('SupervisionLevel', event.supervision, language),
    nameOf(event.by),
    official,
    event.reason,
  ].filter((part): part is string => Boolean(part));
}

/** Who did it, and took it from nobody, is named once. */
function changedNamed(from: Named | null, to: Named | null, who: Named | null): string | null {
  return from === null && to?.id === who?.id ? null : change(nameOf(from), nameOf(to));
}

/** `办理中 → 已办结`; what it became, if it was nothing before. */
function change(from: string | null, to: string | null): string | null {
  if (from === null || from === to) return to;
  return to === null ? from : `${from} → ${to}`;
}

function nameOf(named: Named | null): string | null {
  return named && (named.name ?? named.id);
}
