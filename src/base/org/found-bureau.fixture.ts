import { day } from '#base/kernel/index.ts';
import type { AskedFounding } from './found-bureau.ts';

/** For tests: a founding that is accepted. */
export const ASKED: AskedFounding = {
  code: '430299',
  province: '湖南省',
  city: '株洲市',
  place: '测试区',
  bureau: '测试区行政审批服务局',
  documentWord: '',
  booksFrom: day('2021-01-01'),
  form: 'hunan',
  officers: {},
};
