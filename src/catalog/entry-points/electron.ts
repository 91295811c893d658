import type { EntryPointEntry } from '../types.ts';

/** https://www.electronjs.org/docs/latest/api/ipc-main */
export default {
  name: 'Electron',
  modules: ['electron', 'electron/main'],
  evidence: [
    'https://www.electronjs.org/docs/latest/api/ipc-main',
    'https://www.electronjs.org/docs/latest/api/app',
    'npm:electron@41.7.1/electron.d.ts',
  ],
  calls: [
    { name: ['ipcMain.once', 'ipcMain.handleOnce', 'app.once'], functions: 'last', runs: 'once' },
    {
      name: ['app.on', 'app.addListener'],
      literal: ['will-finish-launching', 'ready', 'window-all-closed', 'before-quit', 'will-quit', 'quit'],
      functions: 'last',
      runs: 'once',
    },
    { name: ['ipcMain.handle', 'ipcMain.on', 'ipcMain.addListener'], functions: 'last', runs: 'message' },
    { name: ['app.on', 'app.addListener'], functions: 'last', runs: 'event' },
    { name: ['protocol.handle'], functions: 'last', runs: 'request' },
  ],
} satisfies EntryPointEntry;
