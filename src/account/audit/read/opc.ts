import { walk } from './xml.ts';
import type { Zip } from './zip.ts';

/** What one part of an Office file points to. */
export interface Related {
  readonly type: string;
  readonly part: string;
}

/** Where the main part of an Office file is, and of which program it is. */
export interface MainPart {
  readonly part: string;
  readonly kind: 'word' | 'excel';
}

/** The main part by relationship and content type; by its usual name where a file has neither. */
export function mainPartOf(zip: Zip): MainPart | undefined {
  const listed = [...relatedOf(zip, '').values()].find(({ type }) => type.endsWith('/officeDocument'))?.part;
  for (const part of [listed, 'word/document.xml', 'xl/workbook.xml']) {
    if (part === undefined || !zip.names.includes(part)) continue;
    const type = contentTypeOf(zip, part);
    if (/wordprocessingml/.test(type) || (type === '' && part.startsWith('word/')))
      return { part, kind: 'word' };
    if (/spreadsheetml|ms-excel/.test(type) || (type === '' && part.startsWith('xl/')))
      return { part, kind: 'excel' };
  }
  return undefined;
}

/** What a part points to, by id; of the package itself where the part is ''. Targets outside of the file are left out. */
export function relatedOf(zip: Zip, part: string): Map<string, Related> {
  const [folder, name] = [part.slice(0, part.lastIndexOf('/') + 1), part.slice(part.lastIndexOf('/') + 1)];
  const out = new Map<string, Related>();
  walkPart(zip, `${folder}_rels/${name}.rels`, (tag, { Id, Target, Type, TargetMode }) => {
    if (tag.replace(/^.*:/, '') !== 'Relationship' || !Id || !Target || TargetMode === 'External') return;
    out.set(Id, { type: Type ?? '', part: resolved(folder, Target) });
  });
  return out;
}

/** The text of the first part of a type among what a part points to, or of the part with its usual name. */
export function textRelated(
  zip: Zip,
  related: ReadonlyMap<string, Related>,
  type: string,
  usual: string,
): string {
  const found = [...related.values()].find((one) => one.type.endsWith(`/${type}`));
  return textOf(zip, found?.part ?? usual);
}

/** '' for a part that is absent, or refused: `zip.refusal` keeps that. */
function textOf(zip: Zip, part: string): string {
  const bytes = zip.read(part);
  return bytes.ok && bytes.value ? new TextDecoder().decode(bytes.value) : '';
}

function contentTypeOf(zip: Zip, part: string): string {
  let found = '';
  walkPart(zip, '[Content_Types].xml', (tag, { PartName, ContentType }) => {
    if (tag.replace(/^.*:/, '') === 'Override' && PartName === `/${part}`) found = ContentType ?? '';
  });
  return found;
}

function walkPart(
  zip: Zip,
  part: string,
  open: (tag: string, attributes: Record<string, string>) => void,
): void {
  walk(textOf(zip, part), { open, text: () => {}, close: () => {} }, true);
}

function resolved(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const out: string[] = [];
  for (const step of `${folder}${target}`.split('/')) {
    if (step === '..') out.pop();
    else if (step !== '.' && step !== '') out.push(step);
  }
  return out.join('/');
}
