/* What is told to schedulers of jobs. */

/** Options that hold the schedule of a job. */
export const scheduleOptions: ReadonlySet<string> = new Set([
  ...['cron', 'cronExpression', 'cronTime', 'every', 'expression', 'pattern', 'rule', 'schedule', 'scheduleExpression'],
]);

/** Three letters that stand for a month or a day of the week in the fields of a schedule, in capitals. */
export const calendarNames: ReadonlySet<string> = new Set([
  ...['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'],
  ...['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
]);

/** Constants of schedulers for what ticks once an hour or more rarely: `CronExpression.EVERY_DAY_AT_MIDNIGHT`. */
export const seldomConstant = /^(?:EVERY_(?!.*(?:SECONDS?|MINUTES?)(?:_|$))|MONDAY_TO_)/u;

/** Schedules in words that tick once an hour or more rarely: `@daily`, `every 2 hours`. */
export const seldomSchedule =
  /^(?:@(?:hourly|daily|midnight|weekly|monthly|yearly|annually)$|every (?:\d+ )?(?:hour|day|week|month)|every (?:mon|tue|wed|thu|fri|sat|sun))/iu;
