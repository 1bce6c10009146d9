/** The address, if following it leads to a page of the web and does nothing else; null for `javascript:` and all others. */
export function safeLink(url: string): string | null {
  const { protocol = '', href = '' } = URL.canParse(url) ? new URL(url) : {};
  return protocol === 'http:' || protocol === 'https:' ? href : null;
}
