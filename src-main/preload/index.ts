// Builds window.variorum, the only way from the window to the main process.
import { contextBridge, ipcRenderer, webUtils } from 'electron';
import {
  DROP_CHANNEL,
  type Bridge,
  type EventName,
  type Events,
  type RequestName,
  type Requests,
} from '../model/channels';
import type { LibraryHead } from '../model/document';
import type { Result } from '../model/result';

const bridge: Bridge = {
  platform: process.platform,
  ask: <N extends RequestName>(name: N, message: Requests[N]['ask']) =>
    ipcRenderer.invoke(name, message) as Promise<Requests[N]['answer']>,
  on: <N extends EventName>(name: N, hear: (message: Events[N]) => void) => {
    const listen = (_event: unknown, message: Events[N]): void => hear(message);
    ipcRenderer.on(name, listen);
    return () => void ipcRenderer.off(name, listen);
  },
  openDropped: (file) =>
    ipcRenderer.invoke(DROP_CHANNEL, webUtils.getPathForFile(file)) as Promise<Result<LibraryHead>>,
};

contextBridge.exposeInMainWorld('variorum', bridge);
