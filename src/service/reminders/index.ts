export { reminding } from './remind.jobs.ts';
export { reminderRoutes } from './reminders.routes.ts';
