/** The screens that exist, in the order of the navigation, and what they are called. */
export const screenTitles = {
  calls: 'Calls',
  coverage: 'Coverage',
  connections: 'Connections',
  settings: 'Settings',
} as const;

export type Screen = keyof typeof screenTitles;

export const screens = Object.keys(screenTitles) as readonly Screen[];
