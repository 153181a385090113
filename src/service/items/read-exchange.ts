import { z } from 'zod';
import { ok, type Problem, type Result, refused, regionLevels } from '#base/kernel/index.ts';
import { blankItem } from './blank.ts';
import { problems } from './problems.ts';
import type { Material, ServiceItem } from './types.ts';
import { type Fields, LIST } from './write-exchange.ts';

/** Reads one item; refuses every field that cannot be read. The lint judges the item itself. */
export function fromExchange(input: unknown, at = ''): Result<ServiceItem> {
  const found: Problem[] = [];
  const refuse: Refuse = (field, why) => {
    found.push(problems.of('items/import-form', at ? `${at}.${field}` : field, { field, why }));
  };
  const top = fieldsOf(input);
  const basic = reader(top?.up_task_general_basic, refuse);
  const extend = reader(top?.up_task_general_extend, refuse);
  if (!top || !basic || !extend) {
    refuse('up_task_general_basic', '缺少 up_task_general_basic 或 up_task_general_extend');
    return refused(...found);
  }
  const item = {
    ...blankItem(`${basic.text('catalog_code')}-${basic.text('task_handle_item')}`),
    ...basicFields(basic),
    ...extendFields(extend),
    ...ourFields(basic, top.yimen, refuse),
    fee: {
      charged: basic.yesNo('is_fee'),
      basis: basic.text('fee_basis') || null,
      onlinePay: extend.yesNo('is_pay_online'),
    },
    materials: rowsOf(top.up_task_general_material, 'up_task_general_material', refuse).map(materialOf),
    faqs: rowsOf(top.up_task_general_questions, 'up_task_general_questions', refuse).map((row) => ({
      question: row.text('question'),
      answer: row.text('answer'),
    })),
  };
  return found.length > 0 ? refused(...found) : ok(item);
}

function basicFields(basic: Reader) {
  return {
    name: basic.text('task_name'),
    type: basic.text('task_type'),
    unit: basic.text('dept_code'),
    levels: basic.list('use_level'),
    targets: basic.list('server_type'),
    handling: basic.text('project_type'),
    limits: { statutory: basic.number('anticipate_day'), promised: basic.number('promise_day') },
    dayKind: basic.text('promise_type') === '自然日' ? 'calendar' : 'working',
    forms: basic.list('handle_type'),
    visits: basic.number('limit_scene_num'),
    conditions: basic.lines('accept_condition'),
    flow: basic.text('handle_flow') || null,
    basis: basic.lines('by_law'),
    phones: { ask: basic.text('link_way'), complain: basic.text('supervise_way') },
    place: basic.text('transact_addr'),
    hours: basic.text('transact_time'),
  } satisfies Partial<ServiceItem>;
}

function extendFields(extend: Reader) {
  const name = extend.text('result_name');
  const sample = extend.text('result_guid') || null;
  const otherDepts = extend.list('other_dept');
  return {
    ...(otherDepts.length > 0 && { otherDepts }),
    scope: extend.text('handle_area'),
    online: extend.yesNo('is_online'),
    depth: extend.number('online_handle_depth'),
    visitReason: extend.text('limit_scene_explain') || null,
    result: name ? { name, ending: extend.text('result_type'), sample } : null,
    express: extend.yesNo('is_express'),
    booking: extend.yesNo('is_schedule'),
  } satisfies Partial<ServiceItem>;
}

const texts = z.array(z.string());
const site = z.enum(regionLevels);
const ourShape = z.object({
  intake: z.array(site).min(1),
  decided: site,
  delivered: z.array(site).min(1),
  excluded: z.string().nullable(),
  topics: z.object({ person: texts, organisation: texts }),
  steps: z.array(z.object({ name: z.string(), days: z.int().min(0).nullable() })),
  specialDays: z.int().min(0).nullable(),
  onPromise: z.boolean(),
  note: z.string().nullable(),
  /** the schema has a field for the departments, none for whether they decide together */
  joint: z.boolean(),
});

/** Reads our own fields in `yimen`. A file of another system has none, so its item stays at its own window. */
function ourFields(basic: Reader, given: unknown, refuse: Refuse): Partial<ServiceItem> {
  const kinds = basic.list('special_procedure');
  const read = ourShape.partial().safeParse(given ?? {});
  for (const issue of read.error?.issues ?? []) refuse(['yimen', ...issue.path].join('.'), '不是可用的值');
  const { specialDays = null, ...ours } = read.data ?? {};
  return { ...ours, special: kinds.length > 0 ? { kinds, days: specialDays } : null };
}

function materialOf(row: Reader): Material {
  const pages = row.number('page_num') ?? 0;
  const type = row.text('material_type');
  const original =
    row.number('yimen_original') ?? (type === '2' ? 0 : type === '1' ? pages : Math.min(1, pages));
  return {
    name: row.text('material_name'),
    original,
    copies: pages - original,
    required: row.yesNo('is_need'),
    tolerable: row.yesNo('yimen_tolerable', false),
    source: row.text('source_type'),
    format: row.text('material_format'),
    eCertificate: row.maybe('yimen_e_certificate'),
    note: row.text('fill_explain') || null,
  };
}

type Refuse = (field: string, why: string) => void;

interface Reader {
  text(field: string): string;
  list(field: string): string[];
  lines(field: string): string[];
  number(field: string): number | null;
  yesNo(field: string, fallback?: boolean): boolean;
  maybe(field: string): boolean | null;
}

function rowsOf(given: unknown, name: string, refuse: Refuse): Reader[] {
  if (given === undefined) return [];
  if (!Array.isArray(given)) {
    refuse(name, '应为一组记录');
    return [];
  }
  return given.flatMap((row, index) => {
    const read = reader(row, (field, why) => refuse(`${name}[${index}].${field}`, why));
    if (!read) refuse(`${name}[${index}]`, '不是一条记录');
    return read ? [read] : [];
  });
}

function reader(given: unknown, refuse: Refuse): Reader | null {
  const fields = fieldsOf(given);
  if (!fields) return null;
  const text = (field: string) => {
    const value = fields[field] ?? '';
    if (typeof value === 'string' || typeof value === 'number') return String(value).trim();
    refuse(field, '应为文字');
    return '';
  };
  const parts = (field: string, by: string) =>
    text(field)
      .split(by)
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    text,
    list: (field) => parts(field, LIST),
    lines: (field) => parts(field, '\n'),
    number: (field) => {
      const value = text(field);
      if (/^\d{0,6}$/.test(value)) return value === '' ? null : Number(value);
      refuse(field, '应为整数');
      return null;
    },
    yesNo: (field, fallback) => {
      const value = text(field);
      if (value === '1' || value === '0') return value === '1';
      if (value !== '' || fallback === undefined) refuse(field, '应为 1 或 0');
      return fallback ?? false;
    },
    maybe: (field) => (typeof fields[field] === 'boolean' ? fields[field] : null),
  };
}

function fieldsOf(given: unknown): Fields | null {
  return typeof given === 'object' && given !== null && !Array.isArray(given) ? (given as Fields) : null;
}
