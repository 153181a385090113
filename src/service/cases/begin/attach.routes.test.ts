import { PDFDocument } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { testDatabase } from '#shell/db/testing.ts';
import { answerOf, applicant, caseWorld, intake, requestId, SHOP } from '../testing.routes.ts';

const { db } = await testDatabase();
const world = await caseWorld(db);
const { visitor } = world;
const MATERIAL = '名称自主申报承诺书';

async function page(width: number): Promise<File> {
  const made = await PDFDocument.create({ updateMetadata: false });
  made.addPage([width, 300]);
  return new File([new Uint8Array(await made.save())], `${width}.pdf`, { type: 'application/pdf' });
}

const widthsOf = async (file: File) =>
  (await PDFDocument.load(await file.arrayBuffer())).getPages().map((one) => one.getWidth());

describe('a material of several files', () => {
  it('from home is joined in the order that is asked, and arranged anew', async () => {
    const { number, code } = await visitor.start({
      requestId: requestId(),
      item: SHOP,
      applicant: applicant(),
    });
    const key = { number, code };
    const attach = async (width: number) =>
      (await visitor.attach({ ...key, requestId: requestId(), material: MATERIAL, file: await page(width) }))
        .file;
    const [first, second] = [await attach(100), await attach(200)];
    const arrange = async (...pages: { digest: string; turn?: 0 | 90 }[]) =>
      (await visitor.arrange({ ...key, requestId: requestId(), material: MATERIAL, pages })).file;
    const file = await arrange({ digest: second.digest }, { digest: first.digest, turn: 90 });
    const shown = (await visitor.look(key)).materials.find(({ name }) => name === MATERIAL)?.file;
    expect(shown).toEqual(file);
    expect(shown?.parts?.map(({ name, turn }) => [name, turn])).toEqual([
      ['200.pdf', 0],
      ['100.pdf', 90],
    ]);
    expect(await widthsOf(await visitor.applicantFile({ ...key, digest: file.digest }))).toEqual([200, 100]);
    // one file alone is itself again
    expect((await arrange({ digest: first.digest })).digest).toBe(first.digest);
    const other = await visitor.start({ requestId: requestId(), item: SHOP, applicant: applicant() });
    const stolen = { number: other.number, code: other.code, material: MATERIAL };
    const pages = [{ digest: first.digest, turn: 0 as const }];
    expect(await answerOf(visitor.arrange({ ...stolen, requestId: requestId(), pages }))).toBe(
      'REFUSED uploads/not-found',
    );
  });

  it('at a window is joined of what the clerk has uploaded, and of no colleague’s', async () => {
    const [clerk, colleague] = [world.as('chuangkou1'), world.as('chuangkou2')];
    const [front, back] = [
      await clerk.upload({ file: await page(10) }),
      await clerk.upload({ file: await page(20) }),
    ];
    const pages = [front, back].map(({ digest }) => ({ digest, turn: 0 as const }));
    const asked = { material: '身份证', number: null, pages };
    const joined = await clerk.join(asked);
    expect(joined.name).toBe('身份证.pdf');
    expect(await widthsOf(await clerk.ownUpload({ digest: joined.digest }))).toEqual([10, 20]);
    expect(await answerOf(colleague.join(asked))).toMatch(/^REFUSED uploads\/not-found/);
    expect(await answerOf(colleague.ownUpload({ digest: joined.digest }))).toBe('NOT_FOUND cases/no-paper');
    expect(await answerOf(world.as('kuaiji').join(asked))).toBe('NOT_ALLOWED org/permission-missing');
    const { number } = (await intake(clerk, { until: 'receive' })).answer;
    expect(await answerOf(world.as('zhuting').join({ ...asked, number }))).toMatch(/^NOT_FOUND/);
  });
});
