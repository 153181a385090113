/** Which elements of a page its reader does not see: by their own attributes, or by the page's own style sheet. */
export interface HiddenParts {
  isHidden(tag: string, attributes: Record<string, string>): boolean;
}

const INVISIBLE = /display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)/i;
/** .a, #a, td, td.a: one element by itself; what stands inside of what is not followed */
const SIMPLE = /^(?:[a-z][a-z0-9]*)?(?:[.#][\w-]+)?$/i;
const MOST_RULES = 2_000;

/** The rules of the page's own style sheet that hide something. Those for paper only are left out. */
export function hiddenParts(source: string): HiddenParts {
  const hidden = new Set<string>();
  for (const [, sheet = ''] of source.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style/gi)) {
    const css = sheet
      .replace(/\/\*[\s\S]*?\*\//g, '')
      .replace(/@media[^{]*print[^{]*\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}/gi, '');
    let rules = 0;
    for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]{1,400})\{([^{}]*)\}/g)) {
      rules += 1;
      if (rules > MOST_RULES) break;
      if (!INVISIBLE.test(body)) continue;
      for (const selector of selectors.split(',').map((one) => one.trim())) {
        if (selector !== '' && SIMPLE.test(selector)) hidden.add(selector.toLowerCase());
      }
    }
  }
  return {
    isHidden(tag, attributes) {
      if (attributes.hidden !== undefined || INVISIBLE.test(attributes.style ?? '')) return true;
      if (hidden.size === 0) return false;
      const classes = (attributes.class ?? '')
        .toLowerCase()
        .split(/\s+/)
        .map((name) => `.${name}`);
      const names = [...classes, `#${(attributes.id ?? '').toLowerCase()}`];
      return hidden.has(tag) || names.some((name) => hidden.has(name) || hidden.has(`${tag}${name}`));
    },
  };
}
