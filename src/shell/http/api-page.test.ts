import { expect, it } from 'vitest';
import { apiPage, onlyOperations } from './api-page.ts';

const operation = (operationId: string) => ({ operationId, summary: operationId, responses: {} });
const document = {
  openapi: '3.1.0',
  info: { title: 't', version: '1' },
  paths: {
    '/items/ask': { get: operation('items.ask') },
    '/staff': { get: operation('org.staff'), post: operation('org.addStaff') },
  },
} as const;

it('shows to strangers the operations that they may use, and nothing of the others', () => {
  const shown = onlyOperations(document, (name) => name === 'items.ask');
  expect(Object.keys(shown.paths ?? {})).toEqual(['/items/ask']);
  const page = apiPage(shown);
  expect(page).toContain('/api/items/ask');
  expect(page).not.toContain('staff');
  expect(page).toContain('共 1 项操作');
});
