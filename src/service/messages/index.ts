export { listMessages, type Message } from './messages.store.ts';
