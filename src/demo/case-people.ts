import { isWorkingDay, officialCalendar } from '#base/calendar/index.ts';
import { addDays, type Day, type Instant, instant, unwrap } from '#base/kernel/index.ts';
import { permissionsOf, type RoleId } from '#base/org/index.ts';
import demo from '#packs/cases/demo.json' with { type: 'json' };
import { type Actor, formOf } from '#service/cases/index.ts';
import {
  type ApplicantInput,
  creditCodeCheck,
  idCardCheck,
  organisationCodeCheck,
} from '#service/persons/index.ts';
import { keepUpload, type UploadedFile } from '#service/uploads/index.ts';
import { typeset } from '#shell/print/index.ts';
import { demoOrg } from './packs/org.ts';

/** The demo's staff by sign-in name. */
export const staff = new Map(demoOrg().staff.map((member) => [member.id, member]));

const GENERAL = ['district-clerk', 'town-clerk', 'village-clerk'];

export function actor(id: string): Actor {
  const member = staff.get(id);
  if (!member) throw new Error(`demo cases: no member of staff ${id}`);
  const { unit, scope, roles } = member;
  const permissions = permissionsOf(roles as RoleId[]);
  return {
    id,
    person: null,
    permissions,
    unit,
    region: scope,
    general: roles.some((role) => GENERAL.includes(role)),
  };
}

/** The member of the unit with the role. In the towns one person reviews and decides, which the items allow on the spot. */
export function ofUnit(unit: string, role: RoleId): Actor {
  const all = [...staff.values()].filter((member) => member.unit === unit);
  const member =
    all.find(({ roles }) => roles.includes(role)) ?? all.find(({ roles }) => roles.includes('approver'));
  if (!member) throw new Error(`demo cases: nobody decides in ${unit}`);
  return actor(member.id);
}

/** A valid identity number of nobody: its region does not exist. */
function idNumber(index: number): string {
  const year = 1948 + ((index * 7) % 50);
  const first17 = `430299${year}0${(index % 9) + 1}1${index % 10}${String(index).padStart(3, '0')}`;
  return `${first17}${idCardCheck(first17)}`;
}

function creditCode(index: number): string {
  const body = `MA9${String(index).padStart(5, '0')}`;
  const first17 = `92430299${body}${organisationCodeCheck(body)}`;
  return `${first17}${creditCodeCheck(first17)}`;
}

export function applicantOf(index: number, organisation: boolean): ApplicantInput {
  const phone = `0731-0000${String(1000 + index)}`;
  const { people, organisations } = demo;
  const name = people[index % people.length]!;
  if (!organisation) return { of: 'person', name, identity: { kind: '111', number: idNumber(index) }, phone };
  return {
    of: 'organisation',
    name: organisations[index % organisations.length]!,
    identity: { kind: '001', number: creditCode(index) },
    phone,
    legalPerson: name,
  };
}

/** The n-th working day before a day. */
export function workingDaysBefore(today: Day, n: number): Day {
  let at = today;
  for (let left = n; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(officialCalendar, at)) left -= 1;
  }
  return at;
}

/** A moment in the morning of the day; later moves and later cases have later moments. */
export function momentOf(today: Day, ago: number, index: number, move: number): Instant {
  const morning = Date.parse(`${workingDaysBefore(today, ago)}T09:00:00+08:00`);
  return instant(morning + move * 1_200_000 + index * 7_000);
}

const answersOf: Readonly<Record<string, string>> = {
  line: '演示',
  lines: '演示内容，不是真实的申请。',
  number: '1',
};

export function answers(item: string, today: Day): Record<string, string> {
  const filled = formOf(item).map(({ key, kind, options }) => {
    if (kind === 'choice') return [key, options[0]?.value ?? ''];
    if (kind === 'day') return [key, addDays(today, key === 'until' ? 60 : 30)];
    if (kind === 'phone') return [key, '0731-00001000'];
    return [
      key,
      /address|household|home|premises|place/i.test(key) ? '渌口区演示镇演示村1组' : answersOf[kind]!,
    ];
  });
  return Object.fromEntries(filled.filter(([, text]) => text !== ''));
}

/** A sheet for each material, which says its name and that it belongs to nobody. */
export async function sheets(files: string, names: readonly string[]): Promise<Map<string, UploadedFile>> {
  const made = new Map<string, UploadedFile>();
  for (const name of names) {
    const shown = JSON.stringify(name);
    const source = `#set document(date: none)
#set page(width: 148mm, height: 105mm, margin: 12mm, fill: rgb("#fdfaf3"))
#set text(font: ("Noto Serif SC",), lang: "zh", size: 14pt)
#align(center + horizon)[#text(size: 20pt, weight: 700, ${shown}) \\ #v(6mm) 演示样件 \\ 不是任何人的材料]`;
    const short = name.replace(/[（(].*$/, '').slice(0, 30);
    const bytes = await typeset(source);
    made.set(name, unwrap(await keepUpload(files, { name: `${short}.pdf`, bytes })));
  }
  return made;
}
