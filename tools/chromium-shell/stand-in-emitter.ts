import { EventEmitter } from 'node:events';
import { NotInStandInError } from './not-in-stand-in.ts';

type Listener = (...args: never[]) => void;

/** An event object as Electron gives it to listeners that may say no. */
export interface PreventableEvent {
  defaultPrevented: boolean;
  readonly preventDefault: () => void;
}

/** Emits Electron's events, and refuses listeners for an event that could never come. */
export class StandInEmitter extends EventEmitter {
  private readonly emitterName: string;
  private readonly known: ReadonlySet<string>;

  /** `known` lists the events the shell fires and those that rightly never happen in it. */
  constructor(emitterName: string, known: readonly string[]) {
    super();
    this.emitterName = emitterName;
    this.known = new Set(known);
  }

  override on(event: string, listener: Listener): this {
    this.mustKnow(event);
    return super.on(event, listener as (...args: unknown[]) => void);
  }

  override addListener(event: string, listener: Listener): this {
    return this.on(event, listener);
  }

  /** Emits with a preventable event first, and says whether a listener prevented it. */
  emitPreventable(event: string, details: object, ...args: readonly unknown[]): boolean {
    const preventable: PreventableEvent = {
      ...details,
      defaultPrevented: false,
      preventDefault: () => {
        preventable.defaultPrevented = true;
      },
    };
    this.emit(event, preventable, ...args);
    return preventable.defaultPrevented;
  }

  private mustKnow(event: string): void {
    if (!this.known.has(event)) throw new NotInStandInError(`${this.emitterName}.on('${event}')`);
  }
}
