import { isCall, literalString, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { calendarNames, scheduleOptions, seldomConstant, seldomSchedule } from '../../catalog/idioms/schedules.ts';
import { soleValue, variableOf } from '../../facts/scopes.ts';
import { objectsOf } from '../objects.ts';
import { optionOf } from '../options.ts';
import type { File } from '../model.ts';
import type { Registration } from './registration.ts';

const hour = 60 * 60 * 1000;

/**
 * The registration of a function by a timer. One that ticks too rarely to count is as good as none, and what it calls
 * runs once; a loop in it is still a loop of its own.
 */
export function byTimer(registration: Registration, fn: Node, timer: Node, file: File): Registration {
  if (registration.runs !== 'tick' || !isCall(timer) || !isSeldom(timer, file)) return registration;
  return { ...registration, runs: 'once', seldom: true, at: fn };
}

/**
 * Whether a timer is told to tick once an hour or more rarely: such a tick exhausts nothing, whatever it opens.
 * Only what is written here counts; a setting that is read somewhere may be anything.
 */
function isSeldom(call: CallNode, file: File): boolean {
  const calls = chainTo(call);
  // No unit of time is shorter than a millisecond.
  return (
    calls.some((one) => one.arguments.some((argument) => (numberOf(argument, file) ?? 0) >= hour)) ||
    calls.flatMap((one) => saidIn(one, file)).some((value) => isSeldomSchedule(value, file))
  );
}

/** A call and those before it: `schedule('every 24 hours').onRun(f)`. */
function chainTo(call: CallNode): CallNode[] {
  const callee = unwrapTypes(call.callee);
  const before = callee.type === 'MemberExpression' && isCall(callee.object) ? chainTo(callee.object) : [];
  return [...before, call];
}

/** What a call is told, also in options. */
function saidIn(call: CallNode, file: File): Node[] {
  return call.arguments.flatMap((argument) => {
    const objects = argument.type === 'ObjectExpression' ? [argument] : objectsOf(argument, file);
    const options = objects.map((options) => ({ options }));
    const told = options.flatMap((one) =>
      [...scheduleOptions].flatMap((name) => optionOf(one, name, file)?.value ?? []),
    );
    return [argument, ...told];
  });
}

function isSeldomSchedule(raw: Node, file: File): boolean {
  const value = heldBy(unwrapTypes(raw), file);
  // `CronExpression.EVERY_DAY_AT_MIDNIGHT`
  if (value.type === 'MemberExpression') return seldomConstant.test(memberName(value) ?? '');
  const text = literalString(value);
  return (
    text !== null &&
    (seldomSchedule.test(text.trim()) || isSeldomCron(text.split(' ').filter((field) => field.trim() !== '')))
  );
}

/** Minutes, hours, days, months and weekdays, behind seconds or not: one minute of the hour, and one second of it. */
function isSeldomCron(fields: readonly string[]): boolean {
  if (fields.length < 5 || fields.length > 7 || !fields.every(isCronField)) return false;
  return fields.slice(0, fields.length === 5 ? 1 : 2).every((field) => Number.isInteger(Number(field)));
}

/** `0`, `*\/5`, `1-5`, `MON,WED`, `15W`, `5#3` */
function isCronField(field: string): boolean {
  const isWritten = Array.from(field).every((character) => cronCharacters.includes(character));
  return (
    isWritten ||
    field
      .replaceAll('-', ',')
      .split(',')
      .every((part) => calendarNames.has(part.toUpperCase()))
  );
}

const cronCharacters = '0123456789*/,-?#LW';

/** `24 * 60 * 60 * 1000`, by a constant's name too. */
function numberOf(raw: Node, file: File): number | null {
  const node = heldBy(unwrapTypes(raw), file);
  if (node.type === 'Literal') return typeof node.value === 'number' ? node.value : null;
  if (node.type !== 'BinaryExpression' || node.operator !== '*') return null;
  const left = numberOf(node.left, file);
  const right = numberOf(node.right, file);
  return left === null || right === null ? null : left * right;
}

function heldBy(node: Node, file: File): Node {
  const variable = node.type === 'Identifier' ? variableOf(node, file) : null;
  const value = variable && soleValue(variable);
  return value ? unwrapTypes(value) : node;
}
