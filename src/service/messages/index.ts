export { listMessages } from './messages.store.ts';
export { messageProjector } from './projector.store.ts';
export { type Reminded, reminderFact } from './reminder-texts.ts';
export { type MessageSender, outbox } from './sender.ts';
export type { CasesToTell, Message } from './types.ts';
