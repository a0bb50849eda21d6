/** A label whose middle should stand at `share` of the line. */
export interface Label {
  readonly share: number;
  readonly text: string;
}

export interface PlacedLabel extends Label {
  /** Where its left edge is, as a share of the line. */
  readonly left: number;
  readonly align: 'start' | 'center' | 'end';
}

const placed = (label: Label, width: number): PlacedLabel => {
  const most = Math.max(0, 1 - width);
  const left = Math.min(most, Math.max(0, label.share - width / 2));
  if (left === 0) return { ...label, left, align: 'start' };
  return { ...label, left, align: left === most ? 'end' : 'center' };
};

/**
 * The labels that fit side by side on one line, the first ones first, each `width` of the line
 * wide. What does not fit is left out: the list below the drawing has it.
 */
export const placeLabels = (labels: readonly Label[], width: number): readonly PlacedLabel[] =>
  labels.reduce<readonly PlacedLabel[]>((taken, label) => {
    const one = placed(label, width);
    const fits = taken.every(({ left }) => Math.abs(left - one.left) >= width);
    return fits ? [...taken, one] : taken;
  }, []);
