export {
  addWorkingDays,
  type Calendar,
  type CalendarYear,
  isProjected,
  isWorkingDay,
  type MovedDay,
  makeCalendar,
  parseCovered,
  workingDaysBetween,
} from './calendar.ts';
export { officialCalendar } from './official.ts';
