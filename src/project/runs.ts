import { callGraphOf } from '../analysis/calls.ts';
import { runsOf } from '../analysis/execution.ts';
import { nameOf } from '../analysis/functions.ts';
import type { IndexedRun } from '../analysis/project-index.ts';
import { registrationsOf } from '../analysis/registrations.ts';
import { retentionOf } from '../analysis/retention.ts';
import { purposeOf } from '../analysis/runtime.ts';
import { leadsWith } from '../analysis/words.ts';
import { isChecking } from '../analysis/checking.ts';
import { isCall, isClass, isFunction, nearestRunnable } from '../ast/nodes.ts';
import type { Node, Runnable } from '../ast/nodes.ts';
import { restartingWords } from '../catalog/idioms/setting-up.ts';
import type { Use, Uses } from './uses.ts';
import type { Evidence, File } from '../analysis/model.ts';

/** A function or class on the way from the one that was asked about up to what starts it. */
interface Step {
  readonly file: File;
  readonly runnable: Runnable;
  /** Names from here down to the one that was asked about. */
  readonly path: readonly string[];
  readonly evidence: Evidence;
  /** Something on the way down checks a connection or monitors it. */
  readonly checked: boolean;
}

export interface Runs {
  /** How often does a function run because of other files? `null` when that cannot be told. */
  of(runnable: Runnable, file: File): IndexedRun | null;
  /** Questions that were given up because they led too far. */
  givenUp(): number;
}

// What is further away than this is no chain that a reader of the message could follow.
const maximumPath = 8;
const maximumSteps = 400;

/** `isKept` says whether what a call makes is kept by the file that calls. */
export function runsFrom(uses: Uses, isKept: (use: Use) => boolean): Runs {
  let givenUp = 0;
  return {
    givenUp: () => givenUp,
    of(runnable, file) {
      const first: Step = { file, runnable, path: [], evidence: 'explicit', checked: false };
      const queue = [first];
      const seen = new Map<Runnable, boolean>([[runnable, false]]);
      let hot: HotRun | null = null;
      const isLifecycle = leadsWith(nameOf(runnable), restartingWords);
      let started = false;
      let checked = false;
      let certain = true;
      const push = (step: Step, { runnable: to, file: toFile, name, evidence, checks }: Caller): void => {
        checked ||= checks;
        const isChecked = step.checked || checks;
        if (!to) started = true;
        else if (!seen.has(to) || (seen.get(to) === true && !isChecked)) {
          seen.set(to, isChecked);
          queue.push({
            file: toFile,
            runnable: to,
            path: name === null ? step.path : [name, ...step.path],
            evidence: step.evidence === 'weak' ? 'weak' : evidence,
            checked: isChecked,
          });
        }
      };
      for (let index = 0; index < queue.length; index++) {
        const step = queue[index] as Step;
        if (index > maximumSteps || step.path.length > maximumPath) {
          givenUp++;
          certain = false;
          break;
        }
        const found = startOf(step, step === first, uses);
        if (found) {
          hot = !hot || (hot.evidence === 'weak' && found.evidence === 'explicit') ? found : hot;
          if (hot.evidence === 'explicit' && !isLifecycle) break;
          continue;
        }
        const callers = callersOf(step, uses, isKept);
        if (callers.unknown && !step.checked) certain = false;
        if (callers.atStartup) started = true;
        for (const caller of callers.from) push(step, caller);
      }
      // What connects at start-up and again in a handler was meant to: a restore, a reload.
      if (hot) return isLifecycle && started ? null : hot;
      if (!certain) return null;
      return checked ? { runs: 'check' } : started ? { runs: 'startup' } : null;
    },
  };
}

type HotRun = Exclude<IndexedRun, { runs: 'check' | 'startup' }>;

