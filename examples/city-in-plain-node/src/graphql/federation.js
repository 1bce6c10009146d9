/** What Apollo Federation asks of a subgraph besides its contract: `_service` and `_entities`. */
import { refuse } from '../refuse.js';

export const FEDERATION_SDL = `
  scalar _Any
  union _Entity = MunicipalProject | Organization | Official | Division | ProvincialProject
  type _Service { sdl: String! }
  extend type Query { _service: _Service! _entities(representations: [_Any!]!): [_Entity]! }
`;

/**
 * `entities` finds one entity by type name: `(key, context) => entity`, null or a promise of either. One answer a
 * representation, in their order; what several ask in the same turn the entities' own batches put together.
 */
export function federationResolvers(contract, entities) {
  return {
    _service: () => ({ sdl: contract }),
    _entities: (_, { representations }, context) =>
      representations.map(async (representation) => {
        const find = Object.hasOwn(entities, representation?.__typename ?? '') && entities[representation.__typename];
        if (!find) {
          const names = Object.keys(entities).join(', ');
          throw refuse('BAD_USER_INPUT', `Expected a representation of ${names}, got "${representation?.__typename}".`);
        }
        const entity = await find(representation, context);
        return entity === null ? null : { ...entity, __typename: representation.__typename };
      }),
  };
}
