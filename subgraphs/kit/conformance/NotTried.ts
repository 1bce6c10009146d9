/** Thrown by a case that cannot be tried here, with the reason. */
export class NotTried extends Error {
  override name = 'NotTried';
}
