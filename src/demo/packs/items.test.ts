import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { day, unwrap } from '#base/kernel/index.ts';
import units from '#packs/lukou/units.json' with { type: 'json' };
import { excludedKinds } from '#service/items/index.ts';
import { lintItem } from '#service/items/lint/index.ts';
import { releaseItem } from '#service/items/versions.ts';
import { demoItems } from './items.ts';

const items = demoItems.map(({ item }) => item);
const named = (name: string) => items.find((item) => item.name === name);

describe('the demo district’s items', () => {
  it('are the 74 of the province’s catalogue, six that the document names beyond them, and a made-up joint one', () => {
    expect(items).toHaveLength(81);
    expect(new Set(items.map((item) => item.id)).size).toBe(81);
  });

  it('are handled jointly in one case only, which says that it is made up', () => {
    expect(items.filter(({ joint }) => joint).map(({ id, name, limits }) => [id, name, limits])).toEqual([
      ['990131900001-01', '民宿开办联合许可（合成）', { statutory: 45, promised: 20 }],
    ]);
  });

  it('lie with the seventeen departments that have a window, none empty', () => {
    const departments = units.units.filter((unit) => unit.kind === 'department').map((unit) => unit.id);
    expect([...new Set(items.map((item) => item.unit))].sort()).toEqual(departments.sort());
    expect(departments).toHaveLength(17);
  });

  it('can all be released', () => {
    for (const item of items) expect(unwrap(releaseItem([], item, day('2020-01-01')))).toHaveLength(1);
  });

  it('carry only warnings: procedures outside the law, and what their source does not say', () => {
    const codes = items.flatMap((item) =>
      lintItem(item).map((finding) => `${finding.severity} ${finding.code}`),
    );
    expect(new Set(codes)).toEqual(
      new Set(['warning items/guide-silent', 'warning items/special-outside-law']),
    );
  });

  it('say of each which values are made up', () => {
    for (const { assumed } of demoItems) expect(assumed).toContain('phones');
    const felling = demoItems.find(({ item }) => item.name === '林木采伐许可证核发');
    expect(felling?.assumed).toContain('steps');
    for (const real of ['name', 'limits', 'materials', 'basis', 'forms', 'visits'] as const) {
      expect(felling?.assumed).not.toContain(real);
    }
  });

  it('keep the excluded kinds at the district hall, and take all else in at every level', () => {
    expect(items.filter((item) => item.excluded).map((item) => [item.excluded, item.intake])).toEqual([
      ['marriage', ['district']],
      ['real-estate', ['district']],
    ]);
    for (const item of items)
      if (!item.excluded) expect(item.intake).toEqual(['district', 'town', 'village']);
    expect(excludedKinds.map((kind) => kind.name)).toEqual([
      '婚姻登记',
      '建设投资',
      '不动产登记',
      '税费缴纳',
      '企业法人登记',
    ]);
  });

  it('have the elderly card decided in the town, the felling permit in the district', () => {
    expect(named('老年人优待证办理')).toMatchObject({
      decided: 'town',
      intake: ['district', 'town', 'village'],
    });
    expect(named('林木采伐许可证核发')).toMatchObject({
      decided: 'district',
      limits: { statutory: 20, promised: 5 },
    });
    expect(named('生育登记')?.decided).toBe('town');
    expect(named('失业登记')?.decided).toBe('village');
  });
});

/** the source of the facts, which is not part of the repository */
const source = new URL('../../../../shared/data/hunan-items.json', import.meta.url);

describe('against their source', () => {
  it.skipIf(!existsSync(source))('agree in code, name, limits, visits, materials and basis', () => {
    const data = JSON.parse(readFileSync(source, 'utf8')) as { items: Record<string, never>[] };
    expect(data.items).toHaveLength(74);
    for (const raw of data.items as unknown as Record<string, unknown>[]) {
      const item = items.find((one) => one.id === `${raw.catalogCode}-${raw.yw}`);
      expect([item?.name, item?.limits.statutory, item?.limits.promised, item?.visits, item?.online]).toEqual(
        [raw.name, raw.legalDays, raw.promiseDays, raw.onsite, raw.online],
      );
      const materials = (raw.materials ?? []) as { name: string; required: boolean }[];
      expect(item?.materials.map((one) => [one.name, one.required])).toEqual(
        materials.map((one) => [one.name, one.required]),
      );
      if ((raw.basis as string[] | null)?.length) expect(item?.basis).toEqual(raw.basis);
    }
  });

  it.skipIf(!existsSync(source))(
    'call made up every condition, procedure and depth that the source lacks',
    () => {
      const data = JSON.parse(readFileSync(source, 'utf8')) as { items: Record<string, unknown>[] };
      const depths: Readonly<Record<string, number>> = { 一级标准: 1, 二级标准: 2, 三级标准: 3, 四级标准: 4 };
      for (const raw of data.items) {
        const found = demoItems.find(({ item }) => item.id === `${raw.catalogCode}-${raw.yw}`);
        const { item, assumed } = found!;
        const made = (field: keyof typeof item) => assumed.includes(field);
        expect([item.depth, made('depth')]).toEqual([depths[String(raw.onlineDepth)] ?? null, false]);
        expect([item.conditions, made('conditions')]).toEqual([raw.conditions ?? [], false]);
        const special = raw.special as { types: string[]; days: number | null } | null;
        expect(item.special).toEqual(special && { kinds: special.types, days: special.days });
        // four tables of steps whose sum is above the promise are left out (README of service/items)
        if (!made('steps') && item.steps.length > 0)
          expect(item.steps.length).toBe((raw.steps as [] | null)?.length ?? 0);
        if (!made('faqs')) expect(item.faqs).toEqual([]);
      }
    },
  );
});
