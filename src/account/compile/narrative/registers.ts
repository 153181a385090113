import type { EventKind, RegisterRow } from '#money/registers/index.ts';
import { registerFigures } from '#money/registers/index.ts';
import type { Notes } from './notes.ts';
import { type Piece, runs } from './phrases.ts';
import type { Paragraph } from './types.ts';

/** The titles of one kind of events in the year: "用于……". */
function held(notes: Notes, kind: string): string {
  const { registers, account } = notes.input;
  const titles = registers
    .filter((row: RegisterRow) => row.register === 'event' && row.kind === kind)
    .filter((row) => row.day.startsWith(`${account.year}-`))
    .map((row) => row.title);
  return titles.length > 0 ? `，用于${[...new Set(titles)].join('、')}` : '';
}

/** 十一、一般性支出情况: meetings, trainings, activities */
export function generalSpending(notes: Notes): Paragraph[] {
  const unknown = notes.unknown('event.meeting.amount', '会议、培训和节庆、论坛、赛事等活动的支出和人数');
  if (unknown) return [{ runs: runs(unknown, '。') }];
  const of = (kind: EventKind, name: string): Piece[] => [
    `${name}`,
    notes.register(`event.${kind}.amount`),
    held(notes, kind),
    '，参加',
    notes.register(`event.${kind}.persons`),
    '人',
  ];
  return [
    {
      runs: runs(
        `${notes.year}年度`,
        ...of('meeting', '会议费支出'),
        '；',
        ...of('training', '培训费支出'),
        '；',
        ...of('activity', '举办节庆、论坛、赛事等活动支出'),
        '。',
      ),
    },
  ];
}

/** 十二、政府采购支出情况 */
export function procurement(notes: Notes): Paragraph[] {
  const unknown = notes.unknown('procurement.total', '政府采购支出和授予中小企业合同金额');
  if (unknown) return [{ runs: runs(unknown, '。') }];
  const total = notes.register('procurement.total');
  const sme = notes.register('procurement.sme');
  const micro = notes.register('procurement.micro');
  const ofTotal = (name: string, part: typeof sme) => {
    const percent = notes.percent(`${name}占比`, part, total);
    return percent ? runs('，占政府采购支出总额的', percent) : [];
  };
  return [
    {
      runs: runs(
        `${notes.year}年度政府采购支出总额`,
        total,
        '，其中：货物支出',
        notes.register('procurement.goods'),
        '、工程支出',
        notes.register('procurement.works'),
        '、服务支出',
        notes.register('procurement.services'),
        '。授予中小企业合同金额',
        sme,
        ofTotal('授予中小企业合同金额', sme),
        '；其中授予小微企业合同金额',
        micro,
        ofTotal('授予小微企业合同金额', micro),
        '。',
      ),
    },
  ];
}

/** 十三、国有资产占用情况: vehicles by kind, large equipment by the classes of the year's form */
export function assets(notes: Notes): Paragraph[] {
  const figures = registerFigures(notes.year).filter(({ section }) => section === '十三');
  const kinds = figures.filter(({ key }) => key.startsWith('vehicle.') && key !== 'vehicle.total');
  const equipment = figures.filter(({ key }) => key.startsWith('asset.'));
  const list = (of: typeof figures, unit: string): Piece[] =>
    of.map(({ key, label }, index) => runs(index === 0 ? '' : '、', label, notes.register(key), unit));
  const noVehicles = notes.unknown('vehicle.total', '车辆数');
  const noEquipment = notes.unknown(equipment[0]?.key ?? '', '单价较高的设备台（套）数');
  return [
    {
      runs: runs(
        ...(noVehicles
          ? [noVehicles]
          : [
              `截至${notes.year}年12月31日，共有车辆`,
              notes.register('vehicle.total'),
              '辆，其中：',
              ...list(kinds, '辆'),
            ]),
        '；',
        ...(noEquipment ? [noEquipment] : list(equipment, '台（套）')),
        '。',
      ),
    },
  ];
}
