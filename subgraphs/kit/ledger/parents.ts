/**
 * What resolvers get as their parent where it is not simply a part of the GraphQL type: `codegen.ts` maps a type `X` of
 * every contract with matters to `XParent` of this file.
 */
import type { Connection } from '../paging/connection.ts';
import type { describeIndicator } from './matterResolvers.ts';
import type { EventTable, ReadingTable, ReportTable } from './tables.ts';

export type ProgressReportParent = ReportTable;
export type ProgressReportConnectionParent = Connection<ReportTable>;
export type MatterEventParent = EventTable;
export type MatterEventConnectionParent = Connection<EventTable>;
export type IndicatorParent = ReturnType<typeof describeIndicator> & { readings(): Promise<ReadingTable[]> };
