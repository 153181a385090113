import { ok, type Result, refused } from '#base/kernel/index.ts';
import { problems } from '../problems.ts';
import type { ReadDocument } from './document.ts';
import { Body } from './docx-body.ts';
import { numberingOf } from './docx-numbering.ts';
import { stylesOf } from './docx-styles.ts';
import { relatedOf, textRelated } from './opc.ts';
import { walk } from './xml.ts';
import type { Zip } from './zip.ts';

/** Reads a DOCX's body: paragraphs as lines, tables as grids with their merged cells; what Word shows, and no more. */
export function readDocx(name: string, zip: Zip, main = 'word/document.xml'): Result<ReadDocument> {
  const xml = zip.read(main);
  if (!xml.ok) return xml;
  if (!xml.value) return refused(problems.of('audit/broken-file', name, { format: 'DOCX' }));
  const related = relatedOf(zip, main);
  const styles = stylesOf(textRelated(zip, related, 'styles', 'word/styles.xml'));
  const text = new TextDecoder().decode(xml.value);
  const isNumbered = styles.numbered.size > 0 || text.includes('numPr');
  const numbering = numberingOf(
    isNumbered ? textRelated(zip, related, 'numbering', 'word/numbering.xml') : '',
  );
  const body = new Body(styles, numbering);
  const whole = walk(text, body, true);
  if (!whole || body.tooMuch) return refused(problems.of('audit/too-complex', name, {}));
  if (body.blocks.length === 0) {
    const pictures = zip.names.some((entry) => entry.startsWith('word/media/'));
    return refused(problems.of(pictures ? 'audit/scan' : 'audit/no-text', name, {}));
  }
  return ok({ format: 'docx', name, pages: 1, blocks: body.blocks });
}
