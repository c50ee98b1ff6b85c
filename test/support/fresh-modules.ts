import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { vi } from 'vitest';

// A file finds all of ours as a new process has it: modules that were not loaded yet, an empty
// store, and no browser but the one that it makes itself.
vi.resetModules();
globalThis.indexedDB = new IDBFactory();
Dexie.dependencies.indexedDB = globalThis.indexedDB;
Reflect.deleteProperty(globalThis, 'chrome');
