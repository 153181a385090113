import { describe, expect, it } from 'vitest';
import { openZip } from '#account/audit/read/zip.ts';
import { unwrap } from '#base/kernel/index.ts';
import type { AccountDocument } from './document.ts';
import { accountDocx } from './docx.ts';
import { contentsPages } from './pages.ts';

const document: AccountDocument = {
  year: 2020,
  unit: '测试局',
  title: '2020年度测试局部门决算',
  cover: [],
  parts: [
    {
      number: '第一部分',
      title: '单位概况',
      blocks: [
        { kind: 'heading', level: 1, text: '一、部门职责' },
        { kind: 'paragraph', runs: [{ text: '办理行政审批。' }] },
      ],
    },
    { number: '第二部分', title: '名词解释', blocks: [] },
  ],
};

/** The page numbers in the contents before anybody updates them. */
async function printedPages(): Promise<string[]> {
  const bytes = await accountDocx(document);
  const xml = new TextDecoder().decode(unwrap(unwrap(openZip(bytes, 'docx')).read('word/document.xml')));
  const result = /PAGEREF _Toc\d+ \\h<\/w:instrText><w:fldChar w:fldCharType="separate"\/>(.*?)<w:fldChar/g;
  return [...xml.matchAll(result)].map(([, run = '']) => run.replace(/<[^>]*>/g, ''));
}

describe('the contents of the DOCX', () => {
  it('say their pages in the first document of a process and in the next', async () => {
    const pages = contentsPages(document).map(String);
    expect(pages).toEqual(['3', '3', '4']);
    expect(await printedPages()).toEqual(pages);
    expect(await printedPages()).toEqual(pages);
  });
});
