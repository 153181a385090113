import { z } from 'zod';
import { house, text } from '#base/kernel/contract.ts';

/** milliseconds since 1970 */
const instantSchema = z.int();
const code = text(20);

/** 第二步验证: one-time codes of an app on a telephone. */
export const factorContract = {
  giveFactor: house
    .route({ method: 'POST', path: '/me/second-factor', summary: '登录的第二步：输入手机上的验证码' })
    .input(z.object({ code }))
    .output(z.object({})),
  myFactors: house.route({ method: 'GET', path: '/me/factors', summary: '我的验证器' }).output(
    z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        madeAt: instantSchema,
        usedAt: instantSchema.nullable(),
      }),
    ),
  ),
  /** the secret is shown this once */
  beginFactor: house
    .route({ method: 'POST', path: '/me/factors', summary: '添加验证器：取密钥' })
    .input(z.object({ name: text(40) }))
    .output(z.object({ id: z.string(), secret: z.string(), address: z.string() })),
  confirmFactor: house
    .route({ method: 'POST', path: '/me/factors/{id}/confirm', summary: '添加验证器：输入第一个验证码' })
    .input(z.object({ id: text(64), code }))
    .output(z.object({})),
  removeFactor: house
    .route({ method: 'POST', path: '/me/factors/{id}/remove', summary: '去掉一个验证器' })
    .input(z.object({ id: text(64) }))
    .output(z.object({})),
};
