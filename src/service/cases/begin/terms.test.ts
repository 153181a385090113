import { describe, expect, it } from 'vitest';
import { demoItems } from '#demo/packs/items.ts';
import type { ServiceItem } from '#service/items/index.ts';
import { conditionOf } from './conditions.ts';
import { AUTHORITY, decidingUnit, levelOf, termsOf } from './terms.ts';

const itemOf = (id: string) => demoItems.find(({ item }) => item.id === id)!.item;
const card = itemOf('432023901W00-01');
const felling = itemOf('000164120000-01');
const YAOTANG = '430212106219';

describe('the terms of a case', () => {
  it('are what the released version says, with the authority of an agent beside it', () => {
    const terms = termsOf({ number: 3, item: felling }, YAOTANG);
    expect(terms).toMatchObject({
      item: '000164120000-01',
      version: 3,
      unit: 'linye',
      statutory: 20,
      promised: 5,
      joint: false,
      windowCheck: false,
      onPromise: true,
      special: [],
      resultName: '林木采伐许可证',
    });
    expect(terms.excluded).toBeUndefined();
    expect(terms.materials.at(-1)).toEqual({ name: AUTHORITY, required: false, tolerable: false });
    expect(terms.materials).toHaveLength(felling.materials.length + 1);
  });

  it('pin whether several departments decide together', () => {
    const item = itemOf('990131900001-01');
    expect(termsOf({ number: 1, item }, YAOTANG)).toMatchObject({ joint: true, statutory: 45, promised: 20 });
  });

  it('ask the originals to a window where one has to come, and keep the excluded kinds apart', () => {
    expect(termsOf({ number: 1, item: itemOf('432036010W01-01') }, YAOTANG).windowCheck).toBe(true);
    expect(termsOf({ number: 1, item: itemOf('000715001006-01') }, '430212000000').excluded).toBe(true);
    expect(termsOf({ number: 1, item: itemOf('000788001001-01') }, YAOTANG).special).toEqual([
      '鉴定',
      '公示',
    ]);
  });

  it('require of everybody only what everybody has', () => {
    const required = termsOf({ number: 1, item: felling }, YAOTANG).materials.filter((one) => one.required);
    expect(required.map(({ name }) => name)).toEqual(['申请人居民身份证']);
    const when = (note: string | null) => conditionOf('x', { name: 'y', note });
    expect(when('材料为外文时')).toBe('材料为外文时');
    expect(when('按情形,20种重病')).toBe('按情形,20种重病');
    expect(when('能网上核验的无需提供')).toBe('能网上核验的无需提供');
    expect(when('手写签名')).toBeNull();
    expect(when(null)).toBeNull();
    expect(conditionOf(felling.id, { name: '伐区调查设计文件、上年度采伐更新验收证明', note: null })).toBe(
      '申请人是国有林业企事业单位的才要交',
    );
  });
});

describe('who decides', () => {
  const by = (decided: ServiceItem['decided'], site: string) =>
    decidingUnit({ unit: 'weijian', decided }, site);

  it('is the town where the site lies, for what the town decides', () => {
    expect(card.decided).toBe('town');
    expect(termsOf({ number: 1, item: card }, YAOTANG).unit).toBe('town-430212106000');
    expect(by('town', '430212101000')).toBe('town-430212101000');
  });

  it('is the station, its town or the department, as high as it was taken in', () => {
    expect(by('village', YAOTANG)).toBe(`station-${YAOTANG}`);
    expect(by('village', '430212106000')).toBe('town-430212106000');
    expect(by('village', '430212000000')).toBe('weijian');
    expect(by('town', '430212000000')).toBe('weijian');
    expect(by('district', YAOTANG)).toBe('weijian');
  });

  it('knows the three levels by their codes', () => {
    expect(['430212000000', '430212106000', YAOTANG].map(levelOf)).toEqual(['district', 'town', 'village']);
  });
});
