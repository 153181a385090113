import { refusalPage, route } from '../app/route.tsx';
import { GuidePage } from './guide.page.tsx';
import { ItemListPage, ItemsPage } from './items.page.tsx';

const CRUMBS = [{ name: '办事指南', href: '/items' }];
const LONGEST = 64;

export const itemRoutes = [
  route('GET', '/items', async ({ client, query, path }) => {
    const groups = await client.items.groups();
    const by = query.unit !== undefined ? 'unit' : query.topic !== undefined ? 'topic' : null;
    if (by === null) return { title: '办事指南', body: <ItemsPage groups={groups} /> };
    const asked = (query[by] ?? '').slice(0, LONGEST);
    const known = by === 'unit' ? groups.units : [...groups.person, ...groups.organisation];
    const group = known.find(({ id }) => id === asked);
    const page = Number(query.page ?? '1');
    if (!group || !Number.isInteger(page) || page < 1 || page > 10_000) return refusalPage(404, path);
    const list = await client.items.list({ [by]: asked, page });
    if (page > list.pages) return refusalPage(404, path);
    const side = asked.startsWith('person/') ? '个人' : '企业和其他组织';
    const title = by === 'unit' ? `${group.name}的事项` : `${group.name}（${side}）`;
    const address = `/items?${by}=${encodeURIComponent(asked)}`;
    const body = <ItemListPage title={title} list={list} page={page} address={address} />;
    return { title, crumbs: CRUMBS, body };
  }),

  route('GET', '/items/:code', async ({ client, params, path }, place) => {
    const code = params.code ?? '';
    if (code.length > LONGEST) return refusalPage(404, path);
    const [guide, { form }] = await Promise.all([
      client.items.guide({ code }),
      client.cases.form({ item: code }),
    ]);
    const crumbs = [
      ...CRUMBS,
      { name: guide.unitName, href: `/items?unit=${encodeURIComponent(guide.item.unit)}` },
    ];
    return { title: guide.item.name, crumbs, body: <GuidePage guide={guide} form={form} place={place} /> };
  }),
];
