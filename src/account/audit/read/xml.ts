import { Parser } from 'htmlparser2';
import { LIMITS } from './limits.ts';

export interface Handlers {
  open(name: string, attributes: Record<string, string>): void;
  text(text: string): void;
  close(name: string): void;
}

/** characters in a portion; the walk can stop after each */
const PORTION = 65_536;

/** What the readers call the namespaces of Office files, whatever a file calls them. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/wordprocessingml\/(2006\/)?main$/, 'w'],
  [/spreadsheetml\/(2006\/)?main$/, ''],
  [/officeDocument\/(2006\/)?relationships$/, 'r'],
  [/markup-compatibility\/2006$/, 'mc'],
];

/**
 * Walks XML or HTML without building a tree. External entities are never read. False: it stopped, because elements are nested
 * deeper than in any document; the parser's stack would take time by the square of its depth.
 */
export function walk(source: string, handlers: Handlers, xmlMode: boolean): boolean {
  let depth = 0;
  const names = xmlMode ? new Names() : undefined;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        depth += 1;
        if (!names) handlers.open(name, attributes);
        else {
          names.declare(attributes);
          handlers.open(names.of(name), names.odd ? names.all(attributes) : attributes);
        }
      },
      ontext: handlers.text,
      onclosetag: (name) => {
        depth -= 1;
        handlers.close(names ? names.of(name) : name);
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

const LETTER_X = 'x'.charCodeAt(0);

/** Tells elements by their namespace: a file may call it by another prefix than everybody else. */
class Names {
  /** a prefix of the file → ours, only where they differ */
  private readonly ours = new Map<string, string>();
  odd = false;

  declare(attributes: Record<string, string>): void {
    for (const name in attributes) {
      if (name.charCodeAt(0) !== LETTER_X || !name.startsWith('xmlns')) continue;
      const known = PREFIXES.find(([uri]) => uri.test(attributes[name] ?? ''));
      const theirs = name.slice(6);
      if (!known || known[1] === theirs) continue;
      this.ours.set(theirs, known[1]);
      this.odd = true;
    }
  }

  of(name: string): string {
    if (!this.odd) return name;
    const at = name.indexOf(':');
    const known = this.ours.get(at < 0 ? '' : name.slice(0, at));
    if (known === undefined) return name;
    return known === '' ? name.slice(at + 1) : `${known}:${name.slice(at + 1)}`;
  }

  all(attributes: Record<string, string>): Record<string, string> {
    return Object.fromEntries(
      // an attribute without a prefix has no namespace
      Object.entries(attributes).map(([name, value]) => [name.includes(':') ? this.of(name) : name, value]),
    );
  }
}
