import { MATTER_STATUSES, type MatterStatus } from '../../kit/ledger/MatterRow.ts';
import { Dictionary } from './Dictionary.ts';

const SATISFACTIONS = ['SATISFIED', 'MOSTLY_SATISFIED', 'DISSATISFIED'] as const;

/** Codes that are the same in every dictionary. */
export const STATUS = codesOf<MatterStatus>(MATTER_STATUSES);
export const SATISFACTION = codesOf(SATISFACTIONS);

/** The texts of all coded columns: those of one kind have one dictionary, whatever column they stand in. */
export class Dictionaries {
  readonly type = new Dictionary();
  readonly source = new Dictionary();
  readonly division = new Dictionary();
  readonly place = new Dictionary();
  readonly category = new Dictionary();
  /** Of categories: an owner may call them as it likes. */
  readonly categoryLabel = new Dictionary();
  readonly channel = new Dictionary();
  readonly body = new Dictionary();
  readonly deadlineRaw = new Dictionary();
  readonly deadlinePrecision = new Dictionary();
  readonly official = new Dictionary();
  readonly leaderLevel = new Dictionary();
  readonly status = new Dictionary(MATTER_STATUSES);
  readonly resolution = new Dictionary();
  readonly satisfaction = new Dictionary(SATISFACTIONS);
}

function codesOf<Text extends string>(texts: readonly Text[]): Readonly<Record<Text, number>> {
  const dictionary = new Dictionary(texts);
  return Object.fromEntries(texts.map((text) => [text, dictionary.find(text)])) as Record<Text, number>;
}
