import { describe, expect, it } from 'vitest';
import { unwrap } from '#base/kernel/index.ts';
import { demoItems } from '#demo/packs/items.ts';
import { fromExchange } from './read-exchange.ts';
import { goodItem } from './testing.ts';
import { toExchange } from './write-exchange.ts';

/** sends a value through JSON, as the wire does */
const wire = (value: unknown): Record<string, Record<string, unknown>> => JSON.parse(JSON.stringify(value));

function refusal(input: unknown): string[] {
  const read = fromExchange(input, '[0]');
  return read.ok ? [] : read.problems.map((problem) => `${problem.code} ${problem.at}`);
}

describe('an item in the national exchange', () => {
  it('carries the names of up_task_general_*', () => {
    const sent = toExchange(goodItem(), 3);
    expect(sent.up_task_general_basic).toMatchObject({
      task_version: 3,
      catalog_code: '000164120000',
      task_handle_item: '01',
      task_name: '测试许可',
      handle_type: '1^2',
      project_type: '2',
      anticipate_day: 20,
      promise_day: 5,
      promise_type: '工作日',
      limit_scene_num: 0,
    });
    expect(sent.up_task_general_extend).toMatchObject({
      is_online: 1,
      result_name: '测试许可证',
      handle_area: '全县',
    });
    expect(sent.up_task_general_material[0]).toMatchObject({
      material_name: '申请书',
      material_type: '3',
      page_num: 3,
    });
  });

  it('comes back as it went, for every demo item', () => {
    for (const item of [...demoItems.map((one) => one.item), goodItem()]) {
      expect(unwrap(fromExchange(wire(toExchange(item, 1))))).toEqual(item);
    }
  });

  it('says with whom it is handled in the schema’s own field, and whether jointly in ours', () => {
    const joint = { joint: true, otherDepts: ['区卫生健康局', '区公安分局'] };
    const sent = toExchange(goodItem(joint), 1);
    expect(sent.up_task_general_extend).toMatchObject({ other_dept: '区卫生健康局^区公安分局' });
    expect(toExchange(goodItem(), 1).up_task_general_extend).toMatchObject({ other_dept: '' });
    const { yimen: _ours, ...theirs } = sent;
    // another system names departments: these alone do not give 45 days
    const item = unwrap(fromExchange(wire(theirs)));
    expect([item.joint, item.otherDepts]).toEqual([undefined, joint.otherDepts]);
  });

  it('from another system stays at its window', () => {
    const { yimen: _ours, ...theirs } = toExchange(goodItem(), 1);
    const material = {
      material_name: '申请书',
      is_need: '1',
      material_type: '2',
      page_num: '2',
      source_type: '申请人自备',
    };
    const item = unwrap(fromExchange(wire({ ...theirs, up_task_general_material: [material] })));
    expect(item).toMatchObject({ intake: ['district'], decided: 'district', excluded: null, steps: [] });
    expect(item.materials[0]).toMatchObject({ original: 0, copies: 2, required: true, tolerable: false });
  });

  it('is refused field by field', () => {
    const sent = wire(toExchange(goodItem(), 1));
    const bad = {
      ...sent,
      up_task_general_basic: { ...sent.up_task_general_basic, promise_day: '5天', is_fee: '', by_law: ['x'] },
      up_task_general_material: [7],
      yimen: { intake: ['moon'], id: 'ignored' },
    };
    expect(refusal(bad)).toEqual([
      'items/import-form [0].promise_day',
      'items/import-form [0].by_law',
      'items/import-form [0].yimen.intake.0',
      'items/import-form [0].is_fee',
      'items/import-form [0].up_task_general_material[0]',
    ]);
    expect(refusal({ up_task_general_basic: {} })).toHaveLength(1);
    expect(refusal('x')).toHaveLength(1);
  });
});
