import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';

const LISTENING = '0A';
/** Columns of /proc/net/tcp. */
const LOCAL_ADDRESS = 1;
const STATE = 3;
const INODE = 9;

const listenersIn = (table: string, port: number): string[] => {
  const suffix = `:${port.toString(16).toUpperCase().padStart(4, '0')}`;
  return readFileSync(table, 'utf8')
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter((columns) => columns[STATE] === LISTENING && columns[LOCAL_ADDRESS]?.endsWith(suffix))
    .map((columns) => `socket:[${columns[INODE]}]`);
};

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

/** Whether it is this very process that listens on the port: an answer alone may come from anybody. */
export const listensOn = (pid: number, port: number): boolean => {
  const tables = ['/proc/net/tcp', '/proc/net/tcp6'].filter((table) => existsSync(table));
  const sockets = new Set(tables.flatMap((table) => listenersIn(table, port)));
  const folder = `/proc/${pid}/fd`;
  return existsSync(folder) && readdirSync(folder).some((fd) => sockets.has(linkOf(`${folder}/${fd}`)));
};
