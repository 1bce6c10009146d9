/** What is copied, in the forms in which programs take it. */
export interface Copied {
  text: string;
  html?: string;
}

/**
 * Puts it on the clipboard; false if the browser does not let it. By the event of copying, because
 * `navigator.clipboard` is only there over HTTPS, and a closed network often has none. To be called by a click.
 */
export function putOnClipboard({ html, text }: Copied): boolean {
  let put = false;
  const fill = (event: ClipboardEvent) => {
    if (html !== undefined) event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
    put = event.clipboardData !== null;
  };
  document.addEventListener('copy', fill);
  try {
    return document.execCommand('copy') && put;
  } finally {
    document.removeEventListener('copy', fill);
  }
}
