// Made by `npm run codegen` from schema/api.graphql and test/queries/*.graphql, gateway/http/examples/*.graphql. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
export type F01_provincial_key_projectsQueryVariables = Exact<{ [key: string]: never; }>;


export type F01_provincial_key_projectsQuery = { provincialProjects: { totalCount: number, coverage: { complete: boolean } } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}

export const F01_provincial_key_projects = new TypedDocumentString(`
    query F01_provincial_key_projects {
  provincialProjects(filter: {tier: [KEY]}, first: 1) {
    totalCount
    coverage {
      complete
    }
  }
}
    `) as unknown as TypedDocumentString<F01_provincial_key_projectsQuery, F01_provincial_key_projectsQueryVariables>;
