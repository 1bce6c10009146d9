/** What older shards are asked within one request. */
import { memoize } from '../memoize.ts';
import { createRecord } from '../names.ts';
import type { Piece } from '../program.ts';
import type { AskablePiece } from './fitPiece.ts';
import { UnknownToHolder } from './fitSelection.ts';
import { checkEachValue, fitValue, saysNothing } from './fitValue.ts';
import type { HolderVersion } from './holderVersions.ts';
import type { Omission } from './omission.ts';

export type Variables = Readonly<Record<string, unknown>>;

/** `refused`: the shard is not asked, as it does not know what `coordinate` names. */
export type PieceFit = { kind: 'refused'; coordinate: string } | AskedPiece;

export interface AskedPiece {
  kind: 'asked';
  piece: Piece;
  variables: Variables;
  omission: Omission | null;
  /** Coordinates that were left out of text and values. */
  unknown: readonly string[];
}

/** Fit of a piece to a shard; null if the shard knows all of the hub's contract. */
export type FitOf = (shard: string, piece: Piece) => PieceFit | null;

/** `variablesOf`: values of a piece's variables by the hub's contract. */
export function fitRequest(
  versions: ReadonlyMap<string, HolderVersion>,
  variablesOf: (piece: Piece) => Variables,
): FitOf {
  if (versions.size === 0) return () => null;
  const fitsOf = memoize((version: HolderVersion) =>
    memoize((piece: Piece) => fitOne(version, piece, variablesOf(piece))),
  );
  return (shard, piece) => {
    const version = versions.get(shard);
    return version === undefined ? null : fitsOf(version)(piece);
  };
}

function fitOne(version: HolderVersion, piece: Piece, values: Variables): PieceFit {
  const fitted = version.fit(piece);
  if (fitted.kind === 'refused') return fitted;
  try {
    return fitVariables(fitted, values);
  } catch (error) {
    if (error instanceof UnknownToHolder) return { kind: 'refused', coordinate: error.coordinate };
    throw error;
  }
}

function fitVariables(fitted: AskablePiece, values: Variables): AskedPiece {
  for (const { variable, coordinate, defaultValue } of fitted.dropped) {
    if (!saysNothing(values[variable], defaultValue)) throw new UnknownToHolder(coordinate);
  }
  const unknown = new Set(fitted.unknown);
  const variables = createRecord();
  for (const { variable, coordinate, hubType, holderType, isRequired, isExact } of fitted.arguments) {
    const value = values[variable];
    if (isRequired && (value === null || value === undefined)) throw new UnknownToHolder(coordinate);
    if (value === undefined) continue;
    // A filter's lists hold alternatives wherever they stand; of a list argument only the field's rule tells.
    if (isExact && Array.isArray(value)) checkEachValue(value, hubType, holderType);
    variables[variable] = fitValue(value, hubType, holderType, unknown);
  }
  const { piece, omission } = fitted;
  return { kind: 'asked', piece, variables, omission, unknown: [...unknown] };
}
