import type { Material, ServiceItem } from './types.ts';

export type Fields = Readonly<Record<string, unknown>>;

/**
 * One item with the names of the national data collection's tables (up_task_general_*). What has no field there (the levels of
 * our sites, topics, steps) travels in `yimen`, which another system may ignore.
 */
export interface ExchangeItem {
  readonly up_task_general_basic: Fields;
  readonly up_task_general_extend: Fields;
  readonly up_task_general_material: readonly Fields[];
  readonly up_task_general_questions: readonly Fields[];
  readonly yimen?: Fields;
}

/** between the parts of a list in one field */
export const LIST = '^';

export function toExchange(item: ServiceItem, version: number): ExchangeItem {
  return {
    up_task_general_basic: { task_version: version, ...basicOf(item) },
    up_task_general_extend: extendOf(item),
    up_task_general_material: item.materials.map(materialRow),
    up_task_general_questions: item.faqs.map((faq, index) => ({ order_num: index + 1, ...faq })),
    yimen: ours(item),
  };
}

function basicOf(item: ServiceItem): Fields {
  const { limits, fee, phones } = item;
  const unitOfDays = item.dayKind === 'working' ? '工作日' : '自然日';
  return {
    catalog_code: item.catalogCode,
    task_handle_item: item.matter,
    task_name: item.name,
    task_type: item.type,
    use_level: item.levels.join(LIST),
    dept_code: item.unit,
    by_law: item.basis.join('\n'),
    accept_condition: item.conditions.join('\n'),
    handle_flow: item.flow ?? '',
    handle_type: item.forms.join(LIST),
    project_type: item.handling,
    anticipate_day: limits.statutory ?? '',
    anticipate_type: unitOfDays,
    promise_day: limits.promised ?? '',
    promise_type: unitOfDays,
    special_procedure: item.special?.kinds.join(LIST) ?? '',
    limit_scene_num: item.visits ?? '',
    is_fee: Number(fee.charged),
    fee_basis: fee.basis ?? '',
    server_type: item.targets.join(LIST),
    transact_addr: item.place,
    transact_time: item.hours,
    link_way: phones.ask,
    supervise_way: phones.complain,
  };
}

function extendOf(item: ServiceItem): Fields {
  const { fee, result } = item;
  return {
    handle_area: item.scope,
    is_online: Number(item.online),
    online_handle_depth: item.depth ?? '',
    is_express: Number(item.express),
    is_schedule: Number(item.booking),
    is_pay_online: Number(fee.onlinePay),
    limit_scene_explain: item.visitReason ?? '',
    result_type: result?.ending ?? '',
    result_name: result?.name ?? '',
    result_guid: result?.sample ?? '',
    other_dept: item.otherDepts?.join(LIST) ?? '',
  };
}

function materialRow(material: Material, index: number): Fields {
  return {
    order_num: index + 1,
    material_name: material.name,
    is_need: Number(material.required),
    page_num: material.original + material.copies,
    material_type: typeOf(material),
    material_format: material.format,
    source_type: material.source,
    fill_explain: material.note ?? '',
    yimen_original: material.original,
    yimen_tolerable: Number(material.tolerable),
    yimen_e_certificate: material.eCertificate,
  };
}

function ours(item: ServiceItem): Fields {
  return {
    intake: item.intake,
    decided: item.decided,
    delivered: item.delivered,
    excluded: item.excluded,
    topics: item.topics,
    steps: item.steps,
    specialDays: item.special?.days ?? null,
    onPromise: item.onPromise,
    note: item.note,
    ...(item.joint !== undefined && { joint: item.joint }),
  };
}

/** 材料类型: 1 原件, 2 复印件, 3 原件和复印件 */
function typeOf({ original, copies }: Material): string {
  return original > 0 ? (copies > 0 ? '3' : '1') : '2';
}
