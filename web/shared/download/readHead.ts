import type { ExportHead } from './ExportRequest.ts';

/** What the headers of an export say; `format` names a file that has no name. */
export function readHead(headers: Headers, format: string): ExportHead {
  const total = headers.get('guatu-total-count');
  return {
    fileName: fileNameOf(headers.get('content-disposition')) ?? `guatu.${format}`,
    contentType: headers.get('content-type') ?? 'application/octet-stream',
    totalCount: total !== null && /^\d+$/.test(total) ? Number(total) : null,
    complete: headers.get('guatu-coverage') !== 'partial',
  };
}

/** The name of `filename*`, which may be Chinese, else of `filename`. */
function fileNameOf(disposition: string | null): string | null {
  if (disposition === null) return null;
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]*)"/i.exec(disposition)?.[1];
  const name = (encoded === undefined ? undefined : decode(encoded)) ?? plain;
  return name ? name.replace(/[\\/:*?"<>|]/g, '_') : null;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
