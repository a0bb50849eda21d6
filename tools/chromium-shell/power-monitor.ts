import { honest } from './honest.ts';
import { StandInEmitter } from './stand-in-emitter.ts';

/** Chromium's window tells nothing of the machine: it never sleeps here, and hangs on its cable. */
class PowerMonitor extends StandInEmitter {
  readonly isOnBatteryPower = (): boolean => false;

  constructor() {
    super('powerMonitor', ['suspend', 'resume']);
  }
}

export const powerMonitor = honest('powerMonitor', new PowerMonitor());
