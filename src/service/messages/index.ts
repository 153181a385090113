export { listMessages } from './messages.store.ts';
export { messageProjector } from './projector.store.ts';
export { REMINDER_FACT, type Reminded } from './reminder-texts.ts';
export { type MessageSender, outbox } from './sender.ts';
export type { CasesToTell, Message } from './types.ts';
