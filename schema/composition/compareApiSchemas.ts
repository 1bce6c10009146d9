import { DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { CompositionProblem } from './CompositionProblem.ts';

/**
 * Every difference between the API schemas that the two composers made of the same contracts, as clients would see it:
 * types, fields, arguments, nullability, defaults, enum values, directives. Wording of descriptions and order of
 * definitions do not count.
 */
export async function compareApiSchemas(apolloSdl: string, guildSdl: string): Promise<CompositionProblem[]> {
  const changes = await diff(buildSchema(apolloSdl), buildSchema(guildSdl), [DiffRule.ignoreDescriptionChanges]);
  return changes.map(({ message, path }) => {
    const [type = null, field = null, argument = null] = path?.split('.') ?? [];
    return {
      code: 'COMPOSERS_DISAGREE',
      contracts: [],
      type,
      field,
      argument,
      advice:
        'Say it in a way that both composers read alike: a router that composes with the other one would serve another API.',
      said: [{ by: 'comparison', message: `From Apollo's API schema to The Guild's: ${message}.` }],
    };
  });
}
