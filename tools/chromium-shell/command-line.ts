import { honest } from './honest.ts';

const switches = new Map<string, string>();

/** Switches the app set before ready, as Chromium takes them. */
export const appSwitches = (): readonly string[] =>
  [...switches].map(([name, value]) => (value === '' ? `--${name}` : `--${name}=${value}`));

export const commandLine = honest('app.commandLine', {
  appendSwitch: (name: string, value = ''): void => void switches.set(name, value),
  hasSwitch: (name: string): boolean => switches.has(name),
  getSwitchValue: (name: string): string => switches.get(name) ?? '',
});
