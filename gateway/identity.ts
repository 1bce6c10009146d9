/** Who asks, as far as the hub needs to know. Whoever authenticates a request makes it; the executor decides by it. */

export interface Identity {
  isAuthenticated: boolean;
  /** For `@requiresScopes`. */
  scopes: ReadonlySet<string>;
  /** Policies of `@policy` that were found to hold for this request. */
  policies: ReadonlySet<string>;
}

/** A client that said nothing of itself: it may ask for whatever needs no right. */
export const ANONYMOUS: Identity = Object.freeze({
  isAuthenticated: false,
  scopes: new Set<string>(),
  policies: new Set<string>(),
});

/** Equal for clients of equal rights, whose identical reads may share one answer. */
export function rightsKey({ isAuthenticated, scopes, policies }: Identity): string {
  if (!isAuthenticated && scopes.size === 0 && policies.size === 0) return '';
  return JSON.stringify([isAuthenticated, [...scopes].sort(), [...policies].sort()]);
}
