import type { EntryPointSamples } from '../samples.ts';

export default {
  hot: [
    {
      because: 'a call of a window',
      runs: 'message',
      file: 'src/main/index.ts',
      code: `
import { ipcMain } from 'electron';
ipcMain.handle('users:list', async (event, page) => {
  return ASK(page);
});`,
    },
    {
      because: 'a message of a window, from CommonJS',
      runs: 'message',
      file: 'main.js',
      code: `
const { app, ipcMain } = require('electron');
function save(event, row) {
  ASK(row);
}
ipcMain.on('save', save);`,
    },
    {
      because: 'an event of the app that happens again and again',
      runs: 'event',
      file: 'main.js',
      code: `
const electron = require('electron');
electron.app.on('activate', () => {
  ASK();
});`,
    },
  ],
  once: [
    {
      because: 'the app is ready once',
      file: 'src/main/index.ts',
      code: `
import { app } from 'electron';
app.on('ready', async () => {
  await ASK();
});`,
    },
    {
      because: 'one message only',
      file: 'src/main/index.ts',
      code: `
import { ipcMain } from 'electron';
ipcMain.handleOnce('connect', async () => ASK());`,
    },
  ],
  lookalikes: [
    {
      because: 'an app of the project',
      code: `
import { app } from './app';
app.on('activate', () => ASK());`,
    },
  ],
} satisfies EntryPointSamples;
