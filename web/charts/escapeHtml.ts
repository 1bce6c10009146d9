const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as text in HTML, attributes included: tooltips of ECharts are HTML, and names come from ledgers. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

/** Style of a tooltip: a title of many words is read in lines, and not beyond the edge of the screen. */
export const LONG_NAMES_WRAP = 'max-inline-size: min(24rem, 80vw); white-space: normal; overflow-wrap: anywhere';
