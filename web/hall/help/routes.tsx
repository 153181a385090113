import { refusalPage, route } from '../app/route.tsx';
import { findDocument, LIST } from './documents.ts';
import { drawBlocks } from './markdown.tsx';

/** Shows a document; 404 when there is none of this name. */
function show(name: string, path: string) {
  const document = findDocument(name);
  if (!document) return refusalPage(404, path);
  const crumbs = name === LIST ? [] : [{ name: '怎么做', href: '/help' }];
  return { title: document.title, crumbs, body: drawBlocks(document.blocks) };
}

export const helpRoutes = [
  route('GET', '/help', async ({ path }) => show(LIST, path)),
  route('GET', '/help/:name', async ({ path, params }) => show(params.name ?? '', path)),
];
