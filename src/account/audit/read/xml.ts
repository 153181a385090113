import { Parser } from 'htmlparser2';
import { LIMITS } from './limits.ts';

export interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** characters in a portion; the walk can stop after each */
const PORTION = 65_536;

/**
 * Walks XML or HTML without building a tree. External entities are never read. False: it stopped, because elements are nested
 * deeper than in any document; the parser's stack would take time by the square of its depth.
 */
export function walk(source: string, handlers: Handlers, xmlMode: boolean): boolean {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        handlers.open(name, attributes);
      },
      ontext: handlers.text,
      onclosetag: (name) => {
        depth -= 1;
        handlers.close(name);
      },
    },
    { xmlMode, decodeEntities: true, lowerCaseTags: !xmlMode, lowerCaseAttributeNames: !xmlMode },
  );
  for (let at = 0; at < source.length; at += PORTION) {
    if (depth > LIMITS.nesting) return false;
    parser.write(source.slice(at, at + PORTION));
  }
  parser.end();
  return true;
}
