/** What a holder's schema lacks of the contract, or has differently. */
export interface SchemaDifference {
  /** E.g. `FIELD_MISSING`. */
  code: SchemaDifferenceCode;
  /** `MunicipalProject.tier`, `Query.municipalProjects(filter:)`; empty if it is about the whole text. */
  coordinate: string;
  message: string;
  /** ERROR: it does not fit. OLDER: not there yet, which the hub bridges. NOTE: it does no harm. */
  severity: 'ERROR' | 'OLDER' | 'NOTE';
}

export type SchemaDifferenceCode =
  | 'SDL_UNREADABLE'
  | 'ROOT_FIELDS_MISSING'
  | 'TYPE_MISSING'
  | 'TYPE_EXTRA'
  | 'TYPE_KIND_DIFFERS'
  | 'INTERFACE_MISSING'
  | 'KEY_MISSING'
  | 'KEYS_NOT_SHOWN'
  | 'FIELD_MISSING'
  | 'FIELD_EXTRA'
  | 'FIELD_TYPE_DIFFERS'
  | 'ARGUMENT_MISSING'
  | 'ARGUMENT_EXTRA'
  | 'ARGUMENT_REQUIRED'
  | 'ARGUMENT_TYPE_DIFFERS'
  | 'INPUT_FIELD_MISSING'
  | 'INPUT_FIELD_EXTRA'
  | 'INPUT_FIELD_REQUIRED'
  | 'INPUT_FIELD_TYPE_DIFFERS'
  | 'DEFAULT_DIFFERS'
  | 'VALUE_MISSING'
  | 'VALUE_EXTRA'
  | 'MEMBER_MISSING'
  | 'MEMBER_EXTRA';
