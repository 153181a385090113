import canlian from '#packs/items/canlian.json' with { type: 'json' };
import gongan from '#packs/items/gongan.json' with { type: 'json' };
import jiaotong from '#packs/items/jiaotong.json' with { type: 'json' };
import jiaoyu from '#packs/items/jiaoyu.json' with { type: 'json' };
import linye from '#packs/items/linye.json' with { type: 'json' };
import minzheng from '#packs/items/minzheng.json' with { type: 'json' };
import nongye from '#packs/items/nongye.json' with { type: 'json' };
import renshe from '#packs/items/renshe.json' with { type: 'json' };
import shichang from '#packs/items/shichang.json' with { type: 'json' };
import shuili from '#packs/items/shuili.json' with { type: 'json' };
import sifa from '#packs/items/sifa.json' with { type: 'json' };
import tuiyi from '#packs/items/tuiyi.json' with { type: 'json' };
import weijian from '#packs/items/weijian.json' with { type: 'json' };
import yibao from '#packs/items/yibao.json' with { type: 'json' };
import yingji from '#packs/items/yingji.json' with { type: 'json' };
import zhujian from '#packs/items/zhujian.json' with { type: 'json' };
import ziran from '#packs/items/ziran.json' with { type: 'json' };
import { itemOfRow, type PackItem, type PackRow } from '#service/items/pack.ts';

interface PackFile {
  readonly unit: string;
  readonly items: readonly unknown[];
}

const files: readonly PackFile[] = [
  ...[shichang, minzheng, canlian, gongan, renshe, weijian, yibao, linye, jiaoyu],
  ...[zhujian, sifa, shuili, jiaotong, yingji, ziran, tuiyi, nongye],
];

/**
 * The demo district's items: 74 of the province's catalogue, six more that the bureau's published account of 2020 names, and
 * one made-up item that shows joint handling.
 */
export const demoItems: readonly PackItem[] = files.flatMap((file) =>
  file.items.map((row) => itemOfRow(row as PackRow, file.unit)),
);
