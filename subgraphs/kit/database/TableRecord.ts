import type { EntitySchema } from '@mikro-orm/core';

/** The record of any table, whatever its columns: what `defineEntity` gives. */
// biome-ignore lint/suspicious/noExplicitAny: the types of two records have nothing in common but this
export type TableRecord = EntitySchema<any, any>;
