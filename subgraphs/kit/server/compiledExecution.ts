import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { executeCompiled } from '../execution/executeCompiled.ts';
import { AnswersAhead } from './AnswersAhead.ts';
import { createContext, type SubgraphContext } from './context.ts';
import { noteFields } from './selectedFields.ts';

/** What came of an execution: null for data if it is not plain. */
interface Executed {
  data: Record<string, unknown> | null;
  context: SubgraphContext;
}

/**
 * Plugin that answers what is plain by compiled execution; all else is left to Apollo Server, which asks graphql-js. What
 * resolvers expect to be asked next is answered ahead.
 */
export function compiledExecution(): ApolloServerPlugin<SubgraphContext> {
  const ahead = new AnswersAhead<Executed>();
  return {
    async requestDidStart() {
      return {
        async responseForOperation({ schema, document, operation, request, contextValue }) {
          const { today, source } = contextValue;
          const execute = async (variables: Record<string, unknown>, now: string): Promise<Executed> => {
            // Of its own: what an execution that is given up has counted and loaded is forgotten with it.
            const context = createContext(today, now, source);
            noteFields(document, context);
            return { data: await executeCompiled({ schema, document, operation, variables, context }), context };
          };
          // All of a request that answers depend on.
          const keyOf = (variables: Record<string, unknown>) => JSON.stringify([today, variables]);
          const variables = request.variables ?? {};
          const { wasExpected, answer } = ahead.take(operation, () => keyOf(variables));
          const { data, context } = (await answer) ?? (await execute(variables, contextValue.now));
          if (!data) {
            // As many will come a second time: that has to cost less than the first.
            if (context.rowsLeft() < 0) contextValue.refuseRows();
            return null;
          }
          const next = context.expected();
          if (next) {
            const own = { ...variables, [next.variable]: next.value };
            const make = wasExpected ? () => execute(own, new Date().toISOString()) : null;
            ahead.expect(operation, keyOf(own), next.holds, make);
          }
          for (const warning of context.warnings) contextValue.warn(warning);
          return {
            http: { headers: new HeaderMap(), status: undefined },
            body: { kind: 'single', singleResult: { data } },
          };
        },
      };
    },
  };
}
