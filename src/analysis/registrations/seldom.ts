import { isCall, literalString, memberName, unwrapTypes } from '../../ast/nodes.ts';
import type { CallNode, Node } from '../../ast/nodes.ts';
import { seldomConstant, seldomSchedule } from '../../catalog/idioms/running.ts';
import { soleValue, variableOf } from '../../facts/scopes.ts';
import { lastName } from '../functions.ts';
import { objectsOf } from '../objects.ts';
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
  const values = saidIn(call, file);
  if (/interval$/iu.test(lastName(call.callee) ?? ''))
    return values.some((value) => (numberOf(value, file) ?? 0) >= hour);
  return values.some((value) => isSeldomSchedule(value, file));
}

/** What a call is told, also in options and by the calls before it: `schedule('every 24 hours').onRun(f)`. */
function saidIn(call: CallNode, file: File): Node[] {
  const callee = unwrapTypes(call.callee);
  const before = callee.type === 'MemberExpression' && isCall(callee.object) ? saidIn(callee.object, file) : [];
  return [
    ...before,
    ...call.arguments.flatMap((argument) => {
      const options = argument.type === 'ObjectExpression' ? [argument] : objectsOf(argument, file);
      return [argument, ...options.flatMap(({ properties }) => properties.flatMap(valueOfOption))];
    }),
  ];
}

function valueOfOption(property: Node): Node[] {
  return property.type === 'Property' &&
    /cron|schedule|rule|every|pattern|expression/iu.test(lastName(property.key) ?? '')
    ? [property.value]
    : [];
}

function isSeldomSchedule(raw: Node, file: File): boolean {
  const value = heldBy(unwrapTypes(raw), file);
  // `CronExpression.EVERY_DAY_AT_MIDNIGHT`
  if (value.type === 'MemberExpression') return seldomConstant.test(memberName(value) ?? '');
  const text = literalString(value);
  return text !== null && (seldomSchedule.test(text.trim()) || isSeldomCron(text.trim().split(/\s+/u)));
}

/** Minutes, hours, days, months and weekdays, behind seconds or not: one minute of the hour, and one second of it. */
function isSeldomCron(fields: readonly string[]): boolean {
  if (fields.length < 5 || fields.length > 7 || !fields.every((field) => cronField.test(field))) return false;
  return fields.slice(0, fields.length === 5 ? 1 : 2).every((field) => /^\d+$/u.test(field));
}

const cronField = /^[\d*/,\-?#LW]+$|^(?:[A-Z]{3}[,\-]?)+$/iu;

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
