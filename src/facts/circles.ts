/** The answer to one question, and on which open question it still leans. */
interface Answer<Item> {
  items: readonly Item[];
  /** The place of the open question on which it leans; `Infinity` once it leans on none. */
  leans: number;
  isStale: boolean;
}

/** A question that is being answered. */
interface Open<Item> {
  leans: number;
  grew: boolean;
  /** A question of its circle has more answers than anybody would write. */
  overflows: boolean;
  /** Answers that lean on this question. */
  provisional: Answer<Item>[];
}

// A chain of questions as long as this is made by a program, and following it would exhaust the call stack.
const maximumDepth = 150;

// `query = query.where(a); query = query.where(b);` gives more with each turn.
const maximumItems = 64;

/**
 * Answers questions that lead on to each other and back to themselves, each with the smallest set that all of them
 * agree on. So an answer does not depend on which question was asked first. An answer is remembered once no question
 * that it leans on is open; until then it is kept, and looked at again where that question learns more.
 */
export class Circles<Item> {
  private readonly answers = new WeakMap<object, Answer<Item>>();
  private readonly open: Open<Item>[] = [];
  private readonly beyondBound: Item;

  /** `beyondBound` is the answer to what is too far away to be followed. */
  constructor(beyondBound: Item) {
    this.beyondBound = beyondBound;
  }

  answer(subject: object, ask: () => readonly Item[]): readonly Item[] {
    const known = this.answers.get(subject);
    if (known && !known.isStale) {
      this.lean(known.leans);
      return known.items;
    }
    const depth = this.open.length;
    if (depth >= maximumDepth) {
      // Nothing that leans on a cut is remembered: asked from nearer by, it has an answer.
      return this.cut();
    }
    const answer = known ?? { items: [], leans: depth, isStale: false };
    answer.leans = depth;
    answer.isStale = false;
    this.answers.set(subject, answer);
    const frame: Open<Item> = { leans: Infinity, grew: false, overflows: false, provisional: [] };
    this.open.push(frame);
    try {
      this.settle(answer, frame, depth, ask);
    } finally {
      this.open.pop();
    }
    return this.close(answer, frame, depth);
  }

  /** The answer to a question that leads on for longer than its asker follows. It is not remembered either. */
  cut(): readonly Item[] {
    this.lean(-1);
    return [this.beyondBound];
  }

  isKnown(subject: object): boolean {
    return this.answers.has(subject);
  }

  /** Asks until nothing that leans on the question grows any more. */
  private settle(answer: Answer<Item>, frame: Open<Item>, depth: number, ask: () => readonly Item[]): void {
    do {
      for (const leaning of frame.provisional) leaning.isStale = true;
      frame.provisional = [];
      frame.grew = false;
      const items = union(answer.items, ask());
      if (items.length > answer.items.length) {
        answer.items = items;
        frame.grew = true;
      }
      frame.overflows ||= frame.leans <= depth && items.length > maximumItems;
    } while (frame.leans === depth && frame.grew && !frame.overflows);
  }

  private close(answer: Answer<Item>, frame: Open<Item>, depth: number): readonly Item[] {
    const { items } = answer;
    if (frame.leans >= depth) {
      for (const each of [answer, ...frame.provisional]) {
        each.leans = Infinity;
        each.isStale = false;
        // Which of them came first depends on the question; that there are too many does not.
        if (frame.overflows) each.items = [this.beyondBound];
      }
      return answer.items;
    }
    const outer = this.open.at(-1);
    if (!outer) {
      // It leans on a cut.
      for (const each of [answer, ...frame.provisional]) {
        each.items = [];
        each.isStale = true;
      }
      return items;
    }
    answer.leans = frame.leans;
    outer.provisional.push(answer, ...frame.provisional);
    outer.leans = Math.min(outer.leans, frame.leans);
    outer.grew ||= frame.grew;
    outer.overflows ||= frame.overflows;
    return items;
  }

  private lean(on: number): void {
    const top = this.open.at(-1);
    if (top) top.leans = Math.min(top.leans, on);
  }
}

function union<Item>(known: readonly Item[], more: readonly Item[]): readonly Item[] {
  if (more.length === 0) return known;
  if (known.length === 0 && more.length === 1) return more;
  const all = new Set(known);
  for (const item of more) all.add(item);
  return all.size === known.length ? known : [...all];
}
