import { instant, showDay } from '#base/kernel/index.ts';
import type { JobWork } from '#base/schedule/index.ts';
import { dropUploads } from '#service/uploads/index.ts';
import { erasePersons } from './erase.store.ts';
import { eraseBefore } from './retention.ts';

/** who erases, as the log of access names it */
const BY = 'yimen jobs';

/**
 * Erases the persons whose time is over on the planned day, by the same rules and with the same lines in the log of access as
 * `yimen erase --now`. The next sweep deletes the bytes of their files (uploads/sweep.jobs.ts).
 */
export const erasing: JobWork = {
  title: '删除保存期限已满的个人信息',
  does: '办结或者没有提交的办件，保存期限一满就删除申请人的姓名、号码、电话、填写内容和材料登记；办件和统计不变，每一件都在查看记录里留痕。',
  async run({ tx, district, day, at }) {
    const before = eraseBefore(day);
    const { persons, answers, cases } = await erasePersons(tx, district, before, { by: BY, at });
    const staffBefore = instant(Date.parse(`${before.draftsBefore}T00:00:00+08:00`));
    const uploads = await dropUploads(tx, district, staffBefore);
    const since = `${showDay(before.closedBefore)}前办结、${showDay(before.draftsBefore)}前没有提交的`;
    if (persons + uploads === 0) return `没有到期的（${since}）`;
    return `删除了 ${persons} 名申请人的信息、${answers} 份填写内容、${uploads} 条材料登记，涉及 ${cases} 个办件（${since}）`;
  },
};
