import { type Paragraph, placeAt } from '../narrative/paragraphs.ts';
import { plain } from '../recognise/words.ts';
import { broken, type Check, holds, not, type Outcome } from './check.ts';

export const contents: Check = {
  id: 'contents-and-headings',
  title: '目录与正文标题应一致',
  basis: '财预〔2016〕143号：公开内容应当规范',
  hint: '请统一目录与正文标题。',
  judge(account) {
    const listed = account.paragraphs.filter(
      (p) => p.contents && /^[一二三四五六七八九十]+、/.test(key(p.text)),
    );
    if (listed.length === 0) return [not('not-applicable', '目录', '没有目录')];
    const parts = partsOf(account.paragraphs.filter((p) => p.contents));
    const headings = account.paragraphs
      .filter((p) => !p.contents && p.heading)
      .map((p) => ({ p, text: key(p.text), part: partName(p.section[0] ?? '') }));
    const titles = new Set(account.tables.map((t) => plain(t.source.title)));
    return listed.map((entry): Outcome => {
      const text = key(entry.text);
      const name = text.replace(/^[一二三四五六七八九十]+、/, '');
      if (headings.some((h) => h.text === text) || titles.has(name)) return holds(text);
      // a table of part two and a section of part three may have the same number
      const near = headings.find(
        (h) =>
          h.part === parts.get(entry) &&
          h.text.split('、')[0] === text.split('、')[0] &&
          similar(h.text, text),
      );
      if (!near) return not('not-enough-data', text, '正文中没有对应的标题');
      const values = [
        { label: '目录', value: text, unit: '', place: placeAt(entry, 0, entry.text) },
        { label: '正文', value: near.text, unit: '', place: placeAt(near.p, 0, near.p.text) },
      ];
      return broken('information', text, `目录为「${text}」，正文标题为「${near.text}」`, values);
    });
  },
};

function partName(text: string): string {
  return /^第[一二三四五六七八九十]+部分/.exec(text)?.[0] ?? '';
}

function partsOf(entries: readonly Paragraph[]): Map<Paragraph, string> {
  let part = '';
  return new Map(
    entries.map((entry) => {
      part = partName(key(entry.text)) || part;
      return [entry, part];
    }),
  );
}

function key(text: string): string {
  return plain(text)
    .replace(/^[-•·]+/, '')
    .replace(/[.…·]*\d*$/, '');
}

/** Do two headings share most of their characters? Then they are meant to be the same. */
function similar(a: string, b: string): boolean {
  const shared = [...a].filter((char) => b.includes(char)).length;
  return shared >= Math.max(a.length, b.length) * 0.6;
}
