import type { Problem } from '#base/kernel/index.ts';
import type { Asked, HallClient } from '../app/client.ts';
import { attempt } from '../app/refusal.ts';
import { type Handled, refusalPage } from '../app/route.tsx';
import { goTo, type Mine, myCaseRoute } from '../cases/my-case.tsx';
import { problems } from '../cases/problems.ts';
import { MaterialPage, MaterialsPage } from './materials.page.tsx';
import { newRequest } from './start-routes.tsx';

type Chosen = NonNullable<Asked['files']>[number];

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
  if (form.do === 'remove') {
    await client.cases.detach({ ...mine.key, requestId: newRequest(), material: material.name });
    return goTo(request.path);
  }
  const [file] = files;
  if (refusals.length > 0) return materialPage(request, mine, refusals);
  if (!file) return materialPage(request, mine, [problems.of('hall/no-file', 'file')]);
  const kept = await attach(client, mine.key, material.name, file);
  if (!kept.ok) return materialPage(request, mine, kept.problems);
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
