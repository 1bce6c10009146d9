/** Rows of one block: what is read of them at once stays in the processor's cache. */
export const BLOCK_ROWS = 8_192;

/** Facts of a row that are true or not, as bits. */
export const FLAGS = { OPEN: 1, CLAIMED: 2, DEADLINE_TEXT: 4, MEASURE: 8, BODILESS_MEASURE: 16, EVIDENCE: 32 } as const;
