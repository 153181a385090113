import type { Problem } from '#base/kernel/index.ts';
import type { Asked } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import type { Handled } from '../app/route.tsx';
import { attachAll } from '../apply/material-routes.tsx';
import { newRequest, requestOf } from '../apply/start-routes.tsx';
import { seenIn } from './act-routes.tsx';
import { type Answers, changedAnswers, typedAnswers } from './answers.tsx';
import { fileField, HandInPage, type HandInVerb, type Waiting } from './hand-in.page.tsx';
import { goTo, type Mine, myCaseRoute } from './my-case.tsx';
import { problems } from './problems.ts';
import { labelOf, mayDo } from './words.ts';

function handInPage(
  { view }: Mine,
  verb: HandInVerb,
  waiting: readonly Waiting[],
  list: readonly Problem[],
  answers: Answers = view.answers,
): Handled {
  const title = labelOf(verb);
  return {
    title: list.length > 0 ? `没有提交：${title}` : title,
    crumbs: [{ name: view.item.name, href: `/cases/${view.number}` }],
    body: <HandInPage {...{ view, verb, waiting, answers }} problems={list} requestId={newRequest()} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

/** Uploads the chosen files and keeps those of an earlier try. Problems of refused files appear at their fields. */
async function gather({ client, form, files = [], refusals = [] }: Asked, { key, view }: Mine) {
  const waiting: Waiting[] = [];
  const list: Problem[] = [...refusals];
  for (const [index, { name }] of view.materials.entries()) {
    const chosen = files.filter(({ field }) => field === fileField(index));
    const digest = form[`digest${index + 1}`] ?? '';
    if (chosen.length > 0) {
      // what is handed in anew takes the place of what was there
      const kept = await attachAll(client, key, { name, file: null }, chosen);
      if (kept.ok) waiting.push({ name, digest: kept.value.file.digest, file: kept.value.file.name });
      else list.push(...kept.problems.map((problem) => ({ ...problem, at: fileField(index) })));
    } else if (/^[0-9a-f]{64}$/.test(digest)) {
      waiting.push({ name, digest, file: (form[`called${index + 1}`] ?? '').slice(0, 200) });
    }
  }
  return { waiting, list };
}

async function handIn(request: Asked, mine: Mine, verb: HandInVerb): Promise<Handled> {
  const { client, form } = request;
  if (!mayDo(mine.view, verb)) {
    // a repeated posting: it was accepted before, or the case has moved on
    const again = await client.cases.look(mine.key);
    return goTo(`/cases/${again.number}`);
  }
  const { waiting, list } = await gather(request, mine);
  const answers = verb === 'supplement' ? typedAnswers(mine.view, form) : mine.view.answers;
  const changed = changedAnswers(mine.view, answers);
  if (waiting.length === 0 && !changed && list.length === 0)
    list.push(
      verb === 'supplement' ? problems.of('hall/nothing-new', 'file') : problems.of('hall/no-file', 'file'),
    );
  if (list.length > 0) return handInPage(mine, verb, waiting, list, answers);
  const materials = waiting.map(({ name, digest }) => ({ name, digest }));
  const command = { do: verb, materials, ...(changed && { answers: changed }) } as const;
  const asked = { ...mine.key, requestId: requestOf(form), seen: seenIn(form), command };
  const sent = await attempt(client.cases.act(asked));
  if (sent.ok) return goTo(`/cases/${mine.key.number}?did=${verb}`);
  const view = await client.cases.look(mine.key);
  return handInPage({ ...mine, view }, verb, waiting, sent.problems, answers);
}

const VERBS: readonly HandInVerb[] = ['supplement', 'supply'];

export const handInRoutes = VERBS.flatMap((verb) => [
  myCaseRoute('GET', `/cases/:number/${verb}`, async (_request, mine) =>
    mayDo(mine.view, verb) ? handInPage(mine, verb, [], []) : goTo(`/cases/${mine.key.number}`),
  ),
  myCaseRoute('POST', `/cases/:number/${verb}`, (request, mine) => handIn(request, mine, verb), {
    takesFiles: true,
  }),
]);
