import { findFoundedBureau } from '#base/org/index.ts';
import type { Io } from '#shell/cli/io.ts';
import type { Db } from '#shell/db/database.ts';
import type { DistrictDoor } from '../district.ts';
import { countBegun } from './begun.store.ts';
import { firstSteps, isBeginning } from './steps.ts';

/** Says in the terminal what is to be done next in a bureau that begins: how to found it, or which first steps are open. */
export async function sayFirstSteps(io: Io, db: Db, door: DistrictDoor, address: string): Promise<void> {
  const district = await door.current();
  if (district === null) {
    io.out(`\n这里还没有建局。请在浏览器里打开 ${address}/desk ，输入建局码：\n\n    ${door.code}\n`);
    io.out('建局码只在这个窗口里显示，重新启动会换一个。也可以在命令行里建：npx yimen found --help');
    return;
  }
  if (!(await findFoundedBureau(db, district))) return;
  const steps = firstSteps(await countBegun(db, district), []);
  if (!isBeginning(steps)) return;
  io.out(`\n第一步（${address}/desk/first-steps）：`);
  for (const { title, done, now, who, optional } of steps) {
    const state = done ? `✓ ${now}` : optional ? '可以以后再做' : '还没有做';
    io.out(`  ${done ? '✓' : '·'} ${title}（${who.join('、')}）：${state.replace(/^✓ /, '')}`);
  }
}
