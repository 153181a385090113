import type { Problem } from '#base/kernel/index.ts';
import type { Asked, HallClient, Material } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import { type Handled, refusalPage } from '../app/route.tsx';
import { goTo, type Mine, myCaseRoute } from '../cases/my-case.tsx';
import { problems } from '../cases/problems.ts';
import { MaterialPage, MaterialsPage, pagesOf } from './materials.page.tsx';
import { newRequest } from './start-routes.tsx';

type Chosen = NonNullable<Asked['files']>[number];
type Page = ReturnType<typeof pagesOf>[number];

/** Hands in one file for a material of a case. */
export function attach(
  client: HallClient,
  key: Mine['key'],
  material: string,
  { name, type, bytes }: Chosen,
) {
  const file = new File([bytes], name, { type });
  return attempt(client.cases.attach({ ...key, requestId: newRequest(), material, file }));
}

/** Puts one more file behind those of a material. The first one is the material as it is. */
function addPage(client: HallClient, key: Mine['key'], material: string, pages: readonly Page[]) {
  const asked = pages.map(({ digest, turn }) => ({ digest, turn }));
  return attempt(client.cases.arrange({ ...key, requestId: newRequest(), material, pages: asked }));
}

/** Hands in files for a material, behind those that it has. Gives the file that they make together. */
export async function attachAll(
  client: HallClient,
  key: Mine['key'],
  { name, file: before }: Pick<Material, 'name' | 'file'>,
  files: readonly Chosen[],
) {
  let pages = before ? pagesOf(before) : [];
  let last = await attach(client, key, name, files[0] as Chosen);
  for (const [index, file] of files.entries()) {
    if (index > 0) last = await attach(client, key, name, file);
    if (!last.ok) {
      // the draft names the last single file: the pages before it are put back
      if (pages.length > 0) await addPage(client, key, name, pages);
      return last;
    }
    const { digest, name: called, type, size } = last.value.file;
    const next = [...pages, { digest, name: called, type, size, turn: 0 as const }];
    if (next.length > 1) {
      const joined = await addPage(client, key, name, next);
      if (!joined.ok) {
        await addPage(client, key, name, pages);
        return joined;
      }
      last = joined;
    }
    pages = next;
  }
  return last;
}

/** Moves a page of a material forward, turns it or takes it away: `up 1`, `turn 0`, `remove 2`. */
async function arrange(request: Asked, mine: Mine, act: string): Promise<Handled> {
  const { client, path } = request;
  const material = materialOf(request, mine);
  const [what = '', place = ''] = act.split(' ');
  const at = Number(place);
  const pages = material?.file ? pagesOf(material.file) : [];
  const page = pages[at];
  // a repeated posting, or another window that was quicker
  if (!material || !page) return goTo(path);
  const rest = pages.filter((_one, index) => index !== at);
  if (what === 'remove' && rest.length === 0) {
    await client.cases.detach({ ...mine.key, requestId: newRequest(), material: material.name });
    return goTo(path);
  }
  const turn = ((page.turn + 90) % 360) as Page['turn'];
  const next =
    what === 'remove'
      ? rest
      : what === 'turn'
        ? pages.map((one, index) => (index === at ? { ...one, turn } : one))
        : [...rest.slice(0, Math.max(0, at - 1)), page, ...rest.slice(Math.max(0, at - 1))];
  const done = await addPage(client, mine.key, material.name, next);
  return done.ok ? goTo(path) : materialPage(request, mine, done.problems);
}

/** Answers with a handed-in file. */
export async function applicantFile({ client, params, path }: Asked, { key }: Mine): Promise<Handled> {
  const digest = params.digest ?? '';
  if (!/^[0-9a-f]{64}$/.test(digest)) return refusalPage(404, path);
  return fileAnswer(await client.cases.applicantFile({ ...key, digest }));
}

export async function fileAnswer(file: File): Promise<Handled> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  return { answer: { file: { name: file.name, type: file.type, bytes } } };
}

function materialOf({ params }: Asked, { view }: Mine) {
  return view.materials[Number(params.index) - 1];
}

function materialPage(request: Asked, mine: Mine, list: readonly Problem[]): Handled {
  const material = materialOf(request, mine);
  if (!material) return refusalPage(404, request.path);
  const { view } = mine;
  const back = request.query.back === 'check' ? '?back=check' : '';
  const action = `${request.path}${back}`;
  return {
    title: list.length > 0 ? `没有上传：${material.name}` : material.name,
    crumbs: [
      { name: `我的申请：${view.item.name}`, href: `/apply/${view.number}` },
      { name: '材料', href: `/apply/${view.number}/materials` },
    ],
    body: <MaterialPage view={view} material={material} problems={list} action={action} />,
    ...(list.length > 0 && { status: 422 }),
  };
}

async function keepMaterial(request: Asked, mine: Mine): Promise<Handled> {
  const { client, form, files = [], refusals = [], query, params } = request;
  const material = materialOf(request, mine);
  if (!material) return refusalPage(404, request.path);
  if (form.do) return arrange(request, mine, form.do);
  if (refusals.length > 0) return materialPage(request, mine, refusals);
  if (files.length === 0) return materialPage(request, mine, [problems.of('hall/no-file', 'file')]);
  const kept = await attachAll(client, mine.key, material, files);
  if (!kept.ok) {
    // what was handed in before the refused one is kept
    const view = await client.cases.look(mine.key);
    return materialPage(request, { ...mine, view }, kept.problems);
  }
  const home = `/apply/${mine.key.number}`;
  return goTo(query.back === 'check' ? `${home}/check` : `${home}/materials#m${params.index}`);
}

export const materialRoutes = [
  myCaseRoute('GET', '/apply/:number/materials', async (_request, { view }) => ({
    title: '上传材料',
    crumbs: [{ name: `我的申请：${view.item.name}`, href: `/apply/${view.number}` }],
    body: <MaterialsPage view={view} />,
  })),
  myCaseRoute('GET', '/apply/:number/materials/:index', async (request, mine) =>
    materialPage(request, mine, []),
  ),
  myCaseRoute('POST', '/apply/:number/materials/:index', keepMaterial, { takesFiles: true }),
  myCaseRoute('GET', '/apply/:number/files/:digest', applicantFile),
];
