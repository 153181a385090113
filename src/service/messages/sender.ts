import { ok, type Result } from '#base/kernel/index.ts';
import type { Message } from './types.ts';

/** The way to an applicant: a short-message gateway, a province's app. The adapter knows keys and addresses, not rooms. */
export interface MessageSender {
  readonly name: string;
  /** Returns the gateway's own number of the message; refuses when the gateway does. `phone` is in clear. */
  send(message: Message, phone: string): Promise<Result<{ readonly receipt: string }>>;
}

/** The demo's sender: it sends nothing, and the table of messages is the outbox that the desk shows. */
export const outbox: MessageSender = {
  name: '演示发件箱',
  send: async ({ number, version, reminder }) =>
    ok({ receipt: [number, version, ...(reminder > 0 ? [reminder] : [])].join('-') }),
};
