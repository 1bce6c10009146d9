/** Something that compiled execution leaves to graphql-js: an error, a null where none may be, a rare kind of schema. */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}
