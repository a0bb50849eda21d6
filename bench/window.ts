import type { GridApi } from 'ag-grid-community';

import type { FillOrder } from './pages/fill-worker.ts';
import type { FillReport } from './pages/rates.ts';
import type { Probe } from './probe.ts';

/** What the bench finds in its pages; each page has its own part of it. */
declare global {
  interface Window {
    benchProbe: Probe;
    /** `fill.html` */
    benchFill: (what: 'archive' | 'plain', order: FillOrder) => Promise<FillReport>;
    /** `plain.html` */
    plainGrid: Promise<GridApi>;
  }
}
