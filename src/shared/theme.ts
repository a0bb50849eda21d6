/** How light the app is; `system` follows the machine. The names are Electron's own. */
export const themes = ['system', 'light', 'dark'] as const;

export type Theme = (typeof themes)[number];

export const isTheme = (value: unknown): value is Theme =>
  (themes as readonly unknown[]).includes(value);
