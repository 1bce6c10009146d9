import { type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { executeCompiled } from '../execution/executeCompiled.ts';
import { createContext, type SubgraphContext } from './context.ts';
import { noteFields } from './selectedFields.ts';

/** Answers what is plain by compiled execution; all else is left to Apollo Server, which asks graphql-js. */
export const compiledExecutionPlugin: ApolloServerPlugin<SubgraphContext> = {
  async requestDidStart() {
    return {
      async responseForOperation({ schema, document, operation, request, contextValue }) {
        // Of its own: what an execution that is given up has counted and loaded is forgotten with it.
        const context = createContext(contextValue.today, contextValue.now, contextValue.source);
        noteFields(document, context);
        const variables = request.variables ?? {};
        const data = await executeCompiled({ schema, document, operation, variables, context });
        if (!data) {
          // As many will come a second time: that has to cost less than the first.
          if (context.rowsLeft() < 0) contextValue.refuseRows();
          return null;
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
