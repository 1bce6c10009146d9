import type { LatenessState, MatterStatus } from '../../generated/documents.ts';
import { enumWord } from '../../shared/enumWord.ts';
import { useLanguage } from '../../shared/preferences.ts';
import { lightOf } from '../board/lights.ts';
import { Light } from './Light.tsx';

interface MatterLightProps {
  status: MatterStatus;
  state: LatenessState;
}

const NOT_OPEN: readonly MatterStatus[] = ['COMPLETED', 'CLOSED', 'WITHDRAWN'];

/** The light of a matter, of the fifth which of its reasons; nothing for one that is not open. */
export function MatterLight({ status, state }: MatterLightProps) {
  const [language] = useLanguage();
  if (NOT_OPEN.includes(status)) return null;
  const { name, states } = lightOf(state);
  return <Light name={name} word={states.length > 1 ? enumWord('LatenessState', state, language) : undefined} />;
}
