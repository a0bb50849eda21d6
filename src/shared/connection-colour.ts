/** Colours that tell connections apart, each readable on light and on dark (`theme.css`). */
export const connectionColours = [
  'blue',
  'orange',
  'green',
  'purple',
  'red',
  'teal',
  'pink',
  'brown',
] as const;

export type ConnectionColour = (typeof connectionColours)[number];

export const colourTitles: Readonly<Record<ConnectionColour, string>> = {
  blue: 'Blue',
  orange: 'Orange',
  green: 'Green',
  purple: 'Purple',
  red: 'Red',
  teal: 'Teal',
  pink: 'Pink',
  brown: 'Brown',
};

/** The colour that the fewest have; of several the first, so that eight connections have eight. */
export const leastUsedColour = (used: readonly ConnectionColour[]): ConnectionColour => {
  const timesUsed = (colour: ConnectionColour): number =>
    used.filter((other) => other === colour).length;
  return connectionColours.reduce((least, colour) =>
    timesUsed(colour) < timesUsed(least) ? colour : least,
  );
};
