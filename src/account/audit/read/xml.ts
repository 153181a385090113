import { Parser } from 'htmlparser2';

export interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** Walks XML or HTML without building a tree: depth and size cost nothing. External entities are never read. */
export function walk(source: string, handlers: Handlers, xmlMode: boolean): void {
  const parser = new Parser(
    { onopentag: handlers.open, ontext: handlers.text, onclosetag: handlers.close },
    { xmlMode, decodeEntities: true, lowerCaseTags: !xmlMode, lowerCaseAttributeNames: !xmlMode },
  );
  parser.write(source);
  parser.end();
}
