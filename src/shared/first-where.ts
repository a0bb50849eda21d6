/** The first whole number in from…to − 1 of which `isTrue` holds, given that it holds from there on; else `to`. */
export const firstWhere = (
  from: number,
  to: number,
  isTrue: (place: number) => boolean,
): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isTrue(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
};
