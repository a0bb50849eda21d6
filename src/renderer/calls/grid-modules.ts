import {
  CellApiModule,
  CellStyleModule,
  ColumnApiModule,
  InfiniteRowModelModule,
  LocaleModule,
  ModuleRegistry,
  RenderApiModule,
  RowApiModule,
  RowSelectionModule,
  RowStyleModule,
  ScrollApiModule,
  TooltipModule,
} from 'ag-grid-community';

/** One by one: AG Grid throws error 200 for a feature whose module is missing, and ships no other. */
export const registerGridModules = (): void =>
  ModuleRegistry.registerModules([
    InfiniteRowModelModule,
    RowApiModule,
    RowSelectionModule,
    RowStyleModule,
    ScrollApiModule,
    ColumnApiModule,
    CellApiModule,
    CellStyleModule,
    RenderApiModule,
    TooltipModule,
    LocaleModule,
  ]);
