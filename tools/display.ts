const isSet = (name: string): boolean => (process.env[name] ?? '') !== '';

/** Electron cannot start on Linux without a display; Chromium can. */
export const hasDisplay = (): boolean =>
  process.platform !== 'linux' || isSet('DISPLAY') || isSet('WAYLAND_DISPLAY');

/** Chromium's sandbox refuses to start for root, which is who runs things in a container. */
export const isRootOnLinux = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0;
