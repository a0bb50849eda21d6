/** What one JavaScript world of the page offers to the other. */
export interface WorldBridge {
  readonly pack: (value: unknown) => PackedValue;
  readonly unpack: (packed: PackedValue) => unknown;
}

interface Mark {
  readonly path: readonly (string | number)[];
  readonly kind: 'function' | 'promise' | 'text';
  readonly id: number;
}

/** A value without what structured clone cannot or should not carry, and where that was taken out. */
interface PackedValue {
  readonly value: unknown;
  readonly marks: readonly Mark[];
}

type Message =
  | { readonly kind: 'call'; readonly id: number; readonly args: PackedValue }
  | { readonly kind: 'answer'; readonly result: PackedValue }
  | { readonly kind: 'settle'; readonly id: number; readonly result: PackedValue }
  | { readonly kind: 'throw' | 'reject'; readonly id: number; readonly message: string };

/**
 * Electron's context bridge between two worlds that share the DOM and nothing else. Both hold the
 * same detached node and talk by events on it: synchronous, and Blink structured-clones
 * `CustomEvent.detail` for the other world. Functions and promises are called by number; a number
 * exists only for what the preload handed over, so a page that gets hold of the node can call the
 * bridge it already has and nothing more. A long text goes as a text of the node, which both worlds
 * read without a copy, as Electron's bridge hands texts over: cloned, pages of calls were most of the
 * garbage of a window. Self-contained: its source is injected into both worlds.
 */
export function worldBridge(node: Element, mine: string, theirs: string): WorldBridge {
  type Callable = (...args: unknown[]) => unknown;
  interface Waiting {
    readonly resolve: (value: unknown) => void;
    readonly reject: (error: Error) => void;
  }
  const functions = new Map<number, Callable>();
  const waiting = new Map<number, Waiting>();
  let lastId = 0;
  let answer: Message | null = null;

  const tell = (message: Message): void => {
    node.dispatchEvent(new CustomEvent(theirs, { detail: message }));
  };
  const messageOf = (error: unknown): string =>
    error instanceof Error ? error.message : String(error);

  const longText = 1_000;
  const nameOf = (direction: string, id: number): string => `${direction} ${String(id)}`;
  const putText = (id: number, text: string): void => {
    const holder = document.createElement('i');
    holder.id = nameOf(theirs, id);
    holder.append(text);
    node.append(holder);
  };
  const takeText = (id: number): string => {
    const holder = node.children.namedItem(nameOf(mine, id));
    holder?.remove();
    return (holder?.firstChild as Text | null)?.data ?? '';
  };

  const settleLater = (id: number, promise: Promise<unknown>): void => {
    promise
      .then((value) => tell({ kind: 'settle', id, result: pack(value) }))
      .catch((error: unknown) => tell({ kind: 'reject', id, message: messageOf(error) }));
  };

  const pack = (whole: unknown): PackedValue => {
    const marks: Mark[] = [];
    const mark = (kind: Mark['kind'], path: Mark['path']): number => {
      lastId += 1;
      marks.push({ kind, path, id: lastId });
      return lastId;
    };
    const walk = (value: unknown, path: Mark['path']): unknown => {
      if (typeof value === 'string' && value.length > longText) {
        putText(mark('text', path), value);
        return null;
      }
      if (typeof value === 'function') {
        functions.set(mark('function', path), value as Callable);
        return null;
      }
      if (value instanceof Promise) {
        settleLater(mark('promise', path), value);
        return null;
      }
      if (Array.isArray(value)) return value.map((item, index) => walk(item, [...path, index]));
      if (!isPlain(value)) return value;
      const entries = Object.entries(value);
      return Object.fromEntries(entries.map(([key, item]) => [key, walk(item, [...path, key])]));
    };
    return { value: walk(whole, []), marks };
  };

  const isPlain = (value: unknown): value is object => {
    if (typeof value !== 'object' || value === null) return false;
    const prototype: unknown = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };

  const standInFor = ({ kind, id }: Mark): unknown => {
    if (kind === 'function') return (...args: unknown[]) => call(id, args);
    if (kind === 'text') return takeText(id);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  };

  const unpack = ({ value, marks }: PackedValue): unknown => {
    const root = { value };
    for (const mark of marks) {
      const path = ['value', ...mark.path];
      const key = path.pop() ?? 'value';
      let holder: object = root;
      for (const step of path) holder = Reflect.get(holder, step) as object;
      Object.defineProperty(holder, key, {
        value: standInFor(mark),
        enumerable: true,
        writable: true,
        configurable: true,
      });
    }
    return root.value;
  };

  const call = (id: number, args: readonly unknown[]): unknown => {
    answer = null;
    tell({ kind: 'call', id, args: pack(args) });
    // Never assigned in this function, so the compiler cannot know that the event changed it.
    const got = answer as Message | null;
    if (got?.kind === 'answer') return unpack(got.result);
    throw new Error(got?.kind === 'throw' ? got.message : 'An object could not be cloned.');
  };

  const answerCall = (id: number, args: PackedValue): Message => {
    try {
      const result = functions.get(id)?.(...(unpack(args) as unknown[]));
      return { kind: 'answer', result: pack(result) };
    } catch (error) {
      return { kind: 'throw', id, message: messageOf(error) };
    }
  };

  const settle = (id: number, finish: (promise: Waiting) => void): void => {
    const promise = waiting.get(id);
    waiting.delete(id);
    if (promise !== undefined) finish(promise);
  };

  node.addEventListener(mine, (event) => {
    // `null` when the other world put in what cannot be cloned: its call then sees no answer.
    const message = (event as CustomEvent<Message | null>).detail;
    if (message === null) return;
    if (message.kind === 'call') tell(answerCall(message.id, message.args));
    else if (message.kind === 'settle')
      settle(message.id, ({ resolve }) => resolve(unpack(message.result)));
    else if (message.kind === 'reject')
      settle(message.id, ({ reject }) => reject(new Error(message.message)));
    else answer = message;
  });

  return { pack, unpack };
}
