import { TextDecoder } from 'node:util';
import { SaxesParser } from 'saxes';

export interface XmlHandlers {
  /** Names without their namespace prefix. */
  open?(name: string, attributes: Record<string, string>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/**
 * A parser that takes XML piece by piece and calls the handlers on the way; text may come in several pieces. Throws the
 * parser's Error, with line and column, where the XML is not well formed. Entities of a DTD are not expanded.
 */
export function createXmlParser(handlers: XmlHandlers): {
  write(chunk: Uint8Array | string): void;
  end(): void;
} {
  const decoder = new TextDecoder();
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  const { open, text, close } = handlers;
  if (open) parser.on('opentag', (tag) => open(localName(tag.name), tag.attributes as Record<string, string>));
  if (text) parser.on('text', text);
  if (close) parser.on('closetag', (tag) => close(localName(tag.name)));
  return {
    write: (chunk) => void parser.write(typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true })),
    end: () => void parser.close(),
  };
}

/** Parses a whole stream. */
export async function parseXml(stream: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const parser = createXmlParser(handlers);
  for await (const chunk of stream) parser.write(chunk);
  parser.end();
}

function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}
