import { GraphQLError } from 'graphql';
import { z } from 'zod';

const optionsSchema = z.strictObject({
  /** Fail a field that shards contribute to rather than answer it without some of them. Default false. */
  complete: z.boolean().default(false),
  /** Lowers the timeout of every system for this request; never raises it. */
  shardTimeoutMs: z.int().min(1).max(600_000).optional(),
  /** State the subgraph calls in the answer's extensions. Default false. */
  calls: z.boolean().default(false),
  /** State the query plan there, for whoever may see the schema: as text, or as the tree that programs show. Default false. */
  plan: z.union([z.boolean(), z.literal('tree')], { error: 'expected true, false or "tree"' }).default(false),
});

/** What a client may ask of the hub itself, in `extensions.guatu` of its request. */
export type RequestOptions = z.infer<typeof optionsSchema>;

const NO_OPTIONS: RequestOptions = Object.freeze(optionsSchema.parse({}));

/** @throws GraphQLError BAD_USER_INPUT, naming the option */
export function readRequestOptions(extensions: Readonly<Record<string, unknown>> | undefined): RequestOptions {
  if (extensions?.guatu === undefined) return NO_OPTIONS;
  const parsed = optionsSchema.safeParse(extensions.guatu);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = ['extensions', 'guatu', ...(issue?.path ?? [])].map(String).join('.');
  throw new GraphQLError(`${place}: ${issue?.message}.`, {
    extensions: { code: 'BAD_USER_INPUT', http: { status: 400 } },
  });
}
