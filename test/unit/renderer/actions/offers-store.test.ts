import { beforeEach, describe, expect, it } from 'vitest';
import { useOffersStore } from '../../../../src/renderer/actions/offers-store.ts';

beforeEach(() => useOffersStore.setState({ offers: new Map(), known: new Set() }));

const { offer } = useOffersStore.getState();

const run = (): void => useOffersStore.getState().offers.get('filter')?.();

describe('offers', () => {
  it('hold as long as the part that made them is there, and are known from then on', () => {
    const done: string[] = [];
    const takeBack = offer('filter', () => done.push('filtered'));
    run();
    takeBack();
    run();
    expect(done).toEqual(['filtered']);
    expect(useOffersStore.getState().known).toEqual(new Set(['filter']));
  });

  it('pass to a newer part, and the older one cannot take them back', () => {
    const done: string[] = [];
    const takeBackOld = offer('filter', () => done.push('old'));
    offer('filter', () => done.push('new'));
    takeBackOld();
    run();
    expect(done).toEqual(['new']);
  });
});
