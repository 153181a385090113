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

interface PackFile {
  readonly unit: string;
  readonly items: readonly unknown[];
}

/** The departments' files of packs/items, in the order of the demo's windows. */
export const packFiles: readonly PackFile[] = [
  ...[shichang, minzheng, canlian, gongan, renshe, weijian, yibao, linye, jiaoyu],
  ...[zhujian, sifa, shuili, jiaotong, yingji, ziran, tuiyi, nongye],
];