/** What a function is registered for, or reached from, in its own file or by another file. */
function startOf({ file, runnable, path, evidence }: Step, isFirst: boolean, uses: Uses): HotRun | null {
  const { hot } = isFirst ? { hot: null } : runsOf(runnable, file);
  if (hot)
    return {
      runs: hot.runs,
      evidence: evidence === 'weak' ? 'weak' : hot.evidence,
      phrase: hot.phrase,
      file: file.path,
      entryPoint: hot.entryPoint,
      path: [...hot.path, ...path],
    };
  for (const use of uses.of(runnable, file)) {
    if (use.kind !== 'registered') continue;
    const { registration } = use;
    const { runs } = registration;
    if (runs === 'once') continue;
    return {
      runs,
      evidence: evidence === 'weak' ? 'weak' : registration.evidence,
      phrase: registration.phrase,
      file: use.file.path,
      entryPoint: registration.entryPoint,
      path,
    };
  }
  return null;
}

interface Caller {
  readonly runnable: Runnable | null;
  readonly file: File;
  readonly name: string | null;
  readonly evidence: Evidence;
  /** It says of itself that it checks a connection or monitors it. */
  readonly checks: boolean;
}

interface Callers {
  readonly from: Caller[];
  /** Somebody may run it whom we do not see. */
  readonly unknown: boolean;
  /** Something at start-up runs it, or keeps what it makes. */
  readonly atStartup: boolean;
}

const explicit = { evidence: 'explicit', checks: false } as const;

function callersOf({ file, runnable }: Step, uses: Uses, isKept: (use: Use) => boolean): Callers {
  const graph = callGraphOf(file.sourceCode.ast, file);
  const purpose = purposeOf(file.sourceCode.ast, file).kind;
  const from: Callers['from'] = [];
  if (graph.keeping.has(runnable)) return { from, unknown: false, atStartup: true };
  const name = labelOf(runnable);
  let unknown = false;
  let atStartup = false;
  for (const { from: caller, kind, site } of graph.into.get(runnable) ?? []) {
    if (kind === 'call' && isOnce(site, file)) {
      atStartup = true;
      continue;
    }
    // A base class runs where its sub-class does.
    const evidence = kind === 'perhaps' && !isLiteral(runnable) ? 'weak' : 'explicit';
    // A script runs and ends, whoever calls its functions.
    if (kind === 'perhaps' && !caller && purpose !== 'script') unknown = true;
    const checks = kind === 'call' && isChecking(site, file);
    from.push({
      runnable: isClass(site) ? site : caller,
      file,
      name: kind === 'callback' ? null : name,
      evidence,
      checks,
    });
  }
  for (const { runs, at } of registrationsOf(file.sourceCode.ast, file).of.get(runnable) ?? []) {
    if (runs === 'once')
      from.push({ ...explicit, runnable: at === runnable ? null : nearestRunnable(at), file, name: null });
  }
  for (const use of uses.of(runnable, file)) {
    if (use.kind === 'passed') unknown = true;
    else if (use.kind === 'registered') atStartup = true;
    else if (use.kind === 'extended') from.push({ ...explicit, runnable: use.by, file: use.file, name: null });
    else if (isKept(use) || isOnce(use.site, use.file)) atStartup = true;
    else {
      const checks = isChecking(use.site, use.file);
      from.push({ ...explicit, runnable: nearestRunnable(use.site), file: use.file, name, checks });
    }
  }
  if (from.length === 0 && !atStartup) {
    if (purpose === 'script') atStartup = true;
    else unknown = true;
  }
  return { from, unknown, atStartup };
}

/** Whether a call only runs where what it gives is not there yet: `service ??= new Service()`, `if (!db) db = connect()`. */
function isOnce(site: Node, file: File): boolean {
  return isCall(site) && nearestRunnable(site) !== null && retentionOf(site, file).kind === 'kept';
}

function isLiteral(node: Node): boolean {
  return node.type === 'ArrowFunctionExpression' || node.type === 'FunctionExpression';
}

function labelOf(runnable: Runnable): string | null {
  const name = nameOf(runnable);
  if (isClass(runnable)) return `the constructor of \`${name ?? 'a class'}\``;
  if (name === 'constructor' && isFunction(runnable)) return null;
  return name === null ? null : `\`${name}\``;
}
