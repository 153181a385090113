import { itemsToCsv } from './csv-items.ts';
import type { ItemFormat } from './keeping-words.ts';
import type { ItemVersion } from './types.ts';
import { toExchange } from './write-exchange.ts';
import { itemsToXlsx } from './xlsx-items.ts';

const MEDIA_TYPES: Readonly<Record<ItemFormat, string>> = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json',
};

const ABOUT =
  '事项和实施清单，按国家政务服务平台数据交换规范 up_task_general_*；规范没有的字段放在 yimen 里，其他系统可以不理会。';

/** The catalogue as a file: CSV and XLSX hold scalars and lists, JSON holds everything. */
export async function exportItems(
  versions: readonly Pick<ItemVersion, 'number' | 'item'>[],
  format: ItemFormat,
  today: string,
): Promise<{ headers: { 'content-disposition': string }; body: File }> {
  const name = `事项目录-${today}.${format}`;
  const plain = `items-${today}.${format}`;
  const body = new File([await written(versions, format)], name, { type: MEDIA_TYPES[format] });
  const disposition = `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name)}`;
  return { headers: { 'content-disposition': disposition }, body };
}

async function written(
  versions: readonly Pick<ItemVersion, 'number' | 'item'>[],
  format: ItemFormat,
): Promise<string | Uint8Array<ArrayBuffer>> {
  const items = versions.map(({ item }) => item);
  if (format === 'csv') return itemsToCsv(items);
  if (format === 'xlsx') return new Uint8Array(await itemsToXlsx(items));
  const exchanged = versions.map(({ item, number }) => toExchange(item, number));
  return JSON.stringify({ about: ABOUT, items: exchanged }, null, 1);
}
