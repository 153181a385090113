import { describe, expect, it } from 'vitest';
import type { MyCase } from '../app/client.ts';
import { hall } from '../server.tsx';
import { ask } from '../testing/ask.ts';
import { stubCases } from '../testing/cases.ts';
import { CODE, DIGEST, LATER, myCase, NUMBER, SHOP } from '../testing/my-case.ts';
import { stubClient } from '../testing/stub.ts';

/** A text that a browser would run if it were not escaped. */
const EVIL = `"'><img src=x onerror=alert(1)></title></textarea></style><script>alert(2)</script>`;

/** A case in which all texts are hostile. */
function evil(view: MyCase): MyCase {
  const file = { digest: DIGEST, name: EVIL, type: 'image/png', size: 1 };
  return {
    ...view,
    item: { ...view.item, name: EVIL, unitName: EVIL, resultName: EVIL },
    ...{ statusName: EVIL, siteName: EVIL, channelName: EVIL, waitsFor: EVIL, stoppedFor: EVIL },
    applicant: { ...view.applicant, name: EVIL, number: EVIL, phone: EVIL, identityName: EVIL },
    steps: view.steps.map((step) => ({ ...step, name: EVIL })),
    form: view.form.map((field) => ({ ...field, label: EVIL, hint: EVIL })),
    answers: Object.fromEntries(view.form.map(({ key }) => [key, EVIL])),
    materials: view.materials.map((one) => ({ ...one, name: EVIL, note: EVIL, file })),
    suspension: view.suspension && { ...view.suspension, name: EVIL, reason: EVIL, file },
    missing: view.missing.map(() => EVIL),
    notes: [{ text: EVIL, late: true }],
    papers: view.papers.map((paper) => ({ ...paper, name: EVIL, number: EVIL })),
    certificate: { name: EVIL, number: EVIL },
    wants: { way: 'post', wayName: EVIL, address: EVIL },
    messages: [{ at: 0, on: view.openedOn, kind: 'submit', text: EVIL }],
  };
}

function harmless(html: string): void {
  expect(html).not.toMatch(/<script|<img src=x|<\/textarea><\/style>/);
  expect(html).toContain('<h1');
}

const visit = (view: MyCase, address: string, more: object = {}) =>
  ask(address, {
    client: { ...stubClient().client, cases: stubCases(view).cases },
    cookies: { own: CODE },
    ...more,
  });

describe('what somebody wrote', () => {
  const pages = ['', '/messages', '/sent', '/supplement', '/supply', '/withdraw', '/correct', '/rate'];
  const cases = Object.entries(LATER).flatMap(([name, view]) =>
    pages.map((page) => [name, page, view] as const),
  );

  it.each(cases)('does not run on a page of a case: %s%s', async (_name, page, view) => {
    const answer = await visit(evil(view), `/cases/${NUMBER}${page}`);
    if (answer.redirect === undefined) harmless(answer.html);
    else expect(answer.redirect).toMatch(/^\/(cases|apply)\/\d+/);
  });

  it.each([
    '',
    '/who',
    '/form/1',
    '/form/2',
    '/materials',
    '/materials/1',
    '/delivery',
    '/check',
    '/discard',
  ])('does not run on a page of a draft: %s', async (page) =>
    harmless((await visit(evil(myCase()), `/apply/${NUMBER}${page}`)).html),
  );

  it('does not run where it is given back: look-up, questions, the address', async () => {
    const asked = { method: 'POST', form: { number: EVIL, code: EVIL } };
    harmless((await visit(myCase(), '/cases', asked)).html);
    harmless((await visit(myCase(), `/cases?number=${encodeURIComponent(EVIL)}`)).html);
    const typed = { method: 'POST', form: { tradeName: EVIL.repeat(40) } };
    harmless((await visit(myCase(), `/apply/${NUMBER}/form/1`, typed)).html);
    const error = { path: `/${EVIL}`, cookies: {}, signedIn: false, client: null };
    harmless(await hall.errorPage(404, error, EVIL));
  });

  it('leads nowhere else', async () => {
    for (const back of [
      'https://evil.test',
      '//evil.test',
      '/\\evil.test',
      '/a\r\nset-cookie: x=1',
      'javascript:1',
    ])
      expect(
        (await visit(myCase(), '/print', { method: 'POST', form: { size: 'large', back } })).redirect,
      ).toBe('/');
    const form = { method: 'POST', form: { back: '//evil.test' } };
    const sent = await visit(myCase(), `/apply/${NUMBER}/delivery?back=//evil.test`, {
      ...form,
      form: { way: 'counter', address: '' },
    });
    expect(sent.redirect).toBe(`/apply/${NUMBER}/check`);
    const started = await visit(myCase(), `/apply/start/${SHOP}/for?site=//evil.test`);
    expect(started.html).not.toContain('evil.test/');
  });

  it('is not in the address of any page, and opens nothing without the code', async () => {
    const without = await visit(LATER.submitted, `/cases/${NUMBER}`, { cookies: {} });
    expect(without.html).not.toContain(LATER.submitted.item.name);
    const opened = await visit(LATER.submitted, '/cases', {
      method: 'POST',
      form: { number: NUMBER, code: CODE },
    });
    expect(opened.redirect).not.toContain(CODE);
    expect(opened.secrets?.map(({ path }) => path)).toEqual([`/apply/${NUMBER}`, `/cases/${NUMBER}`]);
  });
});
