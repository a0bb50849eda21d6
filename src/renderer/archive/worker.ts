import { expose } from 'comlink';

import { createArchive } from './create-archive.ts';

expose(createArchive({ indexedDB, IDBKeyRange }));
