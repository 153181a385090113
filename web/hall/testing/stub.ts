import { day } from '#base/kernel/index.ts';
import type { HallClient } from '../app/client.ts';
import { compileYear, refuse, UNIT, voucherOf } from './books.ts';
import { stubCases } from './cases.ts';
import { stubItems } from './items.ts';
import { first, publishedFigureOf, publishedOf, second } from './published.ts';

/** A small district behind the real contract, for tests of the pages. */

const unit = (id: string, name: string, kind: string, region: string) => ({
  id,
  name,
  kind,
  region,
  parent: null,
  rank: null,
  headcount: [],
  assumed: null,
});

const villages = (town: number) =>
  Array.from({ length: 18 }, (_, index) => ({
    code: `99000${town}2${String(index).padStart(2, '0')}000`,
    name: `${town}镇第${index + 1}村`,
    level: 'village' as const,
    children: [],
  }));

const towns = Array.from({ length: 8 }, (_, index) => ({
  code: `99000${index + 1}000000`,
  name: `第${index + 1}镇`,
  level: 'town' as const,
  children: villages(index + 1),
}));

const contacts = {
  sites: [
    { unit: 'centre', address: '试验区演示路1号', telephone: '0731-11110001', hours: '工作日 9:00–17:00' },
    { unit: towns[0]!.code, address: '', telephone: '0731-11110002', hours: '' },
  ],
  record: '演ICP备00000000号',
  address: '',
};

export const PASSWORD = '门前大桥下';

export interface Stub {
  readonly client: HallClient;
  /** the sign-ins, in order */
  readonly signIns: { name: string; password: string }[];
}

/** A client with these years, published by default, else those of `open`; without years it is a hall before its first account. */
export function stubClient(years: readonly number[] = [2019, 2020], open = years): Stub {
  const books = new Map(years.map((year) => [year, compileYear(year)]));
  const book = (year: number) => books.get(year) ?? refuse(404, 'compile/no-year', `没有${year}年的账`);
  const published = (year: number) =>
    open.includes(year) ? book(year) : refuse(404, 'publish/not-published', `${year}年还没有公布`);
  const signIns: Stub['signIns'] = [];
  const client = {
    account: {
      voucher: async ({ number }: { number: string }) => voucherOf(book(Number(number.slice(0, 4))), number),
    },
    publish: {
      published: async () => ({
        years: open.map((year) => ({ year, ...second, versions: [second, first] })),
      }),
      publishedAccount: async ({ year, version }: { year: number; version?: number }) =>
        publishedOf(published(year), version),
      publishedFigure: async (asked: { year: number; id: string; after: number; limit: number }) =>
        publishedFigureOf(published(asked.year), asked.id, asked.after, asked.limit),
    },
    items: stubItems,
    cases: stubCases().cases,
    org: {
      regions: async () => ({
        day: day('2020-06-30'),
        tree: [{ code: '990000000000', name: '试验区', level: 'district', children: towns }],
      }),
      units: async () => ({
        day: day('2020-06-30'),
        units: [
          unit('bureau', UNIT, 'bureau', '990000000000'),
          unit('centre', '试验区政务服务中心', 'institution', '990000000000'),
          ...towns.map((town) => unit(town.code, `${town.name}便民服务中心`, 'town-centre', town.code)),
        ],
      }),
      contacts: async () => contacts,
      windows: async () => ({
        day: day('2020-06-30'),
        windows: [1, 2, 3, 9].map((number) => ({
          number,
          unit: 'centre',
          kind: 'general',
          label: number === 9 ? '医保' : '综合受理',
        })),
      }),
      signIn: async (asked: { name: string; password: string }) => {
        signIns.push(asked);
        return asked.password === PASSWORD ? {} : refuse(422, 'org/sign-in-failed', '登录名或口令不对');
      },
      signOut: async () => ({}),
    },
  };
  return { client: client as unknown as HallClient, signIns };
}
