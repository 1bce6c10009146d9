import { GraphQLError } from 'graphql';
import { z } from 'zod';

const nestedSchema = z.discriminatedUnion('as', [
  z.strictObject({ as: z.literal('joined') }),
  z.strictObject({ as: z.literal('rows'), at: z.string().min(1) }),
]);

const requestSchema = z
  .strictObject({
    query: z.string().min(1),
    variables: z.record(z.string(), z.unknown()).nullish(),
    operationName: z.string().nullish(),
    format: z.enum(['csv', 'xlsx', 'ndjson', 'parquet']).default('csv'),
    encoding: z.enum(['utf-8', 'gb18030']).optional(),
    headings: z.enum(['zh', 'names']).optional(),
    enums: z.enum(['words', 'codes']).optional(),
    at: z.string().min(1).optional(),
    nested: nestedSchema.default({ as: 'joined' }),
    complete: z.boolean().default(true),
    maxRows: z.int().min(1).optional(),
    fileName: z.string().min(1).max(120).optional(),
  })
  .refine(({ format, encoding }) => encoding === undefined || format === 'csv', {
    path: ['encoding'],
    error: 'Expected an encoding of csv alone: every other format has its own',
  });

export type ExportFormat = z.infer<typeof requestSchema>['format'];

/** What is asked of `POST /export`, with its defaults. docs/reference/export.md tells of each. */
export interface ExportRequest {
  query: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
  format: ExportFormat;
  encoding: 'utf-8' | 'gb18030';
  headings: 'zh' | 'names';
  enums: 'words' | 'codes';
  /** How instants are told that are joined in one cell: follows from the format. */
  instants: 'shanghai' | 'utc';
  /** Dotted path of the list, if the query has several. */
  at: string | undefined;
  nested: z.infer<typeof nestedSchema>;
  /** Rather no file than one that lacks rows of a system. */
  complete: boolean;
  /** Rows of the list after which the file ends. */
  maxRows: number;
  fileName: string | undefined;
}

/** @throws GraphQLError BAD_USER_INPUT, naming the key */
export function readExportRequest(body: unknown): ExportRequest {
  const parsed = requestSchema.safeParse(body);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const place = issue?.path.length ? `${issue.path.map(String).join('.')}: ` : '';
    throw new GraphQLError(`${place}${issue?.message}.`, { extensions: { code: 'BAD_USER_INPUT' } });
  }
  const { variables, operationName, format, encoding, headings, enums, at, maxRows, fileName, ...rest } = parsed.data;
  // Spreadsheets are for people, the other formats for programs.
  const isForPeople = format === 'csv' || format === 'xlsx';
  return {
    ...rest,
    ...{ format, at, fileName },
    variables: variables ?? {},
    operationName: operationName ?? null,
    encoding: encoding ?? 'utf-8',
    headings: headings ?? (isForPeople ? 'zh' : 'names'),
    enums: enums ?? (isForPeople ? 'words' : 'codes'),
    instants: isForPeople ? 'shanghai' : 'utc',
    maxRows: maxRows ?? Number.POSITIVE_INFINITY,
  };
}
